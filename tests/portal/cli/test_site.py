"""The day a site is built for, and its public address."""

from __future__ import annotations

import datetime

import pytest

from portal.cli.site import public_address, today
from portal_site import EPOCH, TODAY


@pytest.mark.parametrize(
    ("epoch", "expected"),
    [
        (EPOCH, TODAY),
        (EPOCH + 17 * 3600 - 1, TODAY),
        (EPOCH + 17 * 3600, "2026-11-23"),
        (EPOCH - 7 * 3600, TODAY),
        (EPOCH - 7 * 3600 - 1, "2026-11-21"),
        (0, "1970-01-01"),
    ],
)
def test_today(epoch: int, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The day begins at midnight in Hanoi; SOURCE_DATE_EPOCH fixes it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(epoch))

    assert expected == today("Asia/Ho_Chi_Minh")


def test_now(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it, it is the day of the clock."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    hanoi = datetime.timezone(datetime.timedelta(hours=7))
    before = datetime.datetime.now(hanoi).date().isoformat()

    assert today("Asia/Ho_Chi_Minh") in (before, datetime.datetime.now(hanoi).date().isoformat())


def test_public_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """The public address has no slash at its end: addresses begin with one."""
    monkeypatch.setenv("PORTAL_URL", "https://portal.example/")

    assert "https://portal.example" == public_address()
