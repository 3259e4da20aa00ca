"""The way of a sealed message into the storage: its sender is thanked once it is committed, not before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from portal.contract.sealed import Envelope
from portal.contract.visits import day_of
from portal.endpoint.batch import Batches
from portal.endpoint.desk import Desk
from portal.endpoint.errors import NotStored
from portal.endpoint.store import Clock
from portal.storage.messages import Messages

# At 64 kB each they fill 32 MB. Whoever comes while so many wait is told that it did not work.
MOST_WAITING = 500

# The receipts by what each post has in common with its repetition; none of them where nothing was stored.
Receipts = Mapping[bytes, str]


class Mailbox:
    """The messages of a database, one commit for all that come together."""

    def __init__(self, desk: Desk, clock: Clock, most_waiting: int = MOST_WAITING) -> None:
        self._desk = desk
        self._clock = clock
        self._messages = Messages(desk.database)
        self._batches: Batches[Envelope, Receipts] = Batches(self._store, most_waiting, refused={})
        # A day that ended while nothing ran is still to be closed.
        self._purged_day = ""
        self._scrub_due = False

    async def accept(self, envelope: Envelope) -> str:
        """The receipt to show, once the message is durable; raises `NotStored` where it is not."""
        receipts = await self._batches.stored(envelope)
        if envelope.once not in receipts:
            raise NotStored("messages: a message could not be stored (the log says why; its sender may try again)")
        return receipts[envelope.once]

    async def purge(self) -> None:
        """Nothing; once a day, what was kept for long enough is deleted for good."""
        await self._desk.asked(self._purge, otherwise=None)

    async def finished(self) -> None:
        """Nothing; no message waits for its commit any longer."""
        await self._batches.finished()

    async def _store(self, envelopes: Sequence[Envelope]) -> Receipts:
        nothing: list[str] = []
        receipts = await self._desk.tried(lambda: self._messages.store(envelopes), otherwise=nothing)
        return {envelope.once: receipt for envelope, receipt in zip(envelopes, receipts, strict=False)}

    def _purge(self) -> None:
        now = self._clock()
        if self._purged_day != day_of(int(now)):
            purged = self._messages.purge(datetime.fromtimestamp(now, UTC))
            # The first time also what a process that was killed in between has left behind.
            self._scrub_due |= purged > 0 or not self._purged_day
            self._purged_day = day_of(int(now))
        if self._scrub_due:
            self._scrub_due = not self._messages.scrub()
