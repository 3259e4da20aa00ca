"""The figures as CSV (RFC 4180), for a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from portal.storage.database import Database


def days_as_csv(database: Database) -> Iterator[str]:
    """The lines of a table of days."""
    rows = database.execute("SELECT day, visits, hits, source FROM visit_days ORDER BY day")
    return _lines(("day", "visits", "hits", "source"), rows)


def pages_as_csv(database: Database) -> Iterator[str]:
    """The lines of a table of days and pages."""
    rows = database.execute("SELECT day, page, visits, hits FROM visit_pages ORDER BY day, page")
    return _lines(("day", "page", "visits", "hits"), rows)


def _lines(names: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> Iterator[str]:
    for row in (names, *rows):
        line = StringIO()
        csv.writer(line).writerow(row)
        yield line.getvalue()
