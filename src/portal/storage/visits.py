"""Visits, from the hit that must not be lost to the figures that are published.

A hit is recorded (one small durable write, whose return may be acknowledged) and later settled (many hits at
once, exactly, into the numbers that stay). Both are transactions, so a hit is at any moment in exactly one of
the two places, whatever is killed; any number of processes may do both.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timezone
from itertools import chain, groupby
from operator import itemgetter

from portal.contract.visits import ONLINE_SECONDS, UTC_OFFSET, Counts, day_of, start_of
from portal.storage.aggregates import add
from portal.storage.database import Database
from portal.storage.day import close_other_days, current_day, open_day
from portal.storage.journal import Hit, Second, append, drain
from portal.storage.legacy import legacy_total
from portal.storage.log_import import close_log_days

_HANOI = timezone(UTC_OFFSET)
# A time that is still to come is one from before the clock was set back.
_SEE = """
INSERT INTO visit_visitors (visitor, seen) VALUES (?, ?)
ON CONFLICT (visitor) DO UPDATE SET seen = excluded.seen
WHERE visit_visitors.seen IS NULL OR excluded.seen > visit_visitors.seen OR visit_visitors.seen > ?
"""

# Every visitor of the day is looked at for it: not at every settling, but for the first seconds of each minute, which
# are more than pass from one settling to the next.
_FORGET = "UPDATE visit_visitors SET seen = NULL WHERE seen <= ? OR seen > ?"
FORGET_SECONDS = 8

# One statement, so that the figures are of one moment.
_COUNT = """
SELECT
    COALESCE((SELECT visits FROM visit_days WHERE day = ?), 0),
    COALESCE((SELECT hits FROM visit_days WHERE day = ?), 0),
    (SELECT COUNT(*) FROM visit_visitors WHERE seen > ? AND seen <= ?),
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
            _tally(database, day, days[day], now)
        if closed:
            database.empty("visit_visitors")
            close_log_days(database, today)
        _tally(database, today, days.get(today, []), now)
        if now % 60 < FORGET_SECONDS:
            database.execute(_FORGET, *_online_span(today, now))
    return closed


def scrub(database: Database) -> bool:
    """Whether nothing of closed days is left in any file; when not (someone is reading), try again later."""
    return database.scrub("visit_salts", "visit_journal", "log_salts", "log_visitors")


def counts(database: Database, now: int) -> Counts:
    """The figures, of what was settled."""
    today = current_day(database, now)
    visits, hits, online, total = database.execute(_COUNT, today, today, *_online_span(today, now))[0]
    return {
        "today": {"visits": visits, "hits": hits},
        "online": online,
        "total": total,
        "as_of": datetime.fromtimestamp(now, _HANOI).isoformat(),
        "legacy": legacy_total(database),
    }


def _tally(database: Database, day: str, seconds: list[Second], now: int) -> None:
    if seconds:
        visits = _visits(database, seconds)
        hits = Counter(chain.from_iterable(pages for _, pages, _ in seconds))
        _see(database, seconds, day, now)
        add(database, day, visits, hits, "endpoint")


def _visits(database: Database, seconds: list[Second]) -> Counter[str]:
    newcomers = _newcomers(database, seconds)
    began = _began(seconds) if newcomers else {}
    return Counter(began[visitor] for visitor in newcomers)


def _newcomers(database: Database, seconds: list[Second]) -> list[int]:
    rows = database.execute(
        f"SELECT number FROM ({database.numbers}) AS numbers LEFT JOIN visit_visitors ON visitor = number "
        "WHERE visitor IS NULL",
        json.dumps(sorted(set().union(*(visitors for _, _, visitors in seconds)))),
    )
    return [visitor for (visitor,) in rows]


def _began(seconds: list[Second]) -> dict[int, str]:
    # From the last hit to the first, so that what stays of each visitor is the first.
    began: dict[int, str] = {}
    for _, pages, visitors in reversed(seconds):
        began.update(zip(reversed(visitors), reversed(pages[: len(visitors)]), strict=True))
    return began


def _see(database: Database, seconds: list[Second], day: str, now: int) -> None:
    start, (since, until) = start_of(day), _online_span(day, now)
    seen: dict[int, int] = {}
    for at, _, visitors in sorted(seconds, key=itemgetter(0)):
        seen.update(dict.fromkeys(visitors, at - start))
    of_day = ((visitor, seen[visitor]) for visitor in sorted(seen))
    database.execute_many(_SEE, ((visitor, at if at > since else None, until) for visitor, at in of_day))


def _online_span(day: str, now: int) -> tuple[int, int]:
    # In seconds of the day, which take a byte less than those since 1970, a million times.
    second = now - start_of(day)
    return second - ONLINE_SECONDS, second + ONLINE_SECONDS
