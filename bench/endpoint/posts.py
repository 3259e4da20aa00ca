"""Whole posts of the contact form per CPU-second of the server: read, judged, sealed, stored, thanked.

    python bench/endpoint/posts.py [--seconds 3] [--rounds 3]

Needs wrk (apt-get install wrk) and a site that was built (`make build`). All traffic stays on 127.0.0.1. Fewer posts
than forms in posts.lua are sent in a round, since one that comes twice is one message.
"""

from __future__ import annotations

import argparse
import re
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

from processes import cpu_seconds, free_port, memory_megabytes, running

from portal.endpoint.keys import new_pair

HERE = Path(__file__).parent
SITE = HERE.parents[1] / "output"
CONNECTIONS = 64


def main() -> None:
    """Print a line for each round."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=3)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    for _ in range(given.rounds):
        with tempfile.TemporaryDirectory() as folder:
            print(measure(Path(folder), given.seconds))


def measure(folder: Path, seconds: int) -> str:
    """What one server does in that time."""
    port = free_port()
    (folder / "recipients.txt").write_text(new_pair(folder / "identity.txt"))
    environment = {
        "DATABASE_URL": f"sqlite:///{folder}/portal.db",
        "PORTAL_PAGES": str(SITE / "api" / "pages.json"),
        "PORTAL_OUTPUT": str(SITE),
        "PORTAL_RECIPIENTS": str(folder / "recipients.txt"),
        "PORTAL_PORT": str(port),
    }
    with running([sys.executable, "-m", "portal.endpoint"], port, environment, folder) as server:
        _post(port, 1)
        before, stored_before = cpu_seconds(server), _stored(folder)
        said = _post(port, seconds)
        cpu, memory = cpu_seconds(server) - before, memory_megabytes(server)
    stored = _stored(folder) - stored_before
    refused = re.search(r"Non-2xx or 3xx responses: (\d+)", said)
    p99 = re.search(r"99%\s+(\S+)", said)
    return (
        f"{stored / cpu:,.0f} stored per CPU-second ({stored} in {cpu:.2f} s), {refused[1] if refused else 0} refused, "
        f"p99 {p99[1] if p99 else '?'}, {memory:.0f} MB"
    )


def _post(port: int, seconds: int) -> str:
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", "-s", str(HERE / "posts.lua")]
    run = subprocess.run([*command, f"http://127.0.0.1:{port}"], capture_output=True, check=True, text=True)
    return run.stdout


def _stored(folder: Path) -> int:
    with sqlite3.connect(f"file:{folder}/portal.db?mode=ro", uri=True) as database:
        ((rows,),) = database.execute("SELECT COUNT(*) FROM messages")
    return int(rows)


if __name__ == "__main__":
    main()
