"""The visits of a database as the event loop uses them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from portal.contract.visits import Counts, day_of
from portal.endpoint.desk import Desk
from portal.storage import visits
from portal.storage.database import Database
from portal.storage.journal import Hit

Clock = Callable[[], float]


class Store:
    """The visits of one database; what a public method asks for, a private one does in the thread."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self.desk = Desk(database)
        self._database = database
        self._clock = clock
        # A day that ended while nothing ran is still to be closed, and its files to be scrubbed.
        self._settled_day = ""
        self._settle_due = True
        self._scrub_due = True

    @property
    def available(self) -> bool:
        """Whether the database did what it was asked the last time."""
        return self.desk.available

    async def record(self, hits: Sequence[Hit]) -> bool:
        """Whether the hits are stored."""
        return await self.desk.tried(lambda: self._record(hits), otherwise=False)

    async def settle(self) -> bool:
        """Whether the figures hold all that was recorded here, and ended days are closed and scrubbed."""
        return await self.desk.tried(self._settle if self.available else self._probe, otherwise=False)

    async def counts(self) -> Counts | None:
        """The figures of this moment, unless the database is unavailable."""
        return await self.desk.tried(self._counts, otherwise=None) if self.available else None

    async def close(self) -> None:
        """Nothing; what was recorded is settled, and the connection is gone."""
        await self.settle()
        await self.desk.close()

    def _record(self, hits: Sequence[Hit]) -> bool:
        self._settle_due = True
        visits.record(self._database, hits)
        return True

    def _probe(self) -> bool:
        # Only a write shows that the database can be written to again.
        visits.probe(self._database, int(self._clock()))
        self._settle_due = True
        return False

    def _settle(self) -> bool:
        now = int(self._clock())
        if self._settle_due or self._settled_day != day_of(now):
            self._scrub_due |= visits.settle(self._database, now)
            self._settle_due, self._settled_day = False, day_of(now)
        if self._scrub_due:
            self._scrub_due = not visits.scrub(self._database)
        return not self._scrub_due

    def _counts(self) -> Counts:
        # Other processes may have recorded hits as well.
        self._settle_due = True
        self._settle()
        return visits.counts(self._database, int(self._clock()))
