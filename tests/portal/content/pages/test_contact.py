"""The contact page."""

from __future__ import annotations

from typing import Any

from portal_site import Project
from site_builder import DATA, add_service, both, contact

Views = dict[str, dict[str, Any]]


def contacts(page: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The contacts of a page by their key."""
    return {each["key"]: each for group in page["groups"] for each in group["contacts"]}


def test_groups(views: Views) -> None:
    """Contacts come in the groups and the order that `site.yaml` gives."""
    (group,) = views["/en/contact/"]["groups"]

    assert "Emergency" == group["title"]
    assert ["helpline", "unsure"] == [each["key"] for each in group["contacts"]]


def test_verified(views: Views) -> None:
    """A verified number can be called, and says how and when it was verified."""
    helpline = contacts(views["/en/contact/"])["helpline"]

    assert ("111", "tel:111") == (helpline["text"], helpline["href"])
    assert "stated by law or by the body itself" == helpline["status_text"]
    assert "1 November 2026" == helpline["checked"]["text"]
    assert ("A source", "https://source.example/a") == (helpline["source"]["title"], helpline["source"]["url"])


def test_unsure(views: Views) -> None:
    """An unsure number is shown with its status, and cannot be called."""
    unsure = contacts(views["/en/contact/"])["unsure"]

    assert ("(024) 33 525 662", None) == (unsure["text"], unsure["href"])
    assert "not verified: we do not know whether it works" == unsure["status_text"]


def test_region_and_past(project: Project) -> None:
    """A number of another province names it; a number that was replaced is shown with its end."""
    old = {"national": "04 33", "until": "2017-08-31", "note": both("Đổi mã vùng.", "New area code.")}
    project.data("contacts", DATA["contacts"] | {"helpline": contact("111", region="quang-ninh", superseded=[old])})
    helpline = contacts(project.views()["/en/contact/"])["helpline"]

    assert "Quảng Ninh Province" == helpline["region"]
    assert [("04 33", "31 August 2017", "New area code.")] == [
        (past["text"], past["until"]["text"], past["note"]) for past in helpline["superseded"]
    ]


def test_other_ways(project: Project) -> None:
    """An office is an address, an e-mail a letter."""
    office = contact("", kind="office", national=None, address=both("Số 45", "No. 45")) | {"national": None}
    mail = contact("", kind="email", email="a@b.example") | {"national": None}
    project.data("contacts", DATA["contacts"] | {"helpline": mail, "unsure": office})
    found = contacts(project.views()["/en/contact/"])

    assert ("a@b.example", "mailto:a@b.example") == (found["helpline"]["text"], found["helpline"]["href"])
    assert ("No. 45", None) == (found["unsure"]["text"], found["unsure"]["href"])


def fields(page: dict[str, Any], purpose: str) -> dict[str, dict[str, Any]]:
    """The fields of a form by their names."""
    (form,) = [form for form in page["forms"] if form["purpose"] == purpose]
    return {field["name"]: field for field in form["fields"]}


def test_two_ways_in(views: Views) -> None:
    """To ask for help comes first; each form has its words in the language of the page, and posts to its address."""
    vi, en = (views[address]["forms"] for address in ("/lien-he/", "/en/contact/"))

    assert ["Viết để được giúp", "Phản ánh, kiến nghị chính thức"] == [form["title"] for form in vi]
    assert ["Ask for help in writing", "Formal feedback"] == [form["title"] for form in en]
    assert ({"/api/contact"}, {"/api/contact/en"}) == ({form["action"] for form in vi}, {form["action"] for form in en})


def test_only_what_is_needed(views: Views) -> None:
    """Who asks for help has to write a message and to consent; who gives feedback has to say who it is."""
    page = views["/en/contact/"]
    needed = {
        purpose: [name for name, field in fields(page, purpose).items() if not field["optional"]]
        for purpose in ("help", "feedback")
    }

    assert {"help": ["message", "consent"], "feedback": ["name", "address", "contact", "message", "consent"]} == needed


def test_nothing_is_offered_to_the_next_person(views: Views) -> None:
    """No browser may keep what was typed to ask for help; only who says openly who it is may let it help."""
    page = views["/en/contact/"]

    assert {"off"} == {field["autocomplete"] for field in fields(page, "help").values()}
    assert ["name", "address-line1"] == [fields(page, "feedback")[name]["autocomplete"] for name in ("name", "address")]


def test_topics_are_the_services(views: Views, project: Project) -> None:
    """What a message may be about are the services, by their names."""
    add_service(project, "shelter", order=5)
    topics = fields(project.views()["/en/contact/"], "help")["topic"]["options"]

    assert ["shelter", "counselling"] == [option["value"] for option in topics]
    assert {card["title"] for card in views["/en/services/"]["groups"][0]["links"]} <= {t["label"] for t in topics}


def test_before_consenting(views: Views) -> None:
    """Data, purpose, controller, time and rights stand before the box, which nobody has ticked."""
    (form, _) = views["/en/contact/"]["forms"]
    (box,) = fields(views["/en/contact/"], "help")["consent"]["options"]
    facts = {fact["label"]: fact["value"] for fact in form["consent_facts"]}

    assert ["Data", "Purpose", "Who holds it", "How long", "Your rights on your data", "In an emergency"] == list(facts)
    assert facts["Who holds it"].startswith("The Centre.")
    assert "180 days, then it is deleted." == facts["How long"]
    assert ("yes", "") == (box["value"], box["chosen"])


def test_no_marks_on_the_page(views: Views) -> None:
    """The page itself is ready: the marks that the endpoint fills in stand in its answers only."""
    assert "[[[" not in str([views[address]["forms"] for address in ("/lien-he/", "/en/contact/")])
