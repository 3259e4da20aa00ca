"""Everything of the counter that is kept for ever, as one JSON document that either database restores.

A copy of the database file would carry the current day's visitors and salt beyond midnight; this does not.
"""

from __future__ import annotations

import json
from typing import TypedDict

from portal.contract.visits import Legacy
from portal.storage.database import Database
from portal.storage.errors import StorageError
from portal.storage.legacy import legacy_total, set_legacy_total

FORMAT = 1


class Archive(TypedDict):
    """The document; its rows are `[day, visits, hits, source]` and `[day, page, visits, hits]`."""

    format: int
    days: list[list[object]]
    pages: list[list[object]]
    legacy: Legacy | None


class CannotRestore(StorageError):
    """The archive is of another format, or the database already has figures."""


def archive(database: Database) -> Archive:
    """The figures as they are at one moment, of what was settled."""
    with database.transaction(alone=True):
        days = database.execute("SELECT day, visits, hits, source FROM visit_days ORDER BY day")
        pages = database.execute("SELECT day, page, visits, hits FROM visit_pages ORDER BY day, page")
        legacy = legacy_total(database)
    return {"format": FORMAT, "days": list(map(list, days)), "pages": list(map(list, pages)), "legacy": legacy}


def read_archive(data: bytes) -> Archive:
    """The archive in the bytes of a file."""
    try:
        found = json.loads(data)
    except ValueError as error:
        raise CannotRestore(f"archive: must be JSON: {error} (take another backup)") from error
    if not isinstance(found, dict) or not Archive.__required_keys__ <= found.keys():
        names = ", ".join(sorted(Archive.__required_keys__))
        raise CannotRestore(f"archive: must hold {names}: it is another file (name one that a backup wrote)")
    archived: Archive = found  # type: ignore[assignment]
    return archived


def restore(database: Database, archived: Archive) -> None:
    """Nothing; the figures are those of the archive. The database had none before."""
    if archived["format"] != FORMAT:
        raise CannotRestore(
            f"archive: format must be {FORMAT}: {archived['format']!r} (install the portal that wrote it)"
        )
    with database.transaction(alone=True):
        _refuse_figures(database)
        database.execute_many(
            "INSERT INTO visit_days (day, visits, hits, source) VALUES (?, ?, ?, ?)", map(tuple, archived["days"])
        )
        database.execute_many(
            "INSERT INTO visit_pages (day, page, visits, hits) VALUES (?, ?, ?, ?)", map(tuple, archived["pages"])
        )
        if archived["legacy"] is not None:
            set_legacy_total(database, archived["legacy"])


def _refuse_figures(database: Database) -> None:
    for (days,) in database.execute("SELECT COUNT(*) FROM visit_days"):
        if days:
            raise CannotRestore(
                f"DATABASE_URL: the database must have no visits yet: {days} days "
                "(restore into a new one, then point the endpoint to it)"
            )
