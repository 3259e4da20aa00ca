"""Visits, from the hit that must not be lost to the figures that are published."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from visit_builders import DAY, NOON, crowd, hit, moment

from portal.contract.visits import Counts, day_of
from portal.storage import visits
from portal.storage.connection import connect
from portal.storage.database import Database
from portal.storage.errors import Unavailable
from portal.storage.history import Period, by_day, by_page
from portal.storage.journal import Hit, append

# Examples of one test share their database, so each has a day of its own.
_fresh_days = count()


def settled(database: Database, now: int) -> Counts:
    """The figures, with all that was recorded."""
    visits.settle(database, now)
    return visits.counts(database, now)


def figures(database: Database, now: int) -> tuple[int, int, int, int]:
    """The four figures: visits and hits of the day, online, total."""
    counts = settled(database, now)
    return counts["today"]["visits"], counts["today"]["hits"], counts["online"], counts["total"]


def test_nothing_yet(database: Database) -> None:
    """A new database has figures, and they are zero."""
    expected = {
        "today": {"visits": 0, "hits": 0},
        "online": 0,
        "total": 0,
        "as_of": "2026-11-22T12:00:00+07:00",
        "legacy": None,
    }

    assert expected == settled(database, NOON)


def test_first_hit_is_a_visit(database: Database) -> None:
    """The first hit of a visitor on a day is a visit; further ones are hits only, whatever the page."""
    visits.record(database, [hit("/"), hit("/en/"), hit("/", who=b"other")])
    visits.record(database, [hit("/en/")])

    assert (2, 4, 2, 2) == figures(database, NOON)


def test_settling_again_changes_nothing(database: Database) -> None:
    """What is settled is not counted again."""
    visits.record(database, crowd(5))
    figures(database, NOON)

    assert (5, 5, 5, 5) == figures(database, NOON)


def test_visitor_who_asks_not_to_be_tracked(database: Database) -> None:
    """A hit without a visitor raises the hits alone."""
    visits.record(database, [hit(who=b""), hit(who=b"")])

    assert (0, 2, 0, 0) == figures(database, NOON)


def test_online_ends_after_300_seconds(database: Database) -> None:
    """A visitor is online for 300 seconds after the last hit, and not one second more."""
    visits.record(database, [hit(at=NOON), hit(who=b"other", at=NOON + 100)])

    assert [2, 1, 0] == [settled(database, NOON + later)["online"] for later in (299, 300, 400)]


def test_online_knows_the_last_hit(database: Database) -> None:
    """It is the last hit that counts, in whatever order hits are stored."""
    visits.record(database, [hit(at=NOON + 60)])
    visits.record(database, [hit(at=NOON)])

    assert 1 == settled(database, NOON + 359)["online"]


def test_day_ends_at_midnight_in_hanoi(database: Database) -> None:
    """The same visitor is a new visit one second later, when that second is of another day."""
    last = moment("2026-11-22T23:59:59")
    visits.record(database, [hit(at=last), hit(at=last + 1)])
    expected = [Period("2026-11-22", 1, 1), Period("2026-11-23", 1, 1)]

    assert (1, 1, 1, 2) == figures(database, last + 1)
    assert expected == by_day(database, "2026-01-01", "2027-01-01")


def test_online_begins_anew_at_midnight(database: Database) -> None:
    """A visitor's number ends with the day, so nobody can be told to be the one of a minute ago."""
    last = moment("2026-11-22T23:59:59")
    visits.record(database, crowd(3, at=last))
    figures(database, last)

    assert (0, 0, 0, 3) == figures(database, last + 1)


def test_late_hit_counts_on_its_own_day_while_that_is_open(database: Database) -> None:
    """A hit that waited for a locked database over midnight counts on the day it was made."""
    last = moment("2026-11-22T23:59:59")
    visits.settle(database, last)
    visits.record(database, [hit(at=last + 1)])
    visits.record(database, [hit(at=last)])
    figures(database, last + 5)
    expected = [Period("2026-11-22", 1, 1), Period("2026-11-23", 1, 1)]

    assert expected == by_day(database, "2026-01-01", "2027-01-01")


def test_hit_of_a_closed_day_counts_on_the_next(database: Database) -> None:
    """Once a day is closed nobody can tell its visitors apart, so a later hit counts where they can be."""
    last = moment("2026-11-22T23:59:59")
    visits.record(database, [hit(at=last)])
    figures(database, last + 5)
    visits.record(database, [hit(at=last)])
    figures(database, last + 6)
    expected = [Period("2026-11-22", 1, 1), Period("2026-11-23", 1, 1)]

    assert expected == by_day(database, "2026-01-01", "2027-01-01")


def test_clock_set_back_an_hour(database: Database) -> None:
    """Hits keep counting, and nobody becomes a second visit."""
    visits.record(database, [hit(at=NOON)])
    figures(database, NOON)
    visits.record(database, [hit(at=NOON - 3600)])

    assert (1, 2, 1, 1) == figures(database, NOON - 3600)


def test_clock_set_back_over_midnight(database: Database) -> None:
    """The new day stays the day until the clock has caught up, so that no visitor counts twice on the old one."""
    midnight = moment("2026-11-23T00:00")
    visits.record(database, [hit(at=midnight - 10)])
    visits.record(database, [hit(at=midnight + 10)])
    figures(database, midnight + 10)
    visits.record(database, [hit(at=midnight - 20)])

    assert (1, 2, 1, 2) == figures(database, midnight - 20)


def test_clock_that_was_years_ahead(database: Database) -> None:
    """A clock that comes back from a wrong year is believed; the wrong day keeps what it counted."""
    visits.record(database, [hit(at=NOON + 9999 * DAY)])
    figures(database, NOON + 9999 * DAY)
    figures(database, NOON)
    visits.record(database, [hit(at=NOON)])

    assert (1, 1, 1, 2) == figures(database, NOON)


def test_pages(database: Database) -> None:
    """A page has its hits, and the visits that began on it; their sums are those of the day."""
    visits.record(database, [hit("/en/"), hit("/"), hit("/", who=b"other"), hit("/", who=b"")])
    visits.settle(database, NOON)

    assert [("/", 1, 3), ("/en/", 1, 1)] == by_page(database, "2026-11-22", "2026-11-22")


def test_failed_transaction_stores_nothing(database: Database) -> None:
    """A transaction that fails leaves no part of its hits."""
    with pytest.raises(Unavailable):
        _record_and_fail(database)

    assert (0, 0, 0, 0) == figures(database, NOON)


def _record_and_fail(database: Database) -> None:
    with database.transaction():
        append(database, "2026-11-22", bytes(32), [hit()])
        database.execute("SELECT nothing FROM nowhere")


def test_probe(database: Database) -> None:
    """To try whether a hit could be stored counts nothing."""
    visits.probe(database, NOON)

    assert (0, 0, 0, 0) == figures(database, NOON)


_people = st.sampled_from([b"", b"a", b"b", b"c"])
_drawn = st.lists(st.tuples(st.integers(0, DAY - 1), st.sampled_from(["/", "/en/"]), _people), max_size=30)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drawn=_drawn, size=st.integers(1, 9))
def test_exact_in_any_batches(drawn: list[Hit], size: int, database: Database) -> None:
    """Whatever is hit when, and however it is cut into batches, the figures are those of counting by hand."""
    start = moment("2030-01-01T00:00") + next(_fresh_days) * 2 * DAY
    end = start + DAY - 1
    total = figures(database, start)[3]
    hits = [(start + at, page, who) for at, page, who in sorted(drawn)]
    for first in range(0, len(hits), size):
        batch = hits[first : first + size]
        visits.record(database, batch)
        visits.settle(database, batch[-1][0])
    known = {who for _, _, who in hits if who}
    online = {who for at, _, who in hits if who and at > end - 300}

    assert (len(known), len(hits), len(online), total + len(known)) == figures(database, end)


def test_many_writers(url: str) -> None:
    """Four connections that record and settle at once give the figures of one."""
    connect(url).close()
    crowds = [crowd(60, at=NOON + second) * 2 for second in range(8)]
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda hits: _record_alone(url, hits), crowds))
    database = connect(url)
    expected = (60, 960, 60, 60)

    assert expected == figures(database, NOON + 10)
    database.close()


def _record_alone(url: str, hits: list[Hit]) -> None:
    database = connect(url)
    random.Random(len(hits)).shuffle(hits)
    for start in range(0, len(hits), 10):
        visits.record(database, hits[start : start + 10])
        visits.settle(database, NOON + 10)
    database.close()


def test_two_machines_with_different_clocks(url: str) -> None:
    """When one machine's day has begun, the slower one counts on it too, and nobody counts twice."""
    fast, slow = connect(url), connect(url)
    midnight = moment("2026-11-23T00:00")
    visits.record(fast, [hit(at=midnight)])
    visits.settle(fast, midnight)
    visits.record(slow, [hit(at=midnight - 2)])
    visits.settle(slow, midnight - 2)
    expected = [Period("2026-11-23", 1, 2)]

    assert expected == by_day(slow, "2026-01-01", "2027-01-01")
    assert day_of(midnight) == "2026-11-23"
    fast.close()
    slow.close()
