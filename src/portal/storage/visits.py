"""Visits, from the hit that must not be lost to the figures that are published.

A hit is recorded (one small durable write, whose return may be acknowledged) and later settled (many hits at
once, exactly, into the numbers that stay). Both are transactions, so a hit is at any moment in exactly one of
the two places, whatever is killed; any number of processes may do both.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timezone
from itertools import groupby
from operator import itemgetter

from portal.contract.visits import ONLINE_SECONDS, UTC_OFFSET, Counts, day_of
from portal.storage.aggregates import add
from portal.storage.database import Database
from portal.storage.day import close_other_days, current_day, open_day
from portal.storage.journal import Hit, Numbered, append, drain
from portal.storage.legacy import legacy_total
from portal.storage.log_import import close_log_days

_HANOI = timezone(UTC_OFFSET)
_SEE = """
INSERT INTO visit_online (visitor, seen) VALUES (?, ?)
ON CONFLICT (visitor) DO UPDATE SET seen = excluded.seen WHERE excluded.seen > visit_online.seen
"""

# One statement, so that the figures are of one moment.
_COUNT = """
SELECT
    COALESCE((SELECT visits FROM visit_days WHERE day = ?), 0),
    COALESCE((SELECT hits FROM visit_days WHERE day = ?), 0),
    (SELECT COUNT(*) FROM visit_online WHERE seen > ?),
    CAST((SELECT COALESCE(SUM(visits), 0) FROM visit_days) AS BIGINT)
"""


def record(database: Database, hits: Sequence[Hit]) -> None:
    """Nothing; the hits are stored for good, and nothing else of their visitors than the day's numbers."""
    with database.transaction():
        for day, some in groupby(hits, key=lambda hit: day_of(hit[0])):
            append(database, *open_day(database, day), some)


def probe(database: Database, now: int) -> None:
    """Nothing; a hit could have been stored just now."""
    with database.transaction():
        append(database, *open_day(database, day_of(now)), ())


def settle(database: Database, now: int) -> bool:
    """Whether a day was closed, so that `scrub` is due; every recorded hit is now part of the figures."""
    with database.transaction(alone=True):
        today = current_day(database, now)
        closed = close_other_days(database, today)
        days = drain(database)
        for day in sorted(days.keys() - {today}):
            _tally(database, day, days[day])
        if closed:
            database.empty("visit_visitors", "visit_online")
            close_log_days(database, today)
        _tally(database, today, days.get(today, []))
        _see(database, days.get(today, []), now - ONLINE_SECONDS)
    return closed


def scrub(database: Database) -> bool:
    """Whether nothing of closed days is left in any file; when not (someone is reading), try again later."""
    return database.scrub("visit_salts", "visit_journal", "log_salts", "log_visitors")


def counts(database: Database, now: int) -> Counts:
    """The figures, of what was settled."""
    today = current_day(database, now)
    visits, hits, online, total = database.execute(_COUNT, today, today, now - ONLINE_SECONDS)[0]
    return {
        "today": {"visits": visits, "hits": hits},
        "online": online,
        "total": total,
        "as_of": datetime.fromtimestamp(now, _HANOI).isoformat(),
        "legacy": legacy_total(database),
    }


def _tally(database: Database, day: str, hits: list[Numbered]) -> None:
    if not hits:
        return
    began: dict[int, str] = {}
    for _, page, visitor in hits:
        if visitor is not None:
            began.setdefault(visitor, page)
    visits = Counter(began[visitor] for visitor in _newcomers(database, sorted(began)))
    add(database, day, visits, Counter(page for _, page, _ in hits), "endpoint")


def _newcomers(database: Database, visitors: list[int]) -> Iterable[int]:
    rows = database.execute(
        f"INSERT INTO visit_visitors (visitor) {database.numbers} ON CONFLICT DO NOTHING RETURNING visitor",
        json.dumps(visitors),
    )
    return [visitor for (visitor,) in rows]


def _see(database: Database, hits: list[Numbered], since: int) -> None:
    # Later than now by so much is from before the clock was set back.
    database.execute("DELETE FROM visit_online WHERE seen <= ? OR seen > ?", since, since + 2 * ONLINE_SECONDS)
    in_order = sorted(hits, key=itemgetter(0))
    seen = {visitor: at for at, _, visitor in in_order if visitor is not None and at > since}
    database.execute_many(_SEE, sorted(seen.items()))
