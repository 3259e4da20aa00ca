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
    """Days, months and pages are those of the database, the pages with the days that they were read in."""
    add(database, "2026-09-30", Counter({"/old/": 5}), Counter({"/old/": 9}), "endpoint")
    visits.record(database, [*crowd(3), hit("/en/")])
    visits.settle(database, NOON)
    made = snapshot(database, NOON)

    assert {
        "since": "2026-09-30",
        "days": [("2026-11-22", 4, 4)],
        "months": [("2026-09", 5, 9), ("2026-11", 4, 4)],
        "pages_since": "2026-10-24",
        "pages_until": "2026-11-22",
        "pages": [("/", 3), ("/en/", 1)],
    } == made["history"]
    assert 9 == made["total"]


def test_unlisted_pages(database: Database) -> None:
    """Pages about help, exit and contact count in the figures and are in no list."""
    visits.record(database, [hit(UNLISTED_PAGE), hit(UNLISTED_PAGE), hit("/")])
    visits.settle(database, NOON)
    made = snapshot(database, NOON + DAY)

    assert made["history"] is not None
    assert (1, [("/", 1)]) == (made["total"], made["history"]["pages"])
    assert [("2026-11-22", 1, 3)] == made["history"]["days"]
