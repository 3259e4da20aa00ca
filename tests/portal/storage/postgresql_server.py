"""A real PostgreSQL server for tests: its own folder, its own port, never as root."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from itertools import count
from pathlib import Path

import psycopg

_BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
# The user that Debian's package makes; root may not run the server.
_OWNER = "postgres"


class PostgreSQLServer:
    """One server; its databases are made on demand and go with it."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="portal-postgresql-"))
        self.port = _free_port()
        self._numbers = count()
        self._as = _OWNER if os.geteuid() == 0 else None
        if self._as:
            shutil.chown(self.folder, self._as)
        self._run("initdb", "--auth=trust", "--username=portal", "--encoding=UTF8", "--no-locale", "--no-sync")

    @staticmethod
    def missing() -> str | None:
        """What a server would need here, or None."""
        if not _BINARIES:
            return "no PostgreSQL under /usr/lib/postgresql (apt-get install postgresql)"
        if os.geteuid() == 0 and _OWNER not in {entry.pw_name for entry in pwd.getpwall()}:
            return f"no user {_OWNER!r} to run PostgreSQL as (root may not)"
        return None

    def start(self) -> None:
        """Nothing; the server answers."""
        # Tests crash the server, never the machine, so it need not wait for the disk.
        options = f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off"
        self._run("pg_ctl", "start", "-w", "-l", str(self.folder / "server.log"), "-o", options)

    def stop(self, mode: str = "fast") -> None:
        """Nothing; the server is down; `immediate` is how a crash looks to its clients."""
        self._run("pg_ctl", "stop", "-w", "-m", mode)

    def remove(self) -> None:
        """Nothing; the server and its files are gone."""
        self.stop("immediate")
        shutil.rmtree(self.folder)

    def new_database(self) -> str:
        """The address of a new, empty database."""
        name = f"test_{next(self._numbers)}"
        with psycopg.connect(self._address("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")  # type: ignore[call-overload]
        return self._address(name)

    def _address(self, name: str) -> str:
        return f"postgresql://portal@127.0.0.1:{self.port}/{name}"

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(_BINARIES[-1] / program), "-D", str(self.folder / "data"), *arguments]
        subprocess.run(
            command, user=self._as, cwd=self.folder, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port
