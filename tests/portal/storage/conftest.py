"""A database of each kind, new for every test."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

# With `--import-mode=importlib` a folder of tests is not on the path by itself.
sys.path.append(str(Path(__file__).parent))

from postgresql_server import PostgreSQLServer

from portal.storage.connection import connect
from portal.storage.database import Database


@pytest.fixture(scope="session", name="server")
def _server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PostgreSQLServer]:
    """A real PostgreSQL server on a free port of this machine."""
    if (reason := PostgreSQLServer.missing()) is not None:
        pytest.skip(reason)
    server = PostgreSQLServer()
    server.start()
    yield server
    server.remove()


@pytest.fixture(name="url", params=["sqlite", "postgresql"])
def _url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database: every test runs with a file and with a server."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/portal.db"
    server: PostgreSQLServer = request.getfixturevalue("server")
    return server.new_database()


@pytest.fixture(name="database")
def _database(url: str) -> Iterator[Database]:
    """A connection to it, its tables up to date."""
    database = connect(url)
    yield database
    database.close()
