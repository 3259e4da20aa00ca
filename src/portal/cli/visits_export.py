"""`portal visits export`: the figures of every day, or of every page of every day."""

from __future__ import annotations

import argparse
from pathlib import Path

from portal.cli.language import say
from portal.cli.new_file import write
from portal.cli.visits_database import visits_database
from portal.storage.spreadsheet import as_csv, as_json, days, pages

HELP = "Write the figures of every day, to be worked with elsewhere."
EXAMPLES = (
    "portal visits export csv",
    "portal visits export json --pages --output pages.json",
)
ANYWHERE = True

_FORMATS = {"csv": as_csv, "json": as_json}


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("format", choices=_FORMATS, help=say("form of the table"))
    parser.add_argument("--pages", action="store_true", help=say("a row for every page of every day"))
    parser.add_argument("--output", type=Path, help=say("file to write, instead of the terminal"))


def run(options: argparse.Namespace) -> int:
    """Write the table."""
    with visits_database() as database:
        table = pages(database) if options.pages else days(database)
    write(_FORMATS[options.format](table), options.output)
    return 0
