"""Group commit: everything waits for the commit that holds it, and while one batch commits the next one forms.

Only the event loop touches the batch; the thread that commits is handed a list that nobody else has any longer.
Swapping batches between threads could answer something before its commit.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

# What is committed, and what became of its batch.
Item = TypeVar("Item")
Outcome = TypeVar("Outcome")

# Under load, those who were just answered ask again at once; waiting for them makes one commit of two.
# A lone visitor never waits for it.
GATHER_SECONDS = 0.002


class Batches(Generic[Item, Outcome]):
    """What waits, and what is being committed. *refused* is the outcome where nothing was stored."""

    def __init__(self, write: Callable[[Sequence[Item]], Awaitable[Outcome]], most: int, refused: Outcome) -> None:
        self._write = write
        self._most = most
        self._refused = refused
        self._items: list[Item] = []
        self._answers: list[Callable[[Outcome], None]] = []
        self._writing: asyncio.Task[None] | None = None

    @property
    def waiting(self) -> int:
        """How many wait for the next commit."""
        return len(self._items)

    def add(self, item: Item, answer: Callable[[Outcome], None]) -> None:
        """Nothing; *answer* will be told the outcome of the item's batch, at once when too many wait already."""
        if len(self._items) >= self._most:
            answer(self._refused)
            return
        self._items.append(item)
        self._answers.append(answer)
        if self._writing is None:
            self._writing = asyncio.ensure_future(self._write_all())

    async def stored(self, item: Item) -> Outcome:
        """The outcome of the item's batch, once that is known."""
        # One future each: a client that goes away cancels its own wait and nobody else's.
        known: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()

        def tell(outcome: Outcome) -> None:
            if not known.done():
                known.set_result(outcome)

        self.add(item, tell)
        return await known

    async def finished(self) -> None:
        """Nothing; nothing waits any longer."""
        while self._writing is not None:
            await self._writing

    async def _write_all(self) -> None:
        try:
            while self._items:
                alone = len(self._items) == 1
                await self._write_batch()
                if self._items or not alone:
                    await asyncio.sleep(GATHER_SECONDS)
        finally:
            self._writing = None

    async def _write_batch(self) -> None:
        items, answers = self._items, self._answers
        self._items, self._answers = [], []
        outcome = self._refused
        try:
            outcome = await self._write(items)
        finally:
            for answer in answers:
                answer(outcome)
