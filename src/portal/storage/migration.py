"""The tables of the database, brought up to date by dated SQL files, each applied once and recorded."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from portal.storage.database import Database
from portal.storage.errors import ForeignSchema

_RECORD = "CREATE TABLE IF NOT EXISTS schema_migrations (name TEXT NOT NULL PRIMARY KEY)"


def migrate(database: Database) -> None:
    """Nothing; every migration of this portal is applied. Processes that start together take turns."""
    with database.transaction(alone=True):
        database.execute(_RECORD)
        applied = {name for (name,) in database.execute("SELECT name FROM schema_migrations")}
        known = dict(migrations())
        _refuse_unknown(applied - known.keys())
        for name in sorted(known.keys() - applied):
            _apply(database, name, known[name])


def migrations() -> Iterator[tuple[str, str]]:
    """The name and text of each migration."""
    for file in files("portal.storage").joinpath("migrations").iterdir():
        if file.name.endswith(".sql"):
            yield file.name.removesuffix(".sql"), file.read_text("utf-8")


def _apply(database: Database, name: str, text: str) -> None:
    for statement in database.adapt(text).split(";\n"):
        if statement.strip():
            database.execute(statement)
    database.execute("INSERT INTO schema_migrations (name) VALUES (?)", name)


def _refuse_unknown(names: set[str]) -> None:
    if names:
        raise ForeignSchema(
            f"schema_migrations: every name must be a migration of this portal: {min(names)!r} "
            "(the database was last used by a newer one; install that)"
        )
