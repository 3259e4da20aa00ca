"""The figures as CSV."""

from __future__ import annotations

from collections import Counter

from portal.storage.aggregates import add
from portal.storage.database import Database
from portal.storage.spreadsheet import days_as_csv, pages_as_csv


def test_tables(database: Database) -> None:
    """Each table has a line of names and a line for each row."""
    add(database, "2026-11-22", Counter({"/en/": 1}), Counter({"/": 2, "/en/": 1}), "log")

    assert ["day,visits,hits,source\r\n", "2026-11-22,1,3,log\r\n"] == list(days_as_csv(database))
    assert ["day,page,visits,hits\r\n", "2026-11-22,/,0,2\r\n", "2026-11-22,/en/,1,1\r\n"] == list(
        pages_as_csv(database)
    )
