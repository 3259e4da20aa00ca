"""Visits out of access logs: part by part, each part once, into the same aggregates."""

from __future__ import annotations

from collections import Counter

import pytest
from visit_builders import DAY, NOON, hit

from portal.contract.visits import LogDay, LogPlace
from portal.storage import visits
from portal.storage.database import Database
from portal.storage.errors import Unavailable
from portal.storage.history import Period, by_day, by_page
from portal.storage.log_import import AlreadyImported, add_part, close_log_days, imported_places

TODAY = "2026-11-22"


def day(*people: bytes, page: str = "/", hits: int = 0) -> LogDay:
    """A day on which these people began on a page, with so many hits or one each."""
    return LogDay(Counter({page: hits or len(people)}), dict.fromkeys(people, page))


def place(size: int) -> LogPlace:
    """A place in a log."""
    return LogPlace(size, f"digest {size}")


def days(database: Database) -> list[Period]:
    """All days."""
    return by_day(database, "2000-01-01", "2099-12-31")


def test_parts_add_up(database: Database) -> None:
    """A visitor of two parts of a day is one visit; hits add up; the place moves on."""
    add_part(database, {TODAY: day(b"a", b"b")}, None, place(10))
    add_part(database, {TODAY: day(b"b", b"c", page="/en/", hits=9)}, place(10), place(20))

    assert [Period(TODAY, 3, 11)] == days(database)
    assert [("/en/", 1, 9), ("/", 2, 2)] == by_page(database, TODAY, TODAY)
    assert [place(20)] == imported_places(database)


def test_same_visitor_on_two_days(database: Database) -> None:
    """Each day has its visitors."""
    add_part(database, {TODAY: day(b"a"), "2026-11-23": day(b"a")}, None, place(10))

    assert [Period(TODAY, 1, 1), Period("2026-11-23", 1, 1)] == days(database)


def test_closed_day(database: Database) -> None:
    """After its end nothing of a day's visitors is kept, and further hits of it are refused and counted as such."""
    add_part(database, {TODAY: day(b"a")}, None, place(10))

    assert close_log_days(database, "2026-11-23")
    assert not close_log_days(database, "2026-11-23")
    assert Counter({TODAY: 2}) == add_part(database, {TODAY: day(b"b", b"c")}, place(10), place(20))
    assert [Period(TODAY, 1, 1)] == days(database)
    assert [] == database.execute("SELECT * FROM log_visitors")
    assert [] == database.execute("SELECT * FROM log_salts")


def test_day_of_the_endpoint(database: Database) -> None:
    """What the endpoint has counted is never counted again from a log, also when both count on the same day."""
    add_part(database, {TODAY: day(b"a")}, None, place(10))
    visits.record(database, [hit()])
    visits.settle(database, NOON)

    assert Counter({TODAY: 1}) == add_part(database, {TODAY: day(b"b")}, place(10), place(20))
    assert [Period(TODAY, 2, 2)] == days(database)


def test_endpoint_closes_days_of_logs(database: Database) -> None:
    """When the endpoint's day ends, so do those of the logs."""
    add_part(database, {TODAY: day(b"a")}, None, place(10))
    visits.record(database, [hit()])
    visits.settle(database, NOON + DAY)

    assert [] == database.execute("SELECT * FROM log_visitors")


def test_stopped_in_the_middle(database: Database) -> None:
    """A part that could not be stored moves neither the figures nor the place."""
    add_part(database, {TODAY: day(b"a")}, None, place(10))
    with pytest.raises(Unavailable):
        add_part(database, {TODAY: day(b"b")}, place(10), LogPlace(None, "x"))  # type: ignore[arg-type]

    assert [Period(TODAY, 1, 1)] == days(database)
    assert [place(10)] == imported_places(database)


@pytest.mark.parametrize("start", [None, place(5)])
def test_two_imports_at_once(database: Database, start: LogPlace | None) -> None:
    """Of two imports that read the same part, the second is refused whole."""
    add_part(database, {"2026-11-21": day(b"a")}, None, place(5))
    add_part(database, {TODAY: day(b"a", hits=5)}, start, place(10))
    with pytest.raises(AlreadyImported) as refusal:
        add_part(database, {TODAY: day(b"a", hits=5)}, start, place(10))
    expected = "access log: bytes up to 10 must be new: another import has just counted them (run one at a time)"

    assert expected == str(refusal.value)
    assert [Period("2026-11-21", 1, 1), Period(TODAY, 1, 5)] == days(database)
