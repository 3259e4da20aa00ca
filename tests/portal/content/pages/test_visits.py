"""The page of the visit counter."""

from __future__ import annotations

from typing import Any

import pytest

from portal.content.visits import Visits
from portal.contract.visits import DEFINITIONS, ROBOT_WORDS, Snapshot
from portal_site import Project
from site_builder import figures

EN, VI = "/en/visits/", "/thong-ke-truy-cap/"

SNAPSHOT: Snapshot = {
    "today": {"visits": 2, "hits": 3},
    "online": 1,
    "total": 1503,
    "as_of": "2026-11-22T15:04:05+07:00",
    "legacy": {"total": 1397381, "as_of": "2026-11-21"},
    "history": {
        "since": "2026-09-30",
        "days": [("2026-11-21", 1500, 3000), ("2026-11-22", 3, 4)],
        "months": [("2026-09", 1, 1), ("2026-11", 1502, 3003)],
        "pages_since": "2026-10-24",
        "pages_until": "2026-11-22",
        "pages": [("/en/contact/", 99), ("/lien-he/", 98), ("/en/", 20), ("/", 19), ("/gone/", 5), ("/en/about/", 1)],
    },
}


@pytest.fixture(scope="module", name="counted")
def _counted(everything: Project) -> dict[str, dict[str, Any]]:
    """What the templates receive where there is a snapshot."""
    return everything.views(visits=Visits(True, SNAPSHOT))


def test_definitions(counted: dict[str, dict[str, Any]]) -> None:
    """What counts and what does not is said, with the robots' words; what holds of logs only, where logs are counted."""
    page = counted[EN]

    assert [text for name, text in DEFINITIONS.items() if name != "log"] == page["definitions"]
    assert list(ROBOT_WORDS) == page["robot_words"]


def test_log(everything: Project) -> None:
    """Where the figures come from a log the page says so, and no page tells that it is seen."""
    views = everything.views(visits=Visits(False, SNAPSHOT))

    assert DEFINITIONS["log"] == views[EN]["definitions"][-1]
    assert {None} == {page["visit_key"] for page in views.values()}
    assert {None} == {page["site"]["counter_url"] for page in views.values()}


def test_charts(counted: dict[str, dict[str, Any]]) -> None:
    """Visits by day and by month, as columns and as a table that has the hits, too."""
    days, months = counted[EN]["history"]["charts"]

    assert [(1, 0.0, 100.0), (11, 99.8, 0.2)] == [(bar["x"], bar["y"], bar["height"]) for bar in days["columns"]]
    assert ("21/11/2026", "22/11/2026", "1,500", "21/11/2026") == tuple(
        days[name] for name in ("first", "last", "most", "when")
    )
    assert [
        ["When", "Visits", "Unit", "Hits"],
        ["09/2026", "1", "visit", "1 hit"],
        ["11/2026", "1,502", "visits", "3,003 hits"],
    ] == months["table"]
    assert "1.500" == counted[VI]["history"]["charts"][0]["most"]


def test_quiet_month(everything: Project) -> None:
    """A chart of days is left out where none was counted lately; days without a visit are no division by zero."""
    history = {**SNAPSHOT["history"], "days": [], "months": [("2026-09", 0, 1)]}  # type: ignore[dict-item]
    views = everything.views(visits=Visits(True, {**SNAPSHOT, "history": history}))  # type: ignore[typeddict-item]

    assert [[0.0]] == [[bar["height"] for bar in chart["columns"]] for chart in views[EN]["history"]["charts"]]


def test_most_read(counted: dict[str, dict[str, Any]]) -> None:
    """Each language lists its own pages that are still there, with the days; never help, exit or contact."""
    history = counted[EN]["history"]

    assert [("/en/", "20 hits"), ("/en/about/", "1 hit")] == [(link["url"], link["note"]) for link in history["read"]]
    assert ["/"] == [link["url"] for link in counted[VI]["history"]["read"]]
    assert ("2026-10-24", "2026-11-22") == (history["read_since"]["iso"], history["read_until"]["iso"])


def test_old_total(counted: dict[str, dict[str, Any]]) -> None:
    """The old site's total stands apart, with its day, and is not in ours."""
    assert {"text": "1,397,381", "iso": "2026-11-21"} == {
        "text": counted[EN]["legacy_total"]["text"],
        "iso": counted[EN]["legacy_total"]["as_of"]["iso"],
    }
    assert "1,503" == counted[EN]["site"]["visits"]["figures"][-1]["text"]


def test_no_snapshot(views: dict[str, dict[str, Any]]) -> None:
    """Before the first snapshot nothing is invented."""
    assert (None, None) == (views[EN]["history"], views[EN]["legacy_total"])


def test_old_figures(project: Project) -> None:
    """What the old counter showed is a table."""
    project.data("statistics", {"helped": figures(1), "old-site-visits": figures(1397381)})

    assert [("Group 1", "over 1,397,381", None)] == [
        (row["label"], row["value"], row["note"]) for row in project.views()[EN]["legacy"]
    ]


def test_keys(counted: dict[str, dict[str, Any]]) -> None:
    """Every page bears the name it counts under; help, exit and contact share one; unknown addresses have none."""
    keys = {address: page["visit_key"] for address, page in counted.items()}
    shared = {"/lien-he/", "/en/contact/", "/thoat-nhanh/", "/en/exit-this-page/"}

    assert shared == {address for address, key in keys.items() if key == "/-/"}
    assert 2 == list(keys.values()).count(None)
    assert [] == [address for address, key in keys.items() if key not in (address, "/-/", None)]
