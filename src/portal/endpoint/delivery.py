"""Mail after the commit: every message that waits is mailed, however long that takes and whoever dies meanwhile.

A mail is claimed, sent, and crossed out. Who dies between the last two leaves it to be sent once more: nothing is
lost, and only then does a mail come twice, with the same Message-ID.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from portal.endpoint.desk import Desk, Result
from portal.endpoint.errors import MailRefused, MailServerGone
from portal.endpoint.notice import notice
from portal.endpoint.postman import Postman
from portal.endpoint.store import Clock
from portal.storage.outbox import PAUSES, Outbox, Parcel

# How often it is looked whether a mail is due.
SECONDS = 2.0

# A mail that has waited so long is told to those who watch over the endpoint.
OVERDUE_SECONDS = 3600

_log = logging.getLogger(__name__)


class Delivery:
    """The outbox of a database and the postman who empties it."""

    def __init__(self, desk: Desk, clock: Clock, postman: Postman) -> None:
        self._desk = desk
        self._clock = clock
        self._postman = postman
        self._outbox = Outbox(desk.database)
        # A mail server may take its time; the database's thread must not wait for it.
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="mail")
        self._stopped = asyncio.Event()
        self._in_vain = 0
        self._rest_until = 0

    async def run(self) -> None:
        """Nothing, once it was told to stop; what is due meanwhile is mailed."""
        while not self._stopped.is_set():
            await self.round()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stopped.wait(), SECONDS)
        self._thread.shutdown()

    def stop(self) -> None:
        """Nothing; `run` ends after the mail that is under way, which would otherwise be sent again."""
        self._stopped.set()

    async def round(self) -> None:
        """Nothing; what is due was sent, unless the server is away: then it is left in peace for a while."""
        # A mail that cannot be crossed out afterwards would be sent again.
        if not self._desk.available or self._now() < self._rest_until or not await self._due():
            return
        try:
            await self._in_thread(self._postman.open)
            while not self._stopped.is_set() and (parcel := await self._claimed()) is not None:
                await self._deliver(parcel)
            self._well()
        except MailServerGone as error:
            self._rest(error)
        finally:
            await self._in_thread(self._postman.close)

    async def overdue(self) -> int:
        """How many mails should have gone an hour ago."""
        return await self._desk.asked(lambda: self._outbox.overdue(self._now() - OVERDUE_SECONDS), otherwise=0)

    async def _deliver(self, parcel: Parcel) -> None:
        try:
            refused = await self._in_thread(lambda: self._postman.send(notice(parcel, self._postman.server)))
        except MailRefused as error:
            _log.error("%s (try %d)", error, parcel.tries)
            await self._desk.tried(lambda: self._outbox.postpone(parcel, self._now()), otherwise=None)
        except MailServerGone:
            await self._desk.tried(lambda: self._outbox.postpone(parcel, self._now()), otherwise=None)
            raise
        else:
            if refused:
                _log.error("PORTAL_MAIL_TO: every address must be one that the server takes: it refused %d", refused)
            await self._desk.tried(lambda: self._outbox.sent(parcel), otherwise=None)

    async def _due(self) -> bool:
        return await self._desk.asked(lambda: self._outbox.is_due(self._now()), otherwise=False)

    async def _claimed(self) -> Parcel | None:
        return await self._desk.asked(lambda: self._outbox.claim(self._now()), otherwise=None)

    async def _in_thread(self, work: Callable[[], Result]) -> Result:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def _now(self) -> int:
        return int(self._clock())

    def _rest(self, error: MailServerGone) -> None:
        # Once when it begins, so that an outage of a week does not fill the disk with its log.
        if not self._in_vain:
            _log.error("%s (messages are kept and mailed later)", error)
        self._in_vain += 1
        self._rest_until = self._now() + PAUSES[min(self._in_vain, len(PAUSES)) - 1]

    def _well(self) -> None:
        if self._in_vain:
            _log.error("PORTAL_SMTP: the mail server is there again")
        self._in_vain, self._rest_until = 0, 0
