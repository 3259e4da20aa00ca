"""Group commit: every hit waits for the commit that holds it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from portal.endpoint.batch import Batches
from portal.storage.journal import Hit


class Slow:
    """A store that takes a moment, remembers its batches, and may refuse."""

    def __init__(self, *answers: bool) -> None:
        self.batches: list[list[Hit]] = []
        self.under_way = 0
        self._answers = list(answers)

    async def write(self, hits: Sequence[Hit]) -> bool:
        """What it was told to answer, or that the hits are stored."""
        assert self.under_way == 0
        self.under_way = 1
        self.batches.append(list(hits))
        await asyncio.sleep(0.01)
        self.under_way = 0
        return self._answers.pop(0) if self._answers else True


def made(number: int) -> Hit:
    """A hit that can be told from others."""
    return number, "/", b""


def test_next_batch_forms_while_the_last_commits() -> None:
    """The first hit is written at once, all that come meanwhile together, never two batches at a time."""

    async def scenario() -> list[list[Hit]]:
        store = Slow()
        batches = Batches(store.write, most=100, refused=False)
        first = asyncio.create_task(batches.stored(made(0)))
        await asyncio.sleep(0.005)
        others = [asyncio.create_task(batches.stored(made(number))) for number in (1, 2, 3)]
        assert [True] * 4 == await asyncio.gather(first, *others)
        return store.batches

    assert [[made(0)], [made(1), made(2), made(3)]] == asyncio.run(scenario())


def test_those_who_were_answered_together_are_waited_for() -> None:
    """After a batch of many the next one is given a moment to gather, so that one commit serves all who come again."""

    async def scenario() -> list[int]:
        store = Slow()
        batches = Batches(store.write, most=100, refused=False)
        await asyncio.gather(batches.stored(made(0)), batches.stored(made(1)))
        first = asyncio.create_task(batches.stored(made(2)))
        await asyncio.sleep(0)
        await asyncio.gather(first, batches.stored(made(3)))
        return [len(batch) for batch in store.batches]

    assert [2, 2] == asyncio.run(scenario())


def test_nobody_waits_for_others_after_one_alone() -> None:
    """A lone visitor's next page is written at once."""

    async def scenario() -> int:
        store = Slow()
        batches = Batches(store.write, most=100, refused=False)
        await batches.stored(made(0))
        waiting = asyncio.create_task(batches.stored(made(1)))
        for _ in range(3):
            await asyncio.sleep(0)
        under_way = store.under_way
        await waiting
        return under_way

    assert 1 == asyncio.run(scenario())


def test_no_answer_before_the_commit() -> None:
    """Whoever waits is told nothing while the commit is under way."""

    async def scenario() -> None:
        store = Slow()
        waiting = asyncio.create_task(Batches(store.write, most=100, refused=False).stored(made(0)))
        await asyncio.sleep(0.005)
        assert (1, False) == (store.under_way, waiting.done())
        assert await waiting
        assert 0 == store.under_way

    asyncio.run(scenario())


def test_failed_commit() -> None:
    """All hits of a batch that failed are told so, and the next batch is tried."""

    async def scenario() -> list[bool]:
        batches = Batches(Slow(False, True).write, most=100, refused=False)
        first = await asyncio.gather(batches.stored(made(0)), batches.stored(made(1)))
        return [*first, await batches.stored(made(2))]

    assert [False, False, True] == asyncio.run(scenario())


def test_too_many_wait() -> None:
    """More than may wait are refused at once; those that wait are stored."""

    async def scenario() -> list[bool]:
        batches = Batches(Slow().write, most=2, refused=False)
        return await asyncio.gather(*(batches.stored(made(number)) for number in range(4)))

    assert [True, True, False, False] == asyncio.run(scenario())


def test_client_that_goes_away() -> None:
    """A wait that is cancelled cancels nobody else's, and its hit is stored all the same."""

    async def scenario() -> list[list[Hit]]:
        store = Slow()
        batches = Batches(store.write, most=100, refused=False)
        gone, stays = (asyncio.create_task(batches.stored(made(number))) for number in (0, 1))
        await asyncio.sleep(0.005)
        gone.cancel()
        assert await stays
        return store.batches

    assert [[made(0), made(1)]] == asyncio.run(scenario())


def test_fault_in_the_store() -> None:
    """A fault that nobody foresaw answers its batch and does not stop the next one."""

    async def scenario() -> list[bool]:
        store = Slow()

        async def faulty(hits: Sequence[Hit]) -> bool:
            if hits == [made(0)]:
                raise LookupError
            return await store.write(hits)

        asyncio.get_running_loop().set_exception_handler(lambda *_: None)
        batches = Batches(faulty, most=100, refused=False)
        return [await batches.stored(made(0)), await batches.stored(made(1))]

    assert [False, True] == asyncio.run(scenario())


def test_finished() -> None:
    """Once finished, nothing waits and everything was written."""

    async def scenario() -> tuple[int, int]:
        store = Slow()
        batches = Batches(store.write, most=100, refused=False)
        waiting = [asyncio.create_task(batches.stored(made(number))) for number in range(3)]
        await asyncio.sleep(0)
        await batches.finished()
        assert [True] * 3 == await asyncio.gather(*waiting)
        return batches.waiting, sum(map(len, store.batches))

    assert (0, 3) == asyncio.run(scenario())


@pytest.mark.parametrize("size", [1, 64, 1000])
def test_everyone_is_answered(size: int) -> None:
    """However many ask at once, each gets one answer."""

    async def scenario() -> int:
        batches = Batches(Slow().write, most=2000, refused=False)
        return sum(await asyncio.gather(*(batches.stored(made(number)) for number in range(size))))

    assert size == asyncio.run(scenario())
