"""The database as the event loop uses it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from visit_builders import DAY, NOON, crowd

from portal.endpoint.housekeeping import SECONDS, SETTLE_EVERY
from portal.endpoint.settings import Settings
from portal.endpoint.store import Store
from portal.storage.connection import connect
from portal.storage.database import Database
from portal.storage.visits import FORGET_SECONDS


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = float(NOON)

    def __call__(self) -> float:
        """The time it was set to."""
        return self.now


def run(settings: Settings, scenario: Callable[[Store, Database, Clock], Awaitable[None]]) -> None:
    """Nothing; the scenario was played with a store on the settings' database."""

    async def play() -> None:
        clock = Clock()
        database = connect(settings.database_url)
        store = Store(database, clock)
        await scenario(store, database, clock)
        await store.close()

    asyncio.run(play())


def test_counts_what_was_recorded(settings: Settings) -> None:
    """The figures hold every hit that was recorded before they were asked for."""

    async def scenario(store: Store, _: Database, clock: Clock) -> None:
        assert await store.record(crowd(3))
        counts = await store.counts()
        assert counts is not None
        assert {"visits": 3, "hits": 3} == counts["today"]

    run(settings, scenario)


def test_day_ends_without_any_visit(settings: Settings) -> None:
    """At midnight the salt and the numbers go, whether anybody visits or not."""

    async def scenario(store: Store, database: Database, clock: Clock) -> None:
        await store.record(crowd(3))
        await store.settle()
        ((salt,),) = database.execute("SELECT salt FROM visit_salts")
        clock.now += DAY
        assert await store.settle()
        assert [] == database.execute("SELECT visitor FROM visit_visitors")
        files = Path(settings.database_url.removeprefix("sqlite:///")).parent.glob("portal.db*")
        assert not [file for file in files if salt.encode() in file.read_bytes()]

    run(settings, scenario)


def test_every_minute_visitors_are_forgotten() -> None:
    """However the seconds fall, one settling in each minute is among those that forget who is no longer online."""
    assert SECONDS * SETTLE_EVERY < FORGET_SECONDS


def test_clock_set_back(settings: Settings) -> None:
    """A clock that is set back over midnight loses nothing: the day goes on until the clock has caught up."""

    async def scenario(store: Store, database: Database, clock: Clock) -> None:
        assert await store.record(crowd(3, at=int(clock.now)))
        assert await store.settle()
        clock.now -= 13 * 3600
        assert await store.record(crowd(5, at=int(clock.now)))
        counts = await store.counts()
        assert counts is not None
        assert ({"visits": 5, "hits": 8}, 5) == (counts["today"], counts["total"])
        clock.now += 14 * 3600
        assert await store.record(crowd(1, at=int(clock.now), first=9))
        counts = await store.counts()
        assert counts is not None
        assert ({"visits": 6, "hits": 9}, 6) == (counts["today"], counts["total"])

    run(settings, scenario)


def test_failures_are_answers(settings: Settings, caplog: pytest.LogCaptureFixture) -> None:
    """A database that refuses is said once when it begins and once when it ends; nothing is half stored."""

    async def scenario(store: Store, database: Database, clock: Clock) -> None:
        ((pages,),) = database.execute("PRAGMA page_count")
        database.execute(f"PRAGMA max_page_count = {pages}")
        assert not await store.record(crowd(2000))
        assert not await store.record(crowd(2000))
        assert (False, None) == (store.available, await store.counts())
        database.execute("PRAGMA max_page_count = 100000")
        await store.settle()
        assert store.available
        assert await store.record(crowd(2))
        counts = await store.counts()
        assert counts is not None
        assert 2 == counts["total"]

    with caplog.at_level(logging.ERROR):
        run(settings, scenario)
    file = settings.database_url.removeprefix("sqlite:///")
    expected = [
        f"{file}: the database must be writable: database or disk is full",
        "the database is available again",
    ]

    assert expected == caplog.messages
