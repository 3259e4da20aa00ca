"""When a message is to be answered by: rules that are data, and the day that each one comes to."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Literal, NamedTuple

from portal.contract.visits import UTC_OFFSET

_HANOI = timezone(UTC_OFFSET)
_SATURDAY = 5


class Deadline(NamedTuple):
    """A rule of `content/data/deadlines.yaml`, in one language."""

    title: str
    of: str
    days: int
    counted: Literal["days", "working-days"]
    source: str
    note: str

    def day(self, arrived: datetime) -> date:
        """The last day, in Hanoi, counted from the day after the message came."""
        # Holidays change with a decision of each year and are counted in: so the day is never later than the law's.
        day, left = day_in_hanoi(arrived), self.days
        while left:
            day += timedelta(days=1)
            left -= self.counted == "days" or day.weekday() < _SATURDAY
        return day


def day_in_hanoi(moment: datetime) -> date:
    """The day that a moment belongs to in Hanoi."""
    return moment.astimezone(_HANOI).date()


def time_in_hanoi(moment: datetime) -> str:
    """The moment on Hanoi's clocks, to the minute."""
    return moment.astimezone(_HANOI).strftime("%d/%m/%Y %H:%M")
