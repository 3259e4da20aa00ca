"""Whole posts of the contact form per CPU-second of the server: read, judged, sealed, stored, thanked.

    python bench/endpoint/posts.py [--seconds 3] [--rounds 3] [--isso VENV]

Needs wrk (apt-get install wrk) and a site that was built (`make build`). All traffic stays on 127.0.0.1. Fewer posts
than forms in posts.lua are sent in a round, since one that comes twice is one message. With an environment in which
isso is installed (pip install isso gevent), each round also measures the comments that isso stores.
"""

from __future__ import annotations

import argparse
import re
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from processes import cpu_seconds, free_port, memory_megabytes, running

from portal.endpoint.keys import new_pair

HERE = Path(__file__).parent
SITE = HERE.parents[1] / "output"
CONNECTIONS = 64

# No limit on how much one address writes; nothing else differs from isso's own defaults.
_ISSO = """\
[general]
dbpath = {folder}/store.db
host = http://127.0.0.1:9/
log-file = {folder}/isso.log
[server]
listen = http://127.0.0.1:{port}
[guard]
enabled = false
"""


class Server(NamedTuple):
    """What is measured: how it is started, what is posted to it, the table that it stores in."""

    command: Sequence[str]
    environment: Mapping[str, str]
    script: str
    table: str


class Measured(NamedTuple):
    """What one server did in one round."""

    stored: int
    cpu: float
    refused: int
    p99: str
    memory: float

    @property
    def rate(self) -> float:
        """Stored for good, per CPU-second."""
        return self.stored / self.cpu

    def told(self, name: str) -> str:
        """The figures in a line."""
        return (
            f"{name}: {self.rate:,.0f} stored per CPU-second ({self.stored} in {self.cpu:.2f} s), "
            f"{self.refused} refused, p99 {self.p99}, {self.memory:.0f} MB"
        )


def main() -> None:
    """Print a line for each server and round."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=3)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--isso", type=Path, metavar="VENV")
    given = parser.parse_args()
    ratios = []
    for _ in range(given.rounds):
        ours = measured(portal, given.seconds)
        print(ours.told("portal"))
        if given.isso:
            theirs = measured(lambda folder, port: isso(folder, port, given.isso), given.seconds)
            print(theirs.told("isso"))
            ratios.append(ours.rate / theirs.rate)
    if ratios:
        print(f"portal / isso: {median(ratios):.1f} ({min(ratios):.1f} to {max(ratios):.1f})")


def portal(folder: Path, port: int) -> Server:
    """The endpoint, with one recipient."""
    (folder / "recipients.txt").write_text(new_pair(folder / "identity.txt"))
    environment = {
        "DATABASE_URL": f"sqlite:///{folder}/store.db",
        "PORTAL_PAGES": str(SITE / "api" / "pages.json"),
        "PORTAL_OUTPUT": str(SITE),
        "PORTAL_RECIPIENTS": str(folder / "recipients.txt"),
        "PORTAL_PORT": str(port),
    }
    return Server([sys.executable, "-m", "portal.endpoint"], environment, "posts.lua", "messages")


def isso(folder: Path, port: int, venv: Path) -> Server:
    """isso on gevent, as `isso run` serves where gevent is installed."""
    (folder / "isso.cfg").write_text(_ISSO.format(folder=folder, port=port))
    command = [str(venv / "bin" / "isso"), "-c", str(folder / "isso.cfg"), "run"]
    return Server(command, {}, "isso.lua", "comments")


def measured(start: Callable[[Path, int], Server], seconds: int) -> Measured:
    """What one server does in that time."""
    port = free_port()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        server = start(folder, port)
        with running(server.command, port, server.environment, folder) as process:
            _post(port, server.script, 1)
            cpu_before, before = cpu_seconds(process), _stored(folder, server.table)
            said = _post(port, server.script, seconds)
            cpu, memory = cpu_seconds(process) - cpu_before, memory_megabytes(process)
            # While the server runs: what it leaves half done when it ends would have to be rolled back first.
            stored = _stored(folder, server.table) - before
        refused = re.search(r"Non-2xx or 3xx responses: (\d+)", said)
        p99 = re.search(r"99%\s+(\S+)", said)
    return Measured(stored, cpu, int(refused[1]) if refused else 0, p99[1] if p99 else "?", memory)


def _post(port: int, script: str, seconds: int) -> str:
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", "-s", str(HERE / script)]
    run = subprocess.run([*command, f"http://127.0.0.1:{port}"], capture_output=True, check=True, text=True)
    return run.stdout


def _stored(folder: Path, table: str) -> int:
    with sqlite3.connect(f"file:{folder}/store.db?mode=ro", uri=True, timeout=30) as database:
        ((rows,),) = database.execute(f"SELECT COUNT(*) FROM {table}")
    return int(rows)


if __name__ == "__main__":
    main()
