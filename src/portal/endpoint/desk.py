"""The database as the event loop uses it: one thread does everything in turn, and a failure is an answer.

Visits and messages share it: with a connection each they would wait for one another's locks, and under load the visits,
commit after commit, could keep a message waiting until it is refused.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from portal.storage.database import Database
from portal.storage.errors import Unavailable

Result = TypeVar("Result")

_log = logging.getLogger(__name__)


class Desk:
    """The thread of a database, and whether the database did what it was asked the last time."""

    def __init__(self, database: Database) -> None:
        self.available = True
        self.database = database
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")

    async def tried(self, work: Callable[[], Result], otherwise: Result) -> Result:
        """What the work comes to, done in the thread; *otherwise* where the database refused it. It must write."""
        # Only a write shows that the database can be written to again.
        return await self._done(work, otherwise, proves=True)

    async def asked(self, work: Callable[[], Result], otherwise: Result) -> Result:
        """The same of work that only reads, or may come to nothing."""
        return await self._done(work, otherwise, proves=False)

    async def close(self) -> None:
        """Nothing; the connection is gone."""
        await self.asked(self.database.close, otherwise=None)
        self._thread.shutdown()

    async def _done(self, work: Callable[[], Result], otherwise: Result, proves: bool) -> Result:
        try:
            result = await asyncio.get_running_loop().run_in_executor(self._thread, work)
        except Unavailable as error:
            self._note(str(error))
            return otherwise
        if proves:
            self._note("")
        return result

    def _note(self, failure: str) -> None:
        # Once when it begins and once when it ends, so that an outage does not fill the disk with its log.
        if self.available == bool(failure):
            _log.error("%s", failure or "the database is available again")
        self.available = not failure
