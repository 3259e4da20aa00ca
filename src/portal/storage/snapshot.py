"""What the site prints of the counter when it is made: the figures of this moment, and the past."""

from __future__ import annotations

from datetime import date, timedelta

from portal.contract.visits import UNLISTED_PAGE, History, Snapshot, day_of
from portal.storage.database import Database
from portal.storage.history import by_day, by_month, by_page
from portal.storage.visits import counts

# Days and months of the charts; days and most entries of the list of pages, of which each language shows its own.
DAYS, MONTHS, PAGE_DAYS, PAGES = 31, 24, 30, 200


def snapshot(database: Database, now: int) -> Snapshot:
    """The figures, of what was settled."""
    since = _first_day(database)
    history = None if since is None else _history(database, since, day_of(now))
    return {**counts(database, now), "history": history}


def _history(database: Database, since: str, today: str) -> History:
    pages_since = max(since, _before(today, PAGE_DAYS - 1))
    read = by_page(database, pages_since, today, PAGES)
    return {
        "since": since,
        "days": _days(database, max(since, _before(today, DAYS - 1)), today),
        "months": list(by_month(database, since, today)[-MONTHS:]),
        "pages_since": pages_since,
        "pages_until": today,
        "pages": [(page.page, page.hits) for page in read if page.page != UNLISTED_PAGE],
    }


def _days(database: Database, since: str, until: str) -> list[tuple[str, int, int]]:
    # A day on which nobody came has no row, and is a day all the same.
    counted = {day.name: day for day in by_day(database, since, until)}
    span = (date.fromisoformat(until) - date.fromisoformat(since)).days
    return [counted.get(day, (day, 0, 0)) for day in (_before(until, back) for back in range(span, -1, -1))]


def _first_day(database: Database) -> str | None:
    ((first,),) = database.execute("SELECT MIN(day) FROM visit_days")
    return None if first is None else str(first)


def _before(day: str, days: int) -> str:
    return (date.fromisoformat(day) - timedelta(days=days)).isoformat()
