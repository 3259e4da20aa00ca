"""`portal visits import-log`: visits out of the access logs of a host that serves files only."""

from __future__ import annotations

import argparse
import os
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from portal.cli.language import say
from portal.cli.progress import Bars
from portal.cli.visits_database import scrub, visits_database
from portal.contract.problems import PortalError
from portal.contract.visits import day_of
from portal.endpoint.pages import read_pages
from portal.endpoint.settings import from_environment
from portal.importers.access_log import Part, in_order, read, size_of
from portal.importers.access_log_rule import Rule
from portal.storage.database import Database
from portal.storage.log_import import add_part, close_log_days, imported_places

HELP = "Count the visits in access logs, each line once, however often a log is named."
EXAMPLES = (
    "portal visits import-log access.log",
    "portal visits import-log access.log access.log.1 access.log.2.gz",
)
ANYWHERE = True

# A bar is worth its place from 20 MB on.
_BAR_BYTES = 100_000

# More numbers of broken lines tell nobody more.
_BROKEN_SHOWN = 10


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("logs", nargs="+", type=Path, metavar="FILE", help=say("access logs, compressed or not"))


@dataclass
class Report:
    """What came of it: lines, hits, the places of broken lines, the hits of days that take no more."""

    lines: int = 0
    hits: int = 0
    broken: list[str] = field(default_factory=list)
    refused: Counter[str] = field(default_factory=Counter)

    def note(self, log: Path, part: Part, refused: Counter[str]) -> None:
        """Nothing; the part is in the report."""
        self.lines += part.lines
        self.hits += sum(day.hits.total() for day in part.days.values()) - refused.total()
        self.broken += [f"{log}:{number}" for number in part.broken]
        self.refused += refused

    def text(self) -> Iterable[str]:
        """What is printed of it."""
        yield say("{lines} new lines, of which {hits} hits were counted.", lines=self.lines, hits=self.hits)
        if self.broken:
            some = ", ".join(self.broken[:_BROKEN_SHOWN]) + (", …" if len(self.broken) > _BROKEN_SHOWN else "")
            yield say("{count} lines could not be read: {places}", count=len(self.broken), places=some)
        for day, hits in sorted(self.refused.items()):
            message = "{day}: {hits} hits were left out: that day is closed, or the endpoint has counted it"
            yield say(message, day=day, hits=hits)


def run(options: argparse.Namespace) -> int:
    """Count what is new in the logs, then forget the visitors of the days that have ended."""
    for log in options.logs:
        if not log.is_file():
            raise PortalError(say("{path}: There is no such log", path=log))
    rule = Rule(frozenset(read_pages(from_environment(os.environ).pages)))
    with visits_database() as database:
        report = _imported(database, in_order(options.logs), rule)
        # A day that is past takes no more: its visitors are forgotten now, and not when somebody imports again.
        with database.transaction(alone=True):
            close_log_days(database, day_of(int(time.time())))
        scrub(database)
    print("\n".join(report.text()))
    return 0


def _imported(database: Database, logs: list[Path], rule: Rule) -> Report:
    report = Report()
    sizes = {log: size_of(log) for log in logs}
    done, total = 0, sum(sizes.values()) // _BAR_BYTES
    with Bars() as bars:
        for log in logs:
            for part in read(log, imported_places(database), rule):
                report.note(log, part, add_part(database, part.days, part.start, part.end))
                bars.report("import", (done + part.end.size) // _BAR_BYTES, total)
            done += sizes[log]
    return report
