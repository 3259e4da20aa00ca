"""The contact page."""

from __future__ import annotations

from typing import Any

from portal_site import Project
from site_builder import DATA, both, contact

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
