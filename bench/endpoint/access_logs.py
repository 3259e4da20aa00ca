"""Import of an access log beside GoAccess, in CPU-seconds.

    python bench/endpoint/access_logs.py [--lines 1000000] [--rounds 3]

GoAccess makes the panels that the portal makes too: visitors and requested pages, nothing else. Needs goaccess
(apt-get install goaccess).
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

from portal.importers.access_log import in_order, read
from portal.importers.access_log_rule import Rule
from portal.storage.connection import connect
from portal.storage.log_import import add_part, imported_places

SEED = 20261122
PAGES = ["/", "/en/", *(f"/tin-tuc/bai-{number}/" for number in range(1000))]
FILES = ["/theme/portal.css", "/theme/visit.js", "/images/so-do.jpg", "/favicon.ico"]
ROBOTS = [
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
    "Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)",
    "curl/8.5.0",
]
OTHER_PANELS = [
    *("REQUESTS_STATIC", "NOT_FOUND", "HOSTS", "OS", "BROWSERS", "VISIT_TIMES", "VIRTUAL_HOSTS", "REFERRERS"),
    *("REFERRING_SITES", "KEYPHRASES", "STATUS_CODES", "REMOTE_USER", "CACHE_STATUS", "GEO_LOCATION"),
]


def lines(count: int) -> Iterator[str]:
    """A month of a busy site: people on telephones and computers, robots, pictures, errors, a few broken lines."""
    chance = random.Random(SEED)
    people = [(_address(chance), _agent(chance)) for _ in range(max(100, count // 25))]
    moment = datetime(2026, 10, 1, tzinfo=timezone(timedelta(hours=7)))
    step = timedelta(days=30) / count
    for number in range(count):
        moment += step
        who, agent = chance.choice(people) if chance.random() < 0.9 else (_address(chance), chance.choice(ROBOTS))
        page = chance.choice(PAGES if chance.random() < 0.6 else FILES)
        status = chance.choices((200, 304, 404), (80, 15, 5))[0]
        yield (
            f'{who} - - [{moment:%d/%b/%Y:%H:%M:%S %z}] "GET {page} HTTP/1.1" {status} {chance.randrange(60000)} '
            f'"https://ctxh.example.vn{chance.choice(PAGES)}" "{agent}"\n'
            if number % 20_011
            else "broken\n"
        )


def _address(chance: random.Random) -> str:
    if chance.random() < 0.2:
        return f"2001:db8:{chance.getrandbits(16):x}::{chance.getrandbits(16):x}"
    return ".".join(str(chance.randrange(1, 255)) for _ in range(4))


def _agent(chance: random.Random) -> str:
    version, android = chance.randrange(100, 131), chance.randrange(9, 15)
    system = chance.choice(["Windows NT 10.0; Win64; x64", f"Linux; Android {android}; K", "X11; Linux x86_64"])
    return f"Mozilla/5.0 ({system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{version}.0.0.0 Safari/537.36"


def goaccess(log: Path) -> None:
    """Nothing; GoAccess has made its two panels."""
    ignored = [f"--ignore-panel={panel}" for panel in OTHER_PANELS]
    command = ["goaccess", log, "--no-global-config", "--log-format=COMBINED", "--no-progress", "--ignore-crawlers"]
    subprocess.run([*command, *ignored, "-o", log.with_suffix(".json")], check=True, capture_output=True)


def portal(log: Path) -> None:
    """Nothing; the log was imported into a new database, in a process of its own."""
    subprocess.run([sys.executable, __file__, "--import", log], check=True)


def imported(log: Path) -> None:
    """Nothing; the log was imported here."""
    with tempfile.TemporaryDirectory() as folder:
        database = connect(f"sqlite:///{folder}/portal.db")
        for one in in_order([log]):
            for part in read(one, imported_places(database), Rule(set(PAGES))):
                add_part(database, part.days, part.start, part.end)
        database.close()


def cpu_seconds(work: Callable[[Path], None], log: Path) -> float:
    """What the work's processes have used."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    work(log)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Nothing; the table was printed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--lines", type=int, default=1_000_000)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--import", dest="log", type=Path, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.log:
        imported(given.log)
        return
    with tempfile.TemporaryDirectory(prefix="portal-bench-") as folder:
        log = Path(folder) / "access.log"
        log.write_text("".join(lines(given.lines)))
        print(f"{given.lines:,} lines, {log.stat().st_size / 1e6:.0f} MB; load average {os.getloadavg()[0]:.2f}\n")
        pairs = [(cpu_seconds(goaccess, log), cpu_seconds(portal, log)) for _ in range(given.rounds)]
    print("| | CPU-seconds (median, range) |\n|---|---|")
    for name, times in zip(
        ("GoAccess, visitors and pages", "portal, into SQLite"), zip(*pairs, strict=True), strict=True
    ):
        print(f"| {name} | {statistics.median(times):.2f} ({min(times):.2f} to {max(times):.2f}) |")
    ratios = [theirs / ours for theirs, ours in pairs]
    print(f"| ratio | {statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f}) |")


if __name__ == "__main__":
    main()
