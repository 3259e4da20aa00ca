"""When a message is to be answered by."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Literal

import pytest

from portal.inbox.deadlines import Deadline, time_in_hanoi


def rule(days: int, counted: Literal["days", "working-days"]) -> Deadline:
    """A deadline of so many days."""
    return Deadline("Answer", "feedback", days, counted, "a source", "")


@pytest.mark.parametrize(
    ("arrived", "days", "counted", "expected"),
    [
        # A Wednesday.
        ("2026-11-25T08:00", 2, "working-days", "2026-11-27"),
        ("2026-11-26T08:00", 2, "working-days", "2026-11-30"),
        ("2026-11-28T08:00", 2, "working-days", "2026-12-01"),
        ("2026-11-25T08:00", 15, "working-days", "2026-12-16"),
        ("2026-11-25T08:00", 10, "days", "2026-12-05"),
        ("2026-11-25T08:00", 0, "days", "2026-11-25"),
        # Midnight in Hanoi is 17:00 in UTC.
        ("2026-11-25T16:59", 10, "days", "2026-12-05"),
        ("2026-11-25T17:00", 10, "days", "2026-12-06"),
    ],
)
def test_day(arrived: str, days: int, counted: Literal["days", "working-days"], expected: str) -> None:
    """Days count from the day after the message came, by Hanoi's calendar; working days leave out the weekend."""
    moment = datetime.fromisoformat(arrived).replace(tzinfo=UTC)

    assert date.fromisoformat(expected) == rule(days, counted).day(moment)


def test_time_in_hanoi() -> None:
    """Times are shown as Hanoi's clocks show them."""
    assert "26/11/2026 03:15" == time_in_hanoi(datetime(2026, 11, 25, 20, 15, tzinfo=UTC))
