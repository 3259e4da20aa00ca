"""The figures as tables, to be worked with elsewhere: CSV (RFC 4180) or JSON."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from io import StringIO
from typing import NamedTuple

from portal.storage.database import Database, Row


class Table(NamedTuple):
    """The names of the columns, and the rows."""

    names: tuple[str, ...]
    rows: list[Row]


def days(database: Database) -> Table:
    """Every day."""
    names = ("day", "visits", "hits", "source")
    return Table(names, database.execute("SELECT day, visits, hits, source FROM visit_days ORDER BY day"))


def pages(database: Database) -> Table:
    """Every page of every day."""
    names = ("day", "page", "visits", "hits")
    return Table(names, database.execute("SELECT day, page, visits, hits FROM visit_pages ORDER BY day, page"))


def as_csv(table: Table) -> Iterator[str]:
    """The lines of the table, its names first."""
    for row in (table.names, *table.rows):
        line = StringIO()
        csv.writer(line).writerow(row)
        yield line.getvalue()


def as_json(table: Table) -> Iterator[str]:
    """The lines of a JSON list with an object for each row."""
    objects = (json.dumps(dict(zip(table.names, row, strict=True))) for row in table.rows)
    yield "[\n"
    for number, text in enumerate(objects):
        yield f",\n{text}" if number else text
    yield "\n]\n"
