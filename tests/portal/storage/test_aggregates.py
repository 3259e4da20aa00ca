"""The numbers that are kept for ever."""

from __future__ import annotations

from collections import Counter

from portal.storage.aggregates import Source, add
from portal.storage.database import Database
from portal.storage.history import by_page


def days(database: Database) -> list[tuple[object, ...]]:
    """All days as they are stored."""
    return database.execute("SELECT day, visits, hits, source FROM visit_days ORDER BY day")


def added(database: Database, visits: int, hits: int, source: Source = "endpoint") -> None:
    """So many visits and hits of the home page on a day."""
    add(database, "2026-11-22", Counter({"/": visits}), Counter({"/": hits}), source)


def test_numbers_add_up(database: Database) -> None:
    """What is added twice is there twice, for the day and for the page."""
    added(database, 1, 2)
    added(database, 3, 4)

    assert [("2026-11-22", 4, 6, "endpoint")] == days(database)
    assert [("/", 4, 6)] == by_page(database, "2026-11-22", "2026-11-22")


def test_endpoint_stays_the_source(database: Database) -> None:
    """A day that the endpoint has counted on is the endpoint's, whatever was added before or after."""
    added(database, 1, 1, "log")
    assert [("2026-11-22", 1, 1, "log")] == days(database)

    added(database, 1, 1, "endpoint")
    added(database, 1, 1, "log")
    assert [("2026-11-22", 3, 3, "endpoint")] == days(database)
