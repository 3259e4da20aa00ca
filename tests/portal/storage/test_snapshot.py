"""The snapshot that the site prints when it is made."""

from __future__ import annotations

from collections import Counter

from visit_builders import DAY, NOON, crowd, hit

from portal.contract.visits import UNLISTED_PAGE
from portal.storage import visits
from portal.storage.aggregates import add
from portal.storage.database import Database
from portal.storage.snapshot import snapshot


def test_nothing_yet(database: Database) -> None:
    """Before the first hit there are figures, all zero, and no history."""
    made = snapshot(database, NOON)

    assert ({"visits": 0, "hits": 0}, 0) == (made["today"], made["total"])
    assert made["history"] is None


def test_history(database: Database) -> None:
    """Days (those without visits, too), months and pages, the pages with the days that they were read in."""
    add(database, "2026-11-19", Counter({"/old/": 1}), Counter({"/old/": 1}), "endpoint")
    add(database, "2026-09-30", Counter({"/old/": 5}), Counter({"/old/": 9}), "endpoint")
    visits.record(database, [*crowd(3), hit("/en/")])
    visits.settle(database, NOON)
    made = snapshot(database, NOON)

    history = made["history"]

    assert history is not None
    assert ("2026-09-30", 10) == (history["since"], made["total"])
    assert (31, "2026-10-23") == (len(history["days"]), history["days"][0][0])
    assert [("2026-11-19", 1, 1), ("2026-11-20", 0, 0), ("2026-11-21", 0, 0), ("2026-11-22", 4, 4)] == (
        history["days"][-4:]
    )
    assert [("2026-09", 5, 9), ("2026-11", 5, 5)] == history["months"]
    assert ("2026-10-24", "2026-11-22") == (history["pages_since"], history["pages_until"])
    assert [("/", 3), ("/en/", 1), ("/old/", 1)] == history["pages"]


def test_first_days(database: Database) -> None:
    """The days begin with the first that was counted."""
    add(database, "2026-11-21", Counter({"/": 1}), Counter({"/": 1}), "endpoint")
    made = snapshot(database, NOON)

    assert made["history"] is not None
    assert [("2026-11-21", 1, 1), ("2026-11-22", 0, 0)] == made["history"]["days"]


def test_unlisted_pages(database: Database) -> None:
    """Pages about help, exit and contact count in the figures and are in no list."""
    visits.record(database, [hit(UNLISTED_PAGE), hit(UNLISTED_PAGE), hit("/")])
    visits.settle(database, NOON)
    made = snapshot(database, NOON + DAY)

    assert made["history"] is not None
    assert (1, [("/", 1)]) == (made["total"], made["history"]["pages"])
    assert [("2026-11-22", 1, 3), ("2026-11-23", 0, 0)] == made["history"]["days"]
