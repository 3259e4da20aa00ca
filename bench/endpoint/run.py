"""Durable visits per CPU-second of the server, beside nginx writing its access log.

    python bench/endpoint/run.py [--rounds 5] [--seconds 8] [--postgresql postgresql://…]

Every round runs every server once, so that a busy moment of the machine hits all alike; ratios are taken within a
round. Needs wrk and nginx (apt-get install wrk nginx-light) and a site that was built (`make build`). All traffic
stays on 127.0.0.1.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sqlite3
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from processes import cpu_seconds, free_port, memory_megabytes, running

HERE = Path(__file__).parent
SITE = HERE.parents[1] / "output"
CONNECTIONS = 64
PAGES = [f"/tin-tuc/bai-{number}/" for number in range(1000)]


class Server(NamedTuple):
    """What is measured: its name in the table and how it is started."""

    name: str
    command: list[str]
    database: str = ""


class Measured(NamedTuple):
    """One run of one server."""

    answered: int
    cpu: float
    seconds: float
    p99: float
    memory: float
    stored: int | None

    @property
    def rate(self) -> float:
        """Visits per CPU-second."""
        return self.answered / self.cpu


def servers(postgresql: str) -> Iterator[Server]:
    """The anchor and all that is compared with it."""
    endpoint = [sys.executable, "-m", "portal.endpoint"]
    yield Server("nginx, access log (buffered)", ["nginx"])
    yield Server("portal, SQLite, group commit", endpoint, "sqlite")
    yield Server("the same, in memory only", [sys.executable, "variants.py", "in_memory"], "sqlite")
    yield Server("the same, one commit per visit", [sys.executable, "variants.py", "one_by_one"], "sqlite")
    if postgresql:
        yield Server("portal, PostgreSQL (without the server's share)", endpoint, postgresql)


def measure(server: Server, seconds: int) -> Measured:
    """One run under wrk, on files and a port of its own."""
    with tempfile.TemporaryDirectory(prefix="portal-bench-") as name:
        folder, port = Path(name), free_port()
        os.chmod(folder, 0o755)
        command, environment = _prepared(server, folder, port)
        with running(command, port, environment, folder) as pid:
            before = cpu_seconds(pid)
            answered, p99, spoilt = _wrk(port, seconds)
            cpu, memory = cpu_seconds(pid) - before, memory_megabytes(pid)
        if spoilt:
            raise RuntimeError(f"{server.name}: {spoilt}")
        return Measured(answered, cpu, seconds, p99, memory, _stored(folder / "portal.db"))


def _prepared(server: Server, folder: Path, port: int) -> tuple[list[str], dict[str, str]]:
    if server.command == ["nginx"]:
        text = (HERE / "nginx.conf").read_text().replace("FOLDER", str(folder)).replace("PORT", str(port))
        (folder / "nginx.conf").write_text(text)
        return ["nginx", "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")], {}
    (folder / "pages.json").write_text(json.dumps(PAGES))
    return server.command, {
        "PYTHONPATH": f"{HERE.parents[1] / 'src'}:{HERE}",
        "DATABASE_URL": f"sqlite:///{folder}/portal.db" if server.database == "sqlite" else server.database,
        "PORTAL_PAGES": str(folder / "pages.json"),
        "PORTAL_OUTPUT": str(SITE),
        "PORTAL_RECIPIENTS": str(folder / "recipients.txt"),
        "PORTAL_DEVELOPMENT": "1",
        "PORTAL_PORT": str(port),
    }


def _wrk(port: int, seconds: int) -> tuple[int, float, str]:
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", "-s", str(HERE / "visits.lua")]
    text = subprocess.run([*command, f"http://127.0.0.1:{port}"], check=True, capture_output=True, text=True).stdout
    answered = int(re.search(r"(\d+) requests in", text)[1])  # type: ignore[index]
    value, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", text).groups()  # type: ignore[union-attr]
    spoilt = " ".join(re.findall(r"Non-2xx.*|Socket errors.*", text))
    return answered, float(value) * {"us": 0.001, "ms": 1, "s": 1000}[unit], spoilt


def _stored(file: Path) -> int | None:
    if not file.exists():
        return None
    with sqlite3.connect(file) as database:
        (hits,) = database.execute("SELECT COALESCE(SUM(hits), 0) FROM visit_days").fetchone()
        return int(hits)


def table(rounds: list[dict[str, Measured]]) -> Iterator[str]:
    """The lines of the table, in Markdown."""
    yield "| server | visits per CPU-second (median, range) | ratio to nginx (median, range) | p99 ms | MB | stored |"
    yield "|---|---|---|---|---|---|"
    anchor = next(iter(rounds[0]))
    for name in rounds[0]:
        runs = [one[name] for one in rounds]
        ratios = [one[name].rate / one[anchor].rate for one in rounds]
        yield (
            f"| {name} | {_spread([run.rate for run in runs], ',.0f')} | {_spread(ratios, '.2f')} "
            f"| {_spread([run.p99 for run in runs], '.1f')} | {runs[-1].memory:.0f} | {_kept(runs)} |"
        )


def _spread(values: list[float], form: str) -> str:
    return f"{statistics.median(values):{form}} ({min(values):{form}} to {max(values):{form}})"


def _kept(runs: list[Measured]) -> str:
    if not any(run.stored for run in runs):
        return "–"
    missing = sum(max(0, run.answered - (run.stored or 0)) for run in runs)
    return f"all {sum(run.answered for run in runs):,} answered" if not missing else f"{missing:,} MISSING"


def main() -> None:
    """Nothing; the table was printed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--seconds", type=int, default=8)
    options.add_argument("--postgresql", default="", help="an empty database, measured too")
    given = options.parse_args()
    print(f"load average before: {os.getloadavg()[0]:.2f}; {CONNECTIONS} connections, {given.seconds} s a run")
    rounds = []
    for number in range(given.rounds):
        rounds.append({server.name: measure(server, given.seconds) for server in servers(given.postgresql)})
        print(f"round {number + 1}: load average {os.getloadavg()[0]:.2f}", file=sys.stderr)
    print(f"load average after: {os.getloadavg()[0]:.2f}\n")
    print("\n".join(table(rounds)))


if __name__ == "__main__":
    main()
