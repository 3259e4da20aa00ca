"""The figures as CSV and JSON."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from portal.storage.aggregates import add
from portal.storage.database import Database
from portal.storage.spreadsheet import Table, as_csv, as_json, days, pages


@pytest.fixture(name="counted")
def _counted(database: Database) -> Database:
    """A day on which two pages were read."""
    add(database, "2026-11-22", Counter({"/en/": 1}), Counter({"/": 2, "/en/": 1}), "log")
    return database


def test_csv(counted: Database) -> None:
    """Each table has a line of names and a line for each row."""
    assert ["day,visits,hits,source\r\n", "2026-11-22,1,3,log\r\n"] == list(as_csv(days(counted)))
    assert ["day,page,visits,hits\r\n", "2026-11-22,/,0,2\r\n", "2026-11-22,/en/,1,1\r\n"] == list(
        as_csv(pages(counted))
    )


def test_json(counted: Database) -> None:
    """Each row is an object that bears the names."""
    assert [{"day": "2026-11-22", "visits": 1, "hits": 3, "source": "log"}] == json.loads(
        "".join(as_json(days(counted)))
    )
    assert [("/", 2), ("/en/", 1)] == [
        (row["page"], row["hits"]) for row in json.loads("".join(as_json(pages(counted))))
    ]


def test_empty() -> None:
    """A table without rows is one all the same."""
    assert [] == json.loads("".join(as_json(Table(("day",), []))))
    assert ["day\r\n"] == list(as_csv(Table(("day",), [])))
