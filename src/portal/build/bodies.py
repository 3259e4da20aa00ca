"""What was read from each source at length: its body in HTML and all its fields, read back only to render it."""

from __future__ import annotations

import pickle
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from portal.contract.digest import digest

_TABLE = "CREATE TABLE IF NOT EXISTS body (path TEXT PRIMARY KEY, source BLOB, sum BLOB, data BLOB) WITHOUT ROWID"


def packed(body: Any) -> bytes:
    """A body as it is kept; a helper process hands it to its parent like this, which costs least."""
    return pickle.dumps(body, protocol=pickle.HIGHEST_PROTOCOL)


class Bodies:
    """Stored bodies by source path; each is only as good as the digest of the source it was made from."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None

    def get(self, path: str, source: bytes) -> Any | None:
        """What was made of the source with that digest, or None where that is not (or no longer) here."""
        try:
            row = self._open().execute("SELECT source, sum, data FROM body WHERE path = ?", (path,)).fetchone()
        except sqlite3.DatabaseError:
            self._start_over()
            return None
        if row is None or row[0] != source or digest(row[2]) != row[1]:
            return None
        return pickle.loads(row[2])

    def put(self, bodies: Iterable[tuple[str, bytes, bytes]]) -> None:
        """Keep each body as it was `packed`, made of the source at that path with that digest, replacing what was kept
        of it."""
        rows = [(path, source, digest(data), data) for path, source, data in bodies]
        self._write("INSERT OR REPLACE INTO body VALUES (?, ?, ?, ?)", rows)

    def drop(self, paths: Iterable[str]) -> None:
        """Forget the bodies of sources that are gone."""
        self._write("DELETE FROM body WHERE path = ?", [(path,) for path in paths])

    def close(self) -> None:
        """Let go of the file; a forked process must not share the connection."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _write(self, statement: str, rows: list[tuple[Any, ...]]) -> None:
        if not rows:
            return
        try:
            self._execute(statement, rows)
        except sqlite3.DatabaseError:
            self._start_over()
            self._execute(statement, rows)

    def _execute(self, statement: str, rows: list[tuple[Any, ...]]) -> None:
        with self._open() as connection:
            connection.executemany(statement, rows)

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = sqlite3.connect(self._path)
            # A cache that power loss may take: each body carries its own check sum.
            self._connection.execute("PRAGMA synchronous=OFF")
            self._connection.execute(_TABLE)
        return self._connection

    def _start_over(self) -> None:
        self.close()
        self._path.unlink(missing_ok=True)
