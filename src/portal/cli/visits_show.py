"""`portal visits show`: the figures of this moment."""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator
from pathlib import Path

from portal.cli.language import language, say
from portal.cli.new_file import write
from portal.cli.visits_database import visits_database
from portal.contract.visits import Snapshot
from portal.storage.snapshot import snapshot

HELP = "Show the figures of the visit counter."
EXAMPLES = (
    "portal visits show",
    "portal visits show --format json --output var/visits.json",
)
ANYWHERE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help=say("text to read (text), or what a build prints")
    )
    parser.add_argument("--output", type=Path, help=say("file to write, instead of the terminal"))


def run(options: argparse.Namespace) -> int:
    """Write the figures."""
    with visits_database() as database:
        figures = snapshot(database, int(time.time()))
    write([json.dumps(figures), "\n"] if options.format == "json" else _lines(figures), options.output)
    return 0


def _lines(figures: Snapshot) -> Iterator[str]:
    from portal.content.locales import Locale, locale_tables

    locale = Locale(locale_tables()[language()])
    today, legacy = figures["today"], figures["legacy"]
    yield say("Online now: {count}", count=locale.number(figures["online"])) + "\n"
    yield say("Visits today: {count}", count=locale.number(today["visits"])) + "\n"
    yield say("Hits today: {count}", count=locale.number(today["hits"])) + "\n"
    yield say("Visits since counting began: {count}", count=locale.number(figures["total"])) + "\n"
    yield say("As of {time}", time=locale.date(figures["as_of"])["short"]) + "\n"
    if legacy is not None:
        message = "Total of the old site, read on {day}, never added: {count}"
        day = locale.date(legacy["as_of"])["short"]
        yield say(message, day=day, count=locale.number(legacy["total"])) + "\n"
