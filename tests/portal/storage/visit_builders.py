"""Hits as the tests need them, and times in Hanoi."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from portal.storage.journal import Hit

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")


def moment(text: str) -> int:
    """The Unix time of an ISO time in Hanoi."""
    return int(datetime.fromisoformat(text).replace(tzinfo=HANOI).timestamp())


NOON = moment("2026-11-22T12:00")
DAY = 86_400


def hit(page: str = "/", who: bytes = b"192.0.2.1\0Firefox", at: int = NOON) -> Hit:
    """A hit of one visitor at noon, unless told otherwise."""
    return at, page, who


def crowd(size: int, page: str = "/", at: int = NOON, first: int = 0) -> list[Hit]:
    """One hit each of so many visitors."""
    return [(at, page, b"visitor %d" % number) for number in range(first, first + size)]
