"""PostgreSQL: any number of processes on any number of machines, one set of figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import LiteralString

import psycopg

from portal.storage.database import Row
from portal.storage.errors import Unavailable

# A statement that waits longer for a lock, or works longer, is given up; TCP notices a dead server as soon.
_OPTIONS = "-c lock_timeout=5s -c statement_timeout=30s -c synchronous_commit=on -c timezone=UTC"
_CONNECT_SECONDS = 5

# Held by whoever wants to be alone; any number that nothing else in the database uses.
_LOCK = 0x706F7274616C


class PostgreSQL:
    """One connection to a server, made again after it was lost."""

    numbers = "SELECT value::bigint AS number FROM json_array_elements_text(?::json) WHERE true"
    keep = " FOR KEY SHARE"

    def __init__(self, url: str) -> None:
        self._url = url
        self._connection: psycopg.Connection[Row] | None = None
        with self._failing():
            self._connected()

    @contextmanager
    def transaction(self, *, alone: bool = False) -> Iterator[None]:
        """A block that is durable once it is left; *alone* waits until no other such block is under way."""
        with self._failing(), self._connected().transaction():
            if alone:
                self.execute("SELECT pg_advisory_xact_lock(?)", _LOCK)
            yield

    def execute(self, statement: str, *values: object) -> list[Row]:
        """The rows that a statement returns."""
        with self._failing():
            cursor = self._connected().execute(_marked(statement), values)
            return cursor.fetchall() if cursor.description else []

    def execute_many(self, statement: str, rows: Iterable[Row]) -> None:
        """Nothing; the statement has run once per row."""
        with self._failing():
            self._connected().cursor().executemany(_marked(statement), rows)

    def empty(self, *tables: str) -> None:
        """Nothing; the tables stand on new, empty files."""
        self.execute(f"TRUNCATE {', '.join(tables)}")

    def scrub(self, *tables: str) -> bool:
        """True; the tables were written anew without their deleted rows (the server's own log is out of reach)."""
        for table in tables:
            self.execute(f"VACUUM FULL {table}")
        return True

    def adapt(self, statement: str) -> str:
        """The statement as it is; what is SQLite's alone is a comment to PostgreSQL."""
        return statement

    def close(self) -> None:
        """Nothing; the connection is gone."""
        if self._connection is not None:
            self._connection.close()

    def _connected(self) -> psycopg.Connection[Row]:
        if self._connection is None or self._connection.closed:
            self._connection = psycopg.connect(
                self._url, autocommit=True, connect_timeout=_CONNECT_SECONDS, options=_OPTIONS
            )
        return self._connection

    @contextmanager
    def _failing(self) -> Iterator[None]:
        try:
            yield
        except psycopg.Error as error:
            # The server's sentence may repeat the address it was given, password included.
            reason = error.sqlstate or type(error).__name__
            raise Unavailable(f"DATABASE_URL: the PostgreSQL server must be reachable: {reason}") from error


@lru_cache(maxsize=128)
def _marked(statement: LiteralString) -> LiteralString:
    # psycopg marks parameters with %s; the statements are constants of this room.
    return statement.replace("?", "%s")
