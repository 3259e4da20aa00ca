"""Visits out of access logs: part by part, each part once, into the same aggregates.

A day that the endpoint has counted, or that an earlier import has closed, takes no more hits: nobody can tell any
longer who was counted there.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping

from portal.contract.visits import LogDay, LogPlace
from portal.storage.aggregates import add
from portal.storage.database import Database
from portal.storage.errors import StorageError
from portal.storage.visitor import new_salt, visitor_number


class AlreadyImported(StorageError):
    """Another import, running at the same time, has counted this part."""


def imported_places(database: Database) -> list[LogPlace]:
    """How far every log was read so far, the shortest first."""
    rows = database.execute("SELECT size, digest FROM log_files ORDER BY size")
    return [LogPlace(*row) for row in rows]


def add_part(database: Database, days: Mapping[str, LogDay], start: LogPlace | None, end: LogPlace) -> Counter[str]:
    """The hits of days that take no more; all others are counted, and the log is read up to its new end."""
    refused: Counter[str] = Counter()
    with database.transaction(alone=True):
        _move(database, start, end)
        for day in sorted(days):
            salt = _open_salt(database, day)
            if salt is None:
                refused[day] = days[day].hits.total()
            else:
                add(database, day, _newcomers(database, day, salt, days[day].began), days[day].hits, "log")
    return refused


def close_log_days(database: Database, before: str) -> bool:
    """Whether there were days before that date to close; their salts and visitors are deleted."""
    days = database.execute("DELETE FROM log_salts WHERE day < ? RETURNING day", before)
    database.execute("DELETE FROM log_visitors WHERE day < ?", before)
    return bool(days)


def _open_salt(database: Database, day: str) -> bytes | None:
    for (salt,) in database.execute("SELECT salt FROM log_salts WHERE day = ?", day):
        ((foreign,),) = database.execute("SELECT COUNT(*) FROM visit_days WHERE day = ? AND source <> 'log'", day)
        return None if foreign else bytes.fromhex(salt)
    if database.execute("SELECT day FROM visit_days WHERE day = ?", day):
        return None
    salt = new_salt()
    database.execute("INSERT INTO log_salts (day, salt) VALUES (?, ?)", day, salt)
    return bytes.fromhex(salt)


def _newcomers(database: Database, day: str, salt: bytes, began: Mapping[bytes, str]) -> Counter[str]:
    pages = {visitor_number(salt, who): page for who, page in began.items()}
    rows = database.execute(
        f"INSERT INTO log_visitors (visitor, day) SELECT number, ? FROM ({database.numbers}) AS numbers "
        "WHERE true ON CONFLICT DO NOTHING RETURNING visitor",
        day,
        json.dumps(sorted(pages)),
    )
    return Counter(pages[visitor] for (visitor,) in rows)


def _move(database: Database, start: LogPlace | None, end: LogPlace) -> None:
    gone = start is not None and not database.execute(
        "DELETE FROM log_files WHERE digest = ? RETURNING digest", start.digest
    )
    added = database.execute(
        "INSERT INTO log_files (digest, size) VALUES (?, ?) ON CONFLICT DO NOTHING RETURNING digest",
        end.digest,
        end.size,
    )
    if gone or not added:
        raise AlreadyImported(
            f"access log: bytes up to {end.size} must be new: another import has just counted them (run one at a time)"
        )
