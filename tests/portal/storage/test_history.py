"""The figures of past days: by day, by month, by page."""

from __future__ import annotations

from collections import Counter

import pytest

from portal.storage.aggregates import add
from portal.storage.database import Database
from portal.storage.history import PageFigures, Period, by_day, by_month, by_page


@pytest.fixture(name="past")
def _past(database: Database) -> Database:
    """A database with three days in two months."""
    for day, visits, hits in (("2026-10-31", 1, 2), ("2026-11-01", 3, 5), ("2026-11-02", 4, 9)):
        add(database, day, Counter({"/": visits}), Counter({"/": hits - 1, "/en/": 1}), "endpoint")
    return database


def test_by_day(past: Database) -> None:
    """Both dates belong to the span."""
    expected = [Period("2026-10-31", 1, 2), Period("2026-11-01", 3, 5)]

    assert expected == by_day(past, "2026-10-31", "2026-11-01")


def test_by_month(past: Database) -> None:
    """A month is the sum of its days within the span."""
    expected = [Period("2026-10", 1, 2), Period("2026-11", 7, 14)]

    assert expected == by_month(past, "2026-10-01", "2026-11-30")


def test_by_page(past: Database) -> None:
    """The most read page comes first."""
    expected = [PageFigures("/", 8, 13), PageFigures("/en/", 0, 3)]

    assert expected == by_page(past, "2026-01-01", "2026-12-31")
    assert expected[:1] == by_page(past, "2026-01-01", "2026-12-31", most=1)


def test_nothing_in_the_span(past: Database) -> None:
    """A span without figures is empty."""
    assert ([], [], []) == tuple(ask(past, "2027-01-01", "2027-12-31") for ask in (by_day, by_month, by_page))
