"""The figures, as bars and as a table."""

from __future__ import annotations

from typing import Any

from portal_site import Project
from site_builder import DATA, both, figures

Views = dict[str, dict[str, Any]]


def test_places(views: Views) -> None:
    """Figures stand under the place they are of; a place without figures is named all the same."""
    places = views["/en/statistics/"]["places"]

    assert [("Hanoi", 1), ("Ho Chi Minh City", 0), ("Quảng Ninh Province", 0)] == [
        (place["title"], len(place["charts"])) for place in places
    ]


def chart(views: Views, address: str = "/en/statistics/") -> dict[str, Any]:
    """The first chart of a page."""
    return dict(views[address]["places"][0]["charts"][0])


def test_bars(views: Views) -> None:
    """Each bar has its share of the longest, and its figure as the source means it."""
    assert [("Group 1", "over 1,397,381", 100.0), ("Group 2", "over 40", 0.0)] == [
        (bar["label"], bar["text"], bar["share"]) for bar in chart(views)["bars"]
    ]


def test_table(views: Views) -> None:
    """The table says the same as the bars, in the language of the page."""
    assert [
        ["What", "Figure", "Unit"],
        ["Group 1", "over 1,397,381", "people"],
        ["Group 2", "over 40", "people"],
    ] == chart(views)["table"]
    assert ["Nhóm 2", "trên 40", "người"] == chart(views, "/thong-ke/")["table"][2]


def test_notes(project: Project) -> None:
    """A note on one figure gives the table a column for notes."""
    made = figures(1, 2)
    made["figures"][1] |= {"note": both("Ước tính.", "An estimate."), "qualifier": None}
    project.data("statistics", {"helped": made})

    assert [["Group 1", "over 1", "people", ""], ["Group 2", "2", "people", "An estimate."]] == (
        chart(project.views())["table"][1:]
    )


def test_no_bars(project: Project) -> None:
    """Figures that cannot be compared have a table alone."""
    project.data("statistics", {"helped": figures(1, 2) | {"chart": "none"}})

    assert [] == chart(project.views())["bars"]


def test_zero(project: Project) -> None:
    """Figures that are all zero have bars of no length."""
    project.data("statistics", {"helped": figures(0, 0)})

    assert [0.0, 0.0] == [bar["share"] for bar in chart(project.views())["bars"]]


def test_legacy_counter(project: Project) -> None:
    """What the old site's counter showed stands on the page of visits, apart and labelled."""
    project.data("statistics", DATA["statistics"] | {"old-site-visits": figures(1397381) | {"place": None}})

    assert [{"label": "Group 1", "value": "over 1,397,381", "note": None}] == project.views()["/en/visits/"]["legacy"]
