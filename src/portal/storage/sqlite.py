"""SQLite: one file, durable at each commit."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from portal.storage.database import Row
from portal.storage.errors import Unavailable

# How long a statement waits for another process's lock.
PATIENCE_SECONDS = 5
_PAUSE_SECONDS = 0.01

# WAL with FULL: fsync has returned before anybody hears of a commit (sqlite.org/pragma.html#pragma_synchronous).
# secure_delete: what is deleted is overwritten with zeros. The journal never keeps more than 2 MB.
_LONG_LOG = 2_000_000
_WAL = "PRAGMA journal_mode = WAL"
_PRAGMAS = (
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA wal_autocheckpoint = 400",
    "PRAGMA journal_size_limit = 2000000",
    "PRAGMA cache_size = -8000",
    "PRAGMA temp_store = MEMORY",
)


class SQLite:
    """One connection to a file, created when it is not there, readable by its owner only."""

    numbers = "SELECT value AS number FROM json_each(?) WHERE true"
    keep = ""

    def __init__(self, path: Path) -> None:
        self._path = path
        with self._failing():
            path.parent.mkdir(parents=True, exist_ok=True)
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
            self._connection = sqlite3.connect(
                path, timeout=PATIENCE_SECONDS, isolation_level=None, check_same_thread=False
            )
            self._begin_log()
            for pragma in _PRAGMAS:
                self._connection.execute(pragma)

    def _begin_log(self) -> None:
        # Two processes that make the file's log together: SQLite refuses one of them at once, whatever its time-out,
        # since waiting could be for ever (sqlite.org/c3ref/busy_handler.html).
        end = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                self._connection.execute(_WAL)
                return
            except sqlite3.OperationalError:
                if time.monotonic() > end:
                    raise
                time.sleep(_PAUSE_SECONDS)

    @contextmanager
    def transaction(self, *, alone: bool = False) -> Iterator[None]:
        """A block that is durable once it is left; SQLite has one writer at a time in any case."""
        with self._failing():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
            if alone:
                self._shorten_log()

    def _shorten_log(self) -> None:
        # What was done alone is much; the log would keep the room that it took until somebody writes again.
        log = Path(f"{self._path}-wal")
        if log.exists() and log.stat().st_size > _LONG_LOG:
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def execute(self, statement: str, *values: object) -> list[Row]:
        """The rows that a statement returns."""
        with self._failing():
            return self._connection.execute(statement, values).fetchall()

    def execute_many(self, statement: str, rows: Iterable[Row]) -> None:
        """Nothing; the statement has run once per row."""
        with self._failing():
            self._connection.executemany(statement, rows)

    def empty(self, *tables: str) -> None:
        """Nothing; the tables have no rows, and their pages hold zeros (secure_delete)."""
        for table in tables:
            self.execute(f"DELETE FROM {table}")

    def scrub(self, *tables: str) -> bool:
        """Whether the write-ahead log, which may repeat deleted rows, is now empty; a reader can prevent it."""
        busy, _, _ = self.execute("PRAGMA wal_checkpoint(TRUNCATE)")[0]
        return not busy

    def adapt(self, statement: str) -> str:
        """The statement with what migrations keep for SQLite between `/*sqlite` and `*/`."""
        return statement.replace("/*sqlite ", "").replace(" */", "")

    def close(self) -> None:
        """Nothing; the last connection to close also removes the write-ahead log."""
        self._connection.close()

    @contextmanager
    def _failing(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise Unavailable(f"{self._path}: the database must be writable: {error}") from error
