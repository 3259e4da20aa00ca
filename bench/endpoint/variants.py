"""The same endpoint with another way of storing: what group commit costs, and what it saves."""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Sequence

from portal.endpoint import app
from portal.endpoint.app import Endpoint, create
from portal.endpoint.server import serve
from portal.endpoint.settings import from_environment
from portal.endpoint.store import Clock, Store
from portal.storage.database import Database
from portal.storage.journal import Hit
from portal.storage.visitor import visitor_number

_SALT = bytes(32)


class OneByOne(Store):
    """One commit per hit."""

    async def record(self, hits: Sequence[Hit]) -> bool:
        """Whether all hits are stored."""
        return all([await super(OneByOne, self).record([hit]) for hit in hits])


class InMemory(Store):
    """The same counting, forgotten with the process."""

    def __init__(self, database: Database, clock: Clock) -> None:
        super().__init__(database, clock)
        self._visitors: set[int] = set()
        self._hits: Counter[str] = Counter()
        self._visits: Counter[str] = Counter()

    async def record(self, hits: Sequence[Hit]) -> bool:
        """True."""
        for _, page, who in hits:
            visitor = visitor_number(_SALT, who)
            self._hits[page] += 1
            if visitor not in self._visitors:
                self._visitors.add(visitor)
                self._visits[page] += 1
        return True


def one_by_one() -> Endpoint:
    """The endpoint with one commit per hit."""
    return _with(OneByOne)


def in_memory() -> Endpoint:
    """The endpoint that stores nothing."""
    return _with(InMemory)


def _with(store: type[Store]) -> Endpoint:
    app.Store = store  # type: ignore[misc]
    return create(from_environment(os.environ), time.time)


if __name__ == "__main__":
    serve(from_environment(os.environ), f"variants:{sys.argv[1]}")
