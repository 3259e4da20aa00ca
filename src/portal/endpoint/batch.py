"""Group commit: every hit waits for the commit that holds it, and while one batch commits the next one forms.

Only the event loop touches the batch; the thread that commits is handed a list that nobody else has any longer.
Swapping batches between threads could answer a hit before its commit.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from portal.storage.journal import Hit

Write = Callable[[Sequence[Hit]], Awaitable[bool]]
Answer = Callable[[bool], None]

# Under load, those who were just answered ask again at once; waiting for them makes one commit of two.
# A lone visitor never waits for it.
GATHER_SECONDS = 0.002


class Batches:
    """The hits that wait, and those that are being committed."""

    def __init__(self, write: Write, most: int) -> None:
        self._write = write
        self._most = most
        self._hits: list[Hit] = []
        self._answers: list[Answer] = []
        self._writing: asyncio.Task[None] | None = None

    @property
    def waiting(self) -> int:
        """How many hits wait for the next commit."""
        return len(self._hits)

    def add(self, hit: Hit, answer: Answer) -> None:
        """Nothing; *answer* will be told whether the hit is stored, at once when too many wait already."""
        if len(self._hits) >= self._most:
            answer(False)
            return
        self._hits.append(hit)
        self._answers.append(answer)
        if self._writing is None:
            self._writing = asyncio.ensure_future(self._write_all())

    async def stored(self, hit: Hit) -> bool:
        """Whether the hit is stored, once that is known."""
        # One future each: a client that goes away cancels its own wait and nobody else's.
        known: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

        def tell(stored: bool) -> None:
            if not known.done():
                known.set_result(stored)

        self.add(hit, tell)
        return await known

    async def finished(self) -> None:
        """Nothing; no hit waits any longer."""
        while self._writing is not None:
            await self._writing

    async def _write_all(self) -> None:
        try:
            while self._hits:
                await self._write_batch()
                if self._hits:
                    await asyncio.sleep(GATHER_SECONDS)
        finally:
            self._writing = None

    async def _write_batch(self) -> None:
        hits, answers = self._hits, self._answers
        self._hits, self._answers = [], []
        stored = False
        try:
            stored = await self._write(hits)
        finally:
            for answer in answers:
                answer(stored)
