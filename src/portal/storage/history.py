"""The figures of past days: by day, by month, by page."""

from __future__ import annotations

from typing import NamedTuple

from portal.storage.database import Database


class Period(NamedTuple):
    """The visits and hits of a day (`2026-11-22`) or a month (`2026-11`)."""

    name: str
    visits: int
    hits: int


class PageFigures(NamedTuple):
    """A page's hits, and the visits that began on it."""

    page: str
    visits: int
    hits: int


def by_day(database: Database, since: str, until: str) -> list[Period]:
    """The days that have figures, from the first date to the second."""
    rows = database.execute(
        "SELECT day, visits, hits FROM visit_days WHERE day BETWEEN ? AND ? ORDER BY day", since, until
    )
    return [Period(*row) for row in rows]


def by_month(database: Database, since: str, until: str) -> list[Period]:
    """The months that have figures; its visits are the sum of those of its days."""
    rows = database.execute(
        "SELECT SUBSTR(day, 1, 7) AS month, CAST(SUM(visits) AS BIGINT), CAST(SUM(hits) AS BIGINT) "
        "FROM visit_days WHERE day BETWEEN ? AND ? GROUP BY SUBSTR(day, 1, 7) ORDER BY month",
        since,
        until,
    )
    return [Period(*row) for row in rows]


def by_page(database: Database, since: str, until: str, most: int = -1) -> list[PageFigures]:
    """The pages with the most hits between two dates, the most read first; -1 for all of them."""
    rows = database.execute(
        "SELECT page, CAST(SUM(visits) AS BIGINT), CAST(SUM(hits) AS BIGINT) AS read FROM visit_pages "
        "WHERE day BETWEEN ? AND ? GROUP BY page ORDER BY read DESC, page",
        since,
        until,
    )
    return [PageFigures(*row) for row in rows[: most if most >= 0 else None]]
