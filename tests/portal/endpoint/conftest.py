"""Settings of an endpoint with a file of pages, and servers to be started."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

# With `--import-mode=importlib` a folder of tests is not on the path by itself.
sys.path += [str(Path(__file__).parent), str(Path(__file__).parents[1] / "storage")]

from contact_letters import Letters
from endpoint_process import PAGES, EndpointProcess
from failing_disk import FailingDisk
from postgresql_server import PostgreSQLServer

from portal.endpoint.keys import new_pair
from portal.endpoint.settings import Settings


@pytest.fixture(name="settings")
def _settings(tmp_path: Path, output: Path) -> Settings:
    """An endpoint with a new SQLite file, four pages and a pair of keys, behind one proxy, its figures always fresh."""
    pages, keys = tmp_path / "pages.json", tmp_path / "recipients.txt"
    pages.write_text(json.dumps(PAGES))
    keys.write_text(new_pair(tmp_path / "identity.txt"))
    database = f"sqlite:///{tmp_path}/portal.db"
    return Settings(database_url=database, pages=pages, cache_seconds=0, recipients=keys, output=output)


@pytest.fixture(scope="session", name="postgresql")
def _postgresql() -> Iterator[PostgreSQLServer]:
    """A real PostgreSQL server on a free port of this machine."""
    if (reason := PostgreSQLServer.missing()) is not None:
        pytest.skip(reason)
    server = PostgreSQLServer()
    server.start()
    yield server
    server.remove()


@pytest.fixture(name="endpoint")
def _endpoint(settings: Settings) -> Iterator[EndpointProcess]:
    """A running endpoint."""
    with EndpointProcess(settings) as endpoint:
        yield endpoint


@pytest.fixture(name="small_disk")
def _small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, in memory."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("no right to mount a disk of its own")
    yield disk
    subprocess.run(["umount", disk], check=True)


@pytest.fixture(name="failing_disk")
def _failing_disk(tmp_path: Path) -> Iterator[FailingDisk]:
    """A disk that can be made to fail."""
    disk = FailingDisk(tmp_path)
    if reason := disk.make():
        pytest.skip(reason)
    yield disk
    disk.remove()


@pytest.fixture(name="letters")
def _letters(settings: Settings, output: Path) -> Iterator[Letters]:
    """An endpoint that takes messages, and where they go."""
    with Letters(replace(settings, output=output)) as letters:
        yield letters
