"""The day that hits are counted on, and its salt."""

from __future__ import annotations

from visit_builders import DAY, NOON

from portal.storage.database import Database
from portal.storage.day import close_other_days, current_day, open_day


def test_day_opens_with_a_salt(database: Database) -> None:
    """A day that is asked for opens, and keeps its salt."""
    day, salt = open_day(database, "2026-11-22")

    assert ("2026-11-22", 32) == (day, len(salt))
    assert (day, salt) == open_day(database, "2026-11-22")


def test_days_have_salts_of_their_own(database: Database) -> None:
    """Two days never share a salt."""
    assert open_day(database, "2026-11-22")[1] != open_day(database, "2026-11-23")[1]


def test_earlier_day_stays_closed(database: Database) -> None:
    """A day before the open one is over: its hits count on the open one."""
    later = open_day(database, "2026-11-23")

    assert later == open_day(database, "2026-11-22")


def test_closing_keeps_the_current_day(database: Database) -> None:
    """All days but the current one lose their salt, and that is said."""
    kept = open_day(database, "2026-11-22")
    open_day(database, "2026-11-23")

    assert close_other_days(database, "2026-11-22")
    assert not close_other_days(database, "2026-11-22")
    assert kept == open_day(database, "2026-11-22")


def test_current_day_is_today(database: Database) -> None:
    """The clock says which day it is."""
    assert "2026-11-22" == current_day(database, NOON)


def test_current_day_is_tomorrow_once_begun(database: Database) -> None:
    """A machine whose clock is ahead begins the day for all."""
    open_day(database, "2026-11-23")

    assert "2026-11-23" == current_day(database, NOON)
    assert "2026-11-23" == current_day(database, NOON + DAY)
