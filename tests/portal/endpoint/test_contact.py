"""From a form to a sealed message and its receipt."""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from contact_letters import FEEDBACK, HELP, Letters, page, typed
from visit_builders import NOON

from portal.contract.receipt import written
from portal.endpoint.errors import BadAnswers

SECRET = "Xuân Thử bị nhốt ở nhà số 0"


def receipt(text: str) -> str:
    """The receipt on a page."""
    found = re.findall(r"04\d\d(?: \d{3}){4}", text)
    assert 1 == len(found), text
    return written(found[0])


def faults(letters: Letters, **fields: str) -> list[tuple[str, str]]:
    """Where the lines of the error summary lead, and what they say."""
    answer = letters.send(**fields)
    assert 422 == answer.status_code
    return [(str(link["href"]), link.get_text()) for link in page(answer).select(".error-summary a")]


def test_message_is_taken(letters: Letters) -> None:
    """A message is sealed and stored, and its writer gets the receipt that it is stored under."""
    answer = letters.send(message=SECRET, name="Thử", leave_message="no", topic="counselling")
    (envelope,) = letters.box.kept
    (message,) = letters.messages

    assert (200, "vi") == (answer.status_code, page(answer).html["lang"])
    assert envelope.receipt == receipt(answer.text)
    assert ("help", "vi", "inbox", date(2027, 5, 21)) == (
        envelope.purpose,
        envelope.language,
        envelope.folder,
        envelope.keep_until,
    )
    assert (datetime.fromtimestamp(NOON, UTC), 32) == (envelope.arrived, len(envelope.once))
    assert (SECRET, "Thử", "no", "counselling", "yes") == (
        message.message,
        message.name,
        message.leave_message,
        message.topic,
        message.consent,
    )


def test_other_language(letters: Letters) -> None:
    """Each language has its address; the answer is in it, and the message remembers."""
    answer = letters.send("/api/contact/en", message="I need somebody to talk to.")

    assert ("en", "en") == (page(answer).html["lang"], letters.messages[0].language)


@pytest.mark.parametrize("form", ["multipart", "urlencoded"])
def test_both_kinds_of_form(letters: Letters, form: str) -> None:
    """A form arrives as the page sends it, and as old programs do."""
    fields = FEEDBACK | {"message": "a+b & c=d\r\nệ 100% 😭"}
    sent = (
        {"files": {name: (None, value) for name, value in fields.items()}} if form == "multipart" else {"data": fields}
    )
    letters.ask("POST", "/api/contact", **sent)

    assert "a+b & c=d\nệ 100% 😭" == letters.messages[0].message
    assert "feedback" == letters.box.kept[0].purpose


def test_nothing_of_it_is_readable(letters: Letters) -> None:
    """Nothing that is kept, and nothing in the answer, holds a word of the message."""
    answer = letters.send(message=SECRET, name=SECRET, contact=SECRET, reach=SECRET)

    assert SECRET not in answer.text
    assert SECRET.encode() not in repr(letters.box.kept).encode() + letters.box.kept[0].sealed


def test_form_comes_back(letters: Letters) -> None:
    """A form with faults comes back with all that was typed, ticked and chosen, and can be sent again as it is."""
    fields = {
        "message": "",
        "name": "Lê Thị Mẫu",
        "contact": '"0000 000 000"',
        "reach": "sáng\n\ntối <b>",
        "leave_message": "no",
    }
    answer = letters.send(**fields, topic="counselling")
    again = typed(page(answer))

    assert (422, []) == (answer.status_code, letters.box.kept)
    assert fields | {"purpose": "help", "consent": "yes", "topic": "counselling"} == again
    assert 200 == letters.send(**again | {"message": "Giờ thì đủ."}).status_code


def test_faults_lead_to_their_fields(letters: Letters) -> None:
    """Each line of the error summary leads to a field that exists, which names the same fault beside it."""
    answer = letters.send(message="", consent="", name="x" * 201)
    document = page(answer)
    links = document.select(".error-summary a")

    assert ["#help-message", "#help-name", "#help-consent"] == [link["href"] for link in links]
    for link in links:
        field = document.select_one(f"[id='{link['href'][1:]}']")
        assert field is not None
        assert "true" == field["aria-invalid"]
        (told,) = [tag for tag in document.select(".error") if tag["id"] in field["aria-describedby"].split()]
        assert link.get_text() in told.get_text()


def test_fault_names_field_and_remedy(letters: Letters) -> None:
    """A fault says which field and what to do."""
    assert [
        (
            "#help-name",
            "“Chúng tôi gọi bạn là gì?” chứa tối đa 200 ký tự: hãy viết ngắn hơn, hoặc gửi riêng phần còn lại",
        )
    ] == faults(letters, name="x" * 201)
    assert [
        (
            "#help-consent",
            "Hãy đánh dấu vào ô để Trung tâm được đọc lời nhắn của bạn. Đang nguy hiểm thì gọi trước: gọi không cần đồng ý",
        )
    ] == faults(letters, consent="")


def test_feedback_comes_back(letters: Letters) -> None:
    """Feedback comes back as feedback."""
    answer = letters.send("/api/contact/en", **FEEDBACK | {"address": "", "name": ""})
    document = page(answer)

    assert ["#feedback-name", "#feedback-address"] == [link["href"] for link in document.select(".error-summary a")]
    assert "feedback" == typed(document)["purpose"]
    assert "a@b.example" == typed(document)["contact"]


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", '" onfocus="alert(1)', "</textarea><b>", "[[[put name]]]", "{{ 7*7 }}", "&lt;"],
)
@pytest.mark.parametrize("name", ["message", "name", "contact", "reach"])
def test_what_was_typed_is_text(letters: Letters, name: str, text: str) -> None:
    """What comes back is text, whatever it looks like: no tag, no attribute, no mark of a shell."""
    document = page(letters.send(**{"consent": "", name: text}))
    bare = page(letters.send(consent=""))

    assert text == typed(document)[name]
    assert len(bare.find_all(True)) == len(document.find_all(True))


def test_pages_fit_the_policy(letters: Letters) -> None:
    """No answer needs anything inline, none may be kept by anybody, none sets a cookie."""
    answers = [
        letters.send(),
        letters.send(message=""),
        letters.ask("GET", "/api/contact"),
        letters.send(message="x" * 70_000),
    ]
    for answer in answers:
        document = page(answer)

        assert "no-store" == answer.headers["cache-control"]
        assert "no-referrer" == answer.headers["referrer-policy"]
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert "set-cookie" not in answer.headers
        assert [] == document.find_all(style=True)
        assert "noindex" == document.select_one("meta[name=robots]")["content"]
        assert "[[[" not in answer.text


def test_every_answer_has_the_numbers(letters: Letters) -> None:
    """Whatever is answered, the numbers to call stand above it."""
    answers = [
        letters.send(),
        letters.send(message=""),
        letters.ask("GET", "/api/contact"),
        letters.send(message="x" * 70_000),
    ]

    assert [["tel:111"]] * 4 == [
        [link["href"] for link in page(answer).select(".help a[href^='tel:']")] for answer in answers
    ]


def test_double_click_is_one_message(letters: Letters) -> None:
    """The same form sent twice is one message with one receipt."""
    first, second = letters.send(message=SECRET), letters.send(message=SECRET)

    assert 1 == len(letters.box.kept)
    assert receipt(first.text) == receipt(second.text)


@pytest.mark.parametrize(
    ("headers", "fields"),
    [
        ({"x-forwarded-for": "192.0.2.2"}, {}),
        ({"user-agent": "another"}, {}),
        ({"accept-language": "en"}, {}),
        ({}, {"message": "Tôi cần người lắng nghe!"}),
        ({}, {"name": "Mẫu"}),
    ],
)
def test_others_are_others(letters: Letters, headers: dict[str, str], fields: dict[str, str]) -> None:
    """Who writes from elsewhere, or with another browser, or other words, has written a message of their own."""
    letters.send()
    letters.send(headers=headers, **fields)

    assert 2 == len(letters.box.kept)
    assert 2 == len({envelope.receipt for envelope in letters.box.kept})


def test_later_is_another_message(letters: Letters) -> None:
    """Who writes the same words an hour later has written again."""
    letters.send()
    letters.now += 3600
    letters.send()

    assert 2 == len(letters.box.kept)


def test_forged_origin(letters: Letters) -> None:
    """A form that another site has sent is taken, and lies in quarantine with the reason."""
    answer = letters.send(headers={"sec-fetch-site": "cross-site", "origin": "https://evil.example"})

    assert (200, "quarantine") == (answer.status_code, letters.box.kept[0].folder)
    assert "foreign origin (+8)" == letters.messages[0].signs[0]


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "same-origin", "origin": "null"},
        {"sec-fetch-site": "none"},
        {"sec-fetch-site": "same-origin", "origin": "http://testserver"},
    ],
)
def test_own_origin(letters: Letters, headers: dict[str, str]) -> None:
    """A form of our own page lies in the inbox, also when a browser opens its windows of yesterday again."""
    letters.send(headers=headers)

    assert "inbox" == letters.box.kept[0].folder


def test_trap(letters: Letters) -> None:
    """What fills in the field that no person sees lies in quarantine, and is answered like all others."""
    answer = letters.send(website="https://spam.example")

    assert (200, "quarantine") == (answer.status_code, letters.box.kept[0].folder)


def test_writer_cannot_tell_the_folders_apart(letters: Letters) -> None:
    """The answer to a message in quarantine is the answer to any."""
    texts = [letters.send(message=SECRET).text, letters.send(website="x").text]

    assert re.sub(r"\d", "0", texts[0]) == re.sub(r"\d", "0", texts[1])


def test_flood(letters: Letters) -> None:
    """Only a flood is refused, with the numbers to call, and only the network that it comes from, and not for long."""
    statuses = [letters.send(message=f"Lần {number}").status_code for number in range(61)]
    answer = letters.send()
    other = letters.send(headers={"x-forwarded-for": "198.51.100.7"})
    letters.now += 60

    assert [200] * 60 + [429] == statuses
    assert ("60", "tel:111") == (answer.headers["retry-after"], page(answer).select_one("a[href^='tel:']")["href"])
    assert (200, 200) == (other.status_code, letters.send().status_code)


def test_crowd(letters: Letters) -> None:
    """Many messages from one network are a reason to look twice, and none against who is in need."""
    for number in range(31):
        letters.send(message=f"Lần {number}")
    letters.send(message="Giúp em với, chồng em đánh em")

    assert ["inbox"] * 10 == [envelope.folder for envelope in letters.box.kept[:10]]
    assert ("quarantine", "inbox") == (letters.box.kept[30].folder, letters.box.kept[31].folder)


def test_not_stored(letters: Letters) -> None:
    """While nothing can be stored, nobody is thanked: the form comes back whole, and says to send it again or call."""
    letters.box.is_broken = True
    answer = letters.send(message=SECRET, name="Mẫu", leave_message="yes")
    document = page(answer)
    letters.box.is_broken = False

    assert 503 == answer.status_code
    assert ["#help-message"] == [link["href"] for link in document.select(".error-summary a")]
    assert {"message": SECRET, "name": "Mẫu", "leave_message": "yes", "consent": "yes"}.items() <= typed(
        document
    ).items()
    assert 200 == letters.send(**typed(document)).status_code


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_other_methods(letters: Letters, method: str) -> None:
    """Whoever comes to the address without a form is led to the page that has it."""
    answer = letters.ask(method, "/api/contact/en")

    assert (405, "POST") == (answer.status_code, answer.headers["allow"])
    assert method == "HEAD" or "/en/contact/" in [a["href"] for a in page(answer).select("main a")]


def test_nothing_is_logged(
    letters: Letters, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    """Neither good nor bad messages leave a word in a log, or on the terminal."""
    caplog.set_level(logging.DEBUG, logger="portal")
    letters.send(message=SECRET)
    letters.send(message=SECRET, consent="")
    letters.box.is_broken = True
    letters.send(message=SECRET)
    letters.ask(
        "POST", "/api/contact", headers={"content-type": "multipart/form-data; boundary=x"}, content=SECRET.encode()
    )

    assert "" == caplog.text
    assert ("", "") == capfd.readouterr()


def test_no_endpoint_without_answers(letters: Letters) -> None:
    """An endpoint whose answers are not there says which file it wants, and how to get it."""
    with pytest.raises(BadAnswers, match=r"^nowhere/api/contact/accepted\.vi\.html: must be .*PORTAL_OUTPUT"):
        Letters(replace(letters.settings, output=Path("nowhere"))).__enter__()


def test_help_is_the_default() -> None:
    """The fields of the tests are those of a form that is well filled in."""
    assert {"purpose", "message", "consent"} == HELP.keys()
