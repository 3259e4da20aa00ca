"""Which database a DATABASE_URL means."""

from __future__ import annotations

from pathlib import Path

from portal.storage.database import Database
from portal.storage.errors import BadAddress
from portal.storage.migration import migrate
from portal.storage.sqlite import SQLite

_FILE = "sqlite:///"
_SERVER = ("postgresql://", "postgres://")


def connect(url: str) -> Database:
    """A connection to the database, its tables up to date."""
    database = _open(url)
    migrate(database)
    return database


def _open(url: str) -> Database:
    if url.startswith(_FILE) and len(url) > len(_FILE):
        return SQLite(Path(url.removeprefix(_FILE)))
    if url.startswith(_SERVER):
        return _server(url)
    # The value is not repeated: it may hold a password.
    raise BadAddress(
        "DATABASE_URL: must begin with 'sqlite:///' and a file name, or with 'postgresql://' "
        "(for example sqlite:////var/lib/portal/portal.db; four slashes begin an absolute path)"
    )


def _server(url: str) -> Database:
    # Imported here so that a portal on SQLite needs no PostgreSQL driver.
    try:
        from portal.storage.postgresql import PostgreSQL
    except ModuleNotFoundError as error:
        raise BadAddress(
            f"DATABASE_URL: a postgresql:// address needs a driver: {error.name!r} is not installed "
            "(pip install 'psycopg[binary]')"
        ) from error
    return PostgreSQL(url)
