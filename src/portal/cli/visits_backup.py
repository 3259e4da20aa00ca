"""`portal visits backup`: everything of the counter that is kept for ever, in one file."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from portal.cli.language import say
from portal.cli.new_file import write
from portal.cli.visits_database import visits_database
from portal.storage.archive import archive

HELP = "Write all figures into one file, from which either database restores them; nothing of any visitor is in it."
EXAMPLES = ("portal visits backup visits-2026-11-25.json",)
ANYWHERE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("file", type=Path, help=say("file to write"))


def run(options: argparse.Namespace) -> int:
    """Write the file."""
    with visits_database() as database:
        archived = archive(database)
    write([json.dumps(archived, separators=(",", ":")), "\n"], options.file)
    print(say("{count} days are in {file}.", count=len(archived["days"]), file=options.file))
    return 0
