"""The home page."""

from __future__ import annotations

import json
from typing import Any

from portal_site import BASE, Project
from site_builder import add_document, add_notice, add_service

Views = dict[str, dict[str, Any]]


def urls(links: list[dict[str, Any]]) -> list[str]:
    """Where links lead."""
    return [link["url"] for link in links]


def test_situations(views: Views) -> None:
    """Services stand in the words of who needs them, in their editors' order."""
    situations = views["/en/"]["situations"]

    assert ["I need Shelter", "I need Counselling"] == [link["title"] for link in situations]
    assert ["/en/services/shelter/", "/en/services/counselling/"] == urls(situations)


def test_most_situations(project: Project) -> None:
    """There are at most eight of them, and the way to the others."""
    for number in range(9):
        add_service(project, f"s{number}", order=number)
    home = project.views()["/en/"]

    assert [f"/en/services/s{number}/" for number in range(8)] == urls(home["situations"])
    assert ("/en/services/", "All services") == (home["more_services"]["url"], home["more_services"]["title"])


def test_notices(views: Views) -> None:
    """Only notices that apply today are shown."""
    assert ["/en/notices/closed/"] == urls(views["/en/"]["notices"])


def test_notice_comes_and_goes(project: Project) -> None:
    """A notice is shown from its first day to its last, both included."""
    add_notice(project, "flood", start="2027-01-10", end="2027-01-12")
    shown = {
        day: "/en/notices/flood/" in urls(project.views(day)["/en/"]["notices"])
        for day in ("2027-01-09", "2027-01-10", "2027-01-12", "2027-01-13")
    }

    assert {"2027-01-09": False, "2027-01-10": True, "2027-01-12": True, "2027-01-13": False} == shown


def test_news(views: Views) -> None:
    """The three newest items are shown, each with a drawing."""
    news = views["/en/"]["news"]

    assert ["/en/news/illustrated/", "/en/news/merger/", "/en/news/only-english/"] == urls(news)
    assert ["leaves"] * 3 == [link["illustration"] for link in news]


def test_legal(project: Project) -> None:
    """The documents on which most services rest are shown, with their force."""
    add_document(project, "32-qd", force="expired")
    add_service(project, "a", legal_basis=["32-qd", "112-qd"])
    add_service(project, "b", legal_basis=["32-qd"])
    legal = project.views()["/en/"]["legal"]

    assert ["/en/legal/decision-32-qd/", "/en/legal/decision-112-qd/"] == urls([entry["link"] for entry in legal])
    assert ["No longer in force", "In force"] == [entry["force_text"] for entry in legal]


def test_charts(views: Views) -> None:
    """Figures of Hanoi are shown with their qualifiers."""
    (chart,) = views["/"]["charts"]

    assert ["trên 1.397.381", "trên 40"] == [bar["text"] for bar in chart["bars"]]


def test_contacts(views: Views) -> None:
    """The help numbers are shown, each to be called."""
    assert ["tel:111"] == [contact["href"] for contact in views["/"]["contacts"]]


def test_sections(views: Views) -> None:
    """Each part of the page leads to the section it is taken from."""
    home = views["/en/"]
    expected = {
        "more_services": ("/en/services/", "All services"),
        "more_notices": ("/en/notices/", "All notices"),
        "more_news": ("/en/news/", "All news"),
        "more_legal": ("/en/legal/", "All legal documents"),
        "more_statistics": ("/en/statistics/", "All figures"),
    }

    assert expected == {name: (home[name]["url"], home[name]["title"]) for name in expected}


def test_head(views: Views) -> None:
    """The home page bears the portal's own name and needs no breadcrumb."""
    assert "The portal" == views["/en/"]["head_title"]
    assert [] == views["/en/"]["breadcrumb"]


def test_organization(views: Views) -> None:
    """Machines are told whose portal it is and which numbers to call."""
    (data,) = map(json.loads, views["/"]["json_ld"])

    assert "GovernmentOrganization" == data["@type"]
    assert f"{BASE}/" == data["url"]
    assert ["111"] == [point["telephone"] for point in data["contactPoint"]]
