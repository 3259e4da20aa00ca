"""The rules of both forms."""

from __future__ import annotations

import json
from typing import Any

import pytest

from portal.contract.messages import (
    FIELDS,
    KEEP_DAYS,
    PURPOSES,
    REQUEST_LIMIT,
    Fault,
    FormField,
    Message,
    Returned,
    clean,
    from_json,
    read,
    rules_of,
    to_json,
)
from portal.contract.sealed import Purpose
from portal_site import REPOSITORY

HELP = {"purpose": "help", "message": "Tôi cần người lắng nghe.", "consent": "yes"}
FEEDBACK = HELP | {
    "purpose": "feedback",
    "name": "Nguyễn Văn Thử",
    "address": "Số 0, phố Thử",
    "contact": "a@b.example",
}


def pairs(**fields: str | bytes) -> list[tuple[bytes, bytes]]:
    """A form as it comes over the line."""
    return [(name.encode(), value if isinstance(value, bytes) else value.encode()) for name, value in fields.items()]


def message(**fields: str | bytes) -> Message:
    """The message that a request for help holds."""
    found = read(pairs(**{**HELP, **fields}), "vi")
    assert isinstance(found, Message)
    return found


def faults(*more: tuple[bytes, bytes], **fields: str | bytes) -> tuple[Fault, ...]:
    """What is wrong with a request for help."""
    found = read([*pairs(**{**HELP, **fields}), *more], "vi")
    assert isinstance(found, Returned)
    return found.faults


def test_help_wants_a_message_and_consent_only() -> None:
    """Who asks for help need not say who it is or how to be reached."""
    found = message()

    assert ("help", "vi", "Tôi cần người lắng nghe.", "yes") == (
        found.purpose,
        found.language,
        found.message,
        found.consent,
    )
    assert {""} == {found.topic, found.name, found.address, found.contact, found.reach, found.leave_message}


def test_feedback_wants_to_know_who_speaks() -> None:
    """Formal feedback without name, address and a way to answer goes back, each field named."""
    found = read(pairs(**{**HELP, "purpose": "feedback"}), "en")
    assert isinstance(found, Returned)

    assert (Fault("name", "missing"), Fault("address", "missing"), Fault("contact", "missing")) == found.faults
    assert isinstance(read(pairs(**FEEDBACK), "en"), Message)


def test_nothing_is_lost_on_the_way_back() -> None:
    """A form that goes back holds what was typed, of good fields and of bad ones."""
    found = read(pairs(purpose="help", message="", name="Lê Thị Mẫu", reach="sau 9 giờ\nđừng gọi", consent=""), "vi")
    assert isinstance(found, Returned)

    assert (Fault("message", "missing"), Fault("consent", "missing")) == found.faults
    assert ("Lê Thị Mẫu", "sau 9 giờ\nđừng gọi") == (found.typed["name"], found.typed["reach"])


@pytest.mark.parametrize("purpose", PURPOSES)
@pytest.mark.parametrize("blank", ["", " ", "\n\t ", "\u2028", "\u202e\u202c"])
def test_missing(purpose: Purpose, blank: str) -> None:
    """What is required and blank is missing, whatever blank looks like."""
    found = read(pairs(**{**FEEDBACK, "purpose": purpose, "message": blank}), "vi")
    assert isinstance(found, Returned)

    assert (Fault("message", "missing"),) == found.faults


def test_empty_form() -> None:
    """A form without any field goes back as a request for help."""
    found = read([], "vi")
    assert isinstance(found, Returned)

    assert ("help", (Fault("message", "missing"), Fault("consent", "missing"))) == (found.purpose, found.faults)


@pytest.mark.parametrize("purpose", ["", "HELP", "delete", "help\0"])
def test_unknown_purpose_asks_for_help(purpose: str) -> None:
    """Who asks in a way that nobody knows asks for help."""
    assert "help" == message(purpose=purpose).purpose


@pytest.mark.parametrize("purpose", PURPOSES)
def test_too_long(purpose: Purpose) -> None:
    """Every field that holds text has an end; one character more is a fault, and goes back whole."""
    for field in FIELDS[purpose]:
        if field.kind in ("line", "lines"):
            fits, exceeds = "ệ" * field.most, "ệ" * (field.most + 1)
            found = read(pairs(**{**FEEDBACK, "purpose": purpose, field.name: exceeds}), "vi")
            assert isinstance(found, Returned)

            assert isinstance(read(pairs(**{**FEEDBACK, "purpose": purpose, field.name: fits}), "vi"), Message)
            assert (Fault(field.name, "too-long"),) == found.faults
            assert exceeds == found.typed[field.name]


def test_longest_form_fits_the_request() -> None:
    """The longest form that is well filled in, in letters of three bytes, is half the limit of a request."""
    size = max(sum(field.most * 3 for field in fields) for fields in FIELDS.values())

    assert size < REQUEST_LIMIT * 0.75


@pytest.mark.parametrize("name", [field.name for field in FIELDS["help"]])
def test_repeated(name: str) -> None:
    """A field that comes twice goes back, and the first of the two is kept."""
    assert Fault(name, "repeated") in faults((name.encode(), b"yes"), **{name: HELP.get(name, "yes")})


@pytest.mark.parametrize("field", [field for field in FIELDS["feedback"] if field.kind in ("line", "lines")])
@pytest.mark.parametrize("value", [b"xin ch\xc3", b"\xff\xfe", b"a\x00b", b"\xed\xa0\x80", "xin chào".encode("utf-16")])
def test_unreadable(field: Any, value: bytes) -> None:
    """What is no UTF-8, or holds a NUL, goes back with a sign where nothing could be read."""
    found = read(pairs(**{**FEEDBACK, field.name: value}), "vi")
    assert isinstance(found, Returned)

    assert (Fault(field.name, "unreadable"),) == found.faults
    assert "\ufffd" in found.typed[field.name]
    assert "\0" not in found.typed[field.name]


@pytest.mark.parametrize("name", ["name", "contact"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_no_line_of_a_mail_head(name: str, end: str) -> None:
    """A line stays one line: nobody can write a further line into the head of a mail."""
    found = getattr(message(**{name: f"Mẫu{end}Bcc: all@spam.example{end}{end}Hi"}), name)

    assert "Mẫu Bcc: all@spam.example Hi" == found


def test_what_can_be_seen_is_kept() -> None:
    """No character that can be seen is changed, in whatever company: it is not even looked for."""
    seen = "".join(filter(str.isprintable, map(chr, range(0x110000))))
    field = FormField("message", "lines")
    kept = clean(seen.encode("utf-8", "ignore"), field)

    assert kept == clean(f"{seen}\n.".encode("utf-8", "ignore"), field).removesuffix("\n.")


def test_no_control_characters() -> None:
    """What would command a terminal is taken away; tabs and line breaks are part of a text."""
    assert "cứu [2J tôi\n\tvới" == message(message="cứu\x1b[2J\x9btôi\r\n\tvới\x7f").message


def test_directions() -> None:
    """Marks that only turn the order of letters around are taken away; those that join emoji and letters stay."""
    assert "Gọi 0987 gnp.exe" == message(message="Gọi \u202d0987\u202c \u2066\u202egnp.exe\u2069").message
    assert "می‌خواهم 👩‍👧" == message(message="می‌خواهم 👩‍👧").message


def test_letters_of_four_bytes() -> None:
    """Letters beyond the basic plane arrive as they are."""
    assert "😭😭 𠀋 𐍈" == message(message="😭😭 𠀋 𐍈").message


def test_letters_are_composed() -> None:
    """Letters that a telephone sends in pieces arrive as the ones that everybody searches for."""
    assert "cứu với" == message(message="cu\u031b\u0301u vo\u031b\u0301i").message


@pytest.mark.parametrize("topic", ["../services", "a b", "x" * 61, "Đánh", "<b>"])
def test_topic(topic: str) -> None:
    """A topic is the name of a service, as the page offers it."""
    assert (Fault("topic", "no-choice"),) == faults(topic=topic)
    assert "domestic-violence" == message(topic="domestic-violence").topic


def test_choices() -> None:
    """Of fixed answers only these are taken; a box that was not ticked in this form is no consent."""
    assert (Fault("leave_message", "no-choice"), Fault("consent", "no-choice")) == faults(
        leave_message="maybe", consent="on"
    )
    assert "no" == message(leave_message="no").leave_message


def test_unknown_fields() -> None:
    """Fields that no form has are not looked at, whatever they are called."""
    assert isinstance(
        read([*pairs(**HELP), (b"\xff\xfe", b"\0"), (b"signs", b"x"), (b"language", b"fr")], "vi"), Message
    )


@pytest.mark.parametrize("purpose", PURPOSES)
def test_every_fault_is_foreseen(purpose: Purpose) -> None:
    """Each rule that a field may break is one that its kind has."""
    for field in FIELDS[purpose]:
        assert ("missing" in rules_of(field)) is field.required


def test_sealed_text() -> None:
    """What is sealed is JSON that people can read: the version, then every field in its order."""
    text = to_json(message(name="Lê Thị Mẫu"))

    assert text.startswith(
        '{"version": 1, "purpose": "help", "language": "vi", "topic": "", "name": "Lê Thị Mẫu"'.encode()
    )
    assert message(name="Lê Thị Mẫu") == from_json(text)


def test_sealed_signs() -> None:
    """The signs that were found are sealed with what was written, and stay when it is written down again."""
    found = from_json(to_json(message(), ("trap (+8)", "links (+2)")))

    assert ("trap (+8)", "links (+2)") == found.signs
    assert found == from_json(to_json(found))


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", json.dumps({"version": 2}).encode(), b"\xff"])
def test_other_versions(data: bytes) -> None:
    """A text of another version, or none at all, is refused and not guessed at."""
    with pytest.raises(ValueError, match=r"version must be 1|Expecting|decode"):
        from_json(data)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_privacy_page_states_how_long(language: str) -> None:
    """The page on privacy says how long messages are kept, as the rule has it."""
    text = (REPOSITORY / f"content/pages/privacy.{language}.md").read_text(encoding="utf-8")

    assert [] == [days for days in KEEP_DAYS.values() if str(days) not in text]
