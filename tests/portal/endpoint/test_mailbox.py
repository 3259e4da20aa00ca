"""The way of a sealed message into the storage."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import pytest
from message_builders import ARRIVED_SECONDS, envelope

from portal.endpoint.desk import Desk
from portal.endpoint.errors import NotStored
from portal.endpoint.mailbox import Mailbox
from portal.endpoint.settings import Settings
from portal.storage.connection import connect
from portal.storage.messages import Messages


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = float(ARRIVED_SECONDS)

    def __call__(self) -> float:
        """The time it was set to."""
        return self.now


def play(settings: Settings, scenario: Callable[[Mailbox, Desk, Clock], Awaitable[None]], most: int = 500) -> None:
    """Nothing; the scenario was played with a mailbox on the settings' database."""

    async def scene() -> None:
        desk, clock = Desk(connect(settings.database_url)), Clock()
        mailbox = Mailbox(desk, clock, most)
        await scenario(mailbox, desk, clock)
        await mailbox.finished()
        await desk.close()

    asyncio.run(scene())


def stored(settings: Settings) -> list[str]:
    """The codes of what is stored, seen over a connection of its own."""
    database = connect(settings.database_url)
    receipts = [entry.receipt for entry in Messages(database).entries()]
    database.close()
    return receipts


def test_thanked_means_stored(settings: Settings) -> None:
    """At the moment the receipt is known another connection reads the message."""

    async def scenario(mailbox: Mailbox, _: Desk, __: Clock) -> None:
        receipt = await mailbox.accept(envelope(1))
        assert [receipt] == stored(settings)

    play(settings, scenario)


def test_double_click(settings: Settings) -> None:
    """The same post twice at once, and once more later, is one message with one receipt."""

    async def scenario(mailbox: Mailbox, _: Desk, __: Clock) -> None:
        posts = [envelope(1, receipt=f"0000 {number}") for number in range(2)]
        receipts = set(await asyncio.gather(*map(mailbox.accept, posts)))
        receipts.add(await mailbox.accept(envelope(1, receipt="0000 3")))
        assert receipts == {*stored(settings)}

    play(settings, scenario)


def test_many_at_once(settings: Settings) -> None:
    """However many come at once, each sender is told the code of the own message."""

    async def scenario(mailbox: Mailbox, _: Desk, __: Clock) -> None:
        envelopes = [envelope(number) for number in range(300)]
        receipts = await asyncio.gather(*map(mailbox.accept, envelopes))
        assert [each.receipt for each in envelopes] == receipts

    play(settings, scenario)


def test_full_disk(settings: Settings) -> None:
    """A database that refuses is told to the sender, nothing is half stored, and later messages are."""

    async def scenario(mailbox: Mailbox, desk: Desk, _: Clock) -> None:
        ((pages,),) = desk.database.execute("PRAGMA page_count")
        desk.database.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(NotStored, match="could not be stored"):
            await mailbox.accept(envelope(1, sealed=bytes(100_000)))
        await mailbox.purge()
        assert not desk.available
        desk.database.execute("PRAGMA max_page_count = 100000")
        await mailbox.accept(envelope(2))
        assert [envelope(2).receipt] == stored(settings)

    play(settings, scenario)


def test_too_many_wait(settings: Settings) -> None:
    """More than may wait are told so at once instead of filling the memory; those that wait are stored."""

    async def scenario(mailbox: Mailbox, _: Desk, __: Clock) -> None:
        answers = await asyncio.gather(*(mailbox.accept(envelope(n)) for n in range(5)), return_exceptions=True)
        assert [False, False, True, True, True] == [isinstance(answer, NotStored) for answer in answers]

    play(settings, scenario, most=2)


def test_sender_who_goes_away(settings: Settings) -> None:
    """A sender who closes the page before the answer has sent the message all the same."""

    async def scenario(mailbox: Mailbox, _: Desk, __: Clock) -> None:
        gone = asyncio.create_task(mailbox.accept(envelope(1)))
        await asyncio.sleep(0)
        gone.cancel()
        await mailbox.finished()
        assert [envelope(1).receipt] == stored(settings)

    play(settings, scenario)


def test_purge(settings: Settings) -> None:
    """The day after a message's last one it is gone by itself, and that is noted."""
    database = connect(settings.database_url)

    async def scenario(mailbox: Mailbox, _: Desk, clock: Clock) -> None:
        await mailbox.accept(envelope(1))
        await mailbox.purge()
        assert [envelope(1).receipt] == stored(settings)
        clock.now = datetime(2027, 5, 25, 17, tzinfo=UTC).timestamp()
        await mailbox.purge()
        assert [] == stored(settings)
        assert [envelope(1).receipt] == [each.receipt for each in Messages(database).deletions()]

    play(settings, scenario)
    database.close()
