"""The page of programmes."""

from __future__ import annotations

from portal_site import Project
from site_builder import DATA, both


def test_programmes(project: Project) -> None:
    """Each programme has its own anchor, its place, its source, and the service through which one reaches it."""
    bicycles = DATA["programmes"]["bicycles"] | {
        "service": "counselling",
        "place": "ha-noi",
        "note": both("Ghi chú", "Note"),
    }
    project.data("programmes", {"bicycles": bicycles})
    (programme,) = project.views()["/en/programmes/"]["programmes"]

    assert ("bicycles", "Bicycles", "Gives bicycles.") == (programme["id"], programme["title"], programme["lead"])
    assert ("Hanoi", "Note", "A source") == (programme["place"], programme["note"], programme["source"]["title"])
    assert "/en/services/counselling/" == programme["service"]["url"]


def test_without_service(project: Project) -> None:
    """A programme that is reached in no particular way leads nowhere."""
    assert project.views()["/en/programmes/"]["programmes"][0]["service"] is None
