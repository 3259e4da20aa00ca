"""The tables of the database, brought up to date by dated SQL files."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from portal.storage.connection import connect
from portal.storage.database import Database
from portal.storage.errors import ForeignSchema
from portal.storage.migration import migrate, migrations


def names(database: Database) -> list[str]:
    """The migrations that are recorded."""
    return [name for (name,) in database.execute("SELECT name FROM schema_migrations ORDER BY name")]


def test_each_applied_once(database: Database) -> None:
    """A new database has all migrations, and migrating again does nothing."""
    migrate(database)

    assert sorted(name for name, _ in migrations()) == names(database)


def test_names_are_dated() -> None:
    """A migration is named DATE-NAME, so that their order is that of their writing."""
    assert [] == [name for name, _ in migrations() if not re.fullmatch(r"20\d\d-\d\d-\d\d-[a-z-]+", name)]


def test_newer_portal(url: str) -> None:
    """A database that a newer portal has used is not touched."""
    database = connect(url)
    database.execute("INSERT INTO schema_migrations (name) VALUES (?)", "2099-01-01-better")
    expected = (
        "schema_migrations: every name must be a migration of this portal: '2099-01-01-better' "
        "(the database was last used by a newer one; install that)"
    )
    with pytest.raises(ForeignSchema) as refusal:
        migrate(database)

    assert expected == str(refusal.value)
    database.close()


def test_processes_that_start_together(url: str) -> None:
    """Several first connections at once end with one set of tables."""
    with ThreadPoolExecutor(4) as threads:
        databases = list(threads.map(connect, [url] * 4))

    assert [names(databases[0])] * 4 == [names(database) for database in databases]
    for database in databases:
        database.close()
