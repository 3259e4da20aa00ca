"""A notice."""

from __future__ import annotations

from typing import Any

import pytest

from portal.content.pages.notice import is_current
from portal.content.site import Card

Views = dict[str, dict[str, Any]]


@pytest.mark.parametrize(
    ("today", "expected"),
    [("2026-10-31", False), ("2026-11-01", True), ("2026-11-15", True), ("2026-12-31", True), ("2027-01-01", False)],
)
def test_is_current(today: str, expected: bool) -> None:
    """A notice applies from its first day to its last, both included."""
    card = Card("notices/a", "notices", "vi", "/", {}, {"start": "2026-11-01", "end": "2026-12-31"}, b"")

    assert expected == is_current(card, today)


def test_notice(views: Views) -> None:
    """A notice shows its first and its last day, and whether it applies today."""
    page = views["/en/notices/closed/"]

    assert ("1 November 2026", "31 December 2026", True) == (
        page["start"]["text"],
        page["end"]["text"],
        page["current"],
    )
    assert not views["/en/notices/expired/"]["current"]
