"""A service."""

from __future__ import annotations

import json
from typing import Any

from portal_site import Project
from site_builder import add_service

Views = dict[str, dict[str, Any]]


def test_service(views: Views) -> None:
    """A service says for whom it is, what the centre does, and the steps in their order."""
    page = views["/en/services/shelter/"]

    assert "For you" == page["for_whom"]
    assert ("Listens",) == tuple(page["does"])
    assert [{"number": 1, "title": "You call", "text": "You call"}] == page["steps"]


def test_facts(project: Project) -> None:
    """What is not known is shown as not known, never left out."""
    add_service(project, "aid")
    project.replace("content/services/aid.en.md", "cost: unknown", "cost: Free")
    facts = project.views()["/en/services/aid/"]["facts"]

    assert [
        ("What to bring", None),
        ("Cost", "Free"),
        ("How long it takes", None),
        ("Hours", None),
        ("Place", None),
    ] == [(fact["label"], fact["value"]) for fact in facts]


def test_papers(project: Project) -> None:
    """Papers to bring are a list, and then no fact of their own."""
    add_service(project, "aid")
    project.replace("content/services/aid.en.md", "papers: unknown", "papers: [Identity card, Birth certificate]")
    page = project.views()["/en/services/aid/"]

    assert ["Identity card", "Birth certificate"] == page["papers"]
    assert "What to bring" not in [fact["label"] for fact in page["facts"]]


def test_call(project: Project) -> None:
    """The number to call is the first one that may be called; an unsure one is shown, not offered."""
    add_service(project, "aid", contacts=["unsure", "helpline"])
    page = project.views()["/en/services/aid/"]

    assert [None, "tel:111"] == [contact["href"] for contact in page["contacts"]]
    assert "helpline" == page["call"]["key"]


def test_no_call(project: Project) -> None:
    """Where no number may be called, none is offered."""
    add_service(project, "aid", contacts=["unsure"])

    assert project.views()["/en/services/aid/"]["call"] is None


def test_programmes(views: Views) -> None:
    """A programme is linked to its own part of the page of programmes."""
    (programme,) = views["/en/services/shelter/"]["programmes"]

    assert ("/en/programmes/#bicycles", "Bicycles") == (programme["url"], programme["title"])


def test_legal_basis(views: Views) -> None:
    """The law that a service rests on is linked."""
    assert ["/en/legal/decision-112-qd/"] == [link["url"] for link in views["/en/services/shelter/"]["legal_basis"]]


def test_related(views: Views) -> None:
    """Items that share a tag or the law are near."""
    assert "/en/services/counselling/" in [link["url"] for link in views["/en/services/shelter/"]["related"]]


def test_structured(views: Views) -> None:
    """Machines are told of a government service, for whom it is and who runs it."""
    data = [json.loads(text) for text in views["/en/services/shelter/"]["json_ld"]]
    (service,) = [each for each in data if each["@type"] == "GovernmentService"]

    assert "Shelter" == service["name"]
    assert {"@type": "Audience", "audienceType": "For you"} == service["audience"]
    assert {"@type": "GovernmentOrganization", "name": "The Centre"} == service["serviceOperator"]
