"""`portal visits restore`: the figures of a backup, into a database that has none."""

from __future__ import annotations

import argparse
from pathlib import Path

from portal.cli.language import say
from portal.cli.visits_database import visits_database
from portal.contract.problems import PortalError
from portal.storage.archive import read_archive, restore

HELP = "Bring the figures of a backup into a database that has none yet."
EXAMPLES = ("portal visits restore visits-2026-11-25.json",)
ANYWHERE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("file", type=Path, help=say("file that a backup wrote"))


def run(options: argparse.Namespace) -> int:
    """Restore the figures."""
    try:
        data = options.file.read_bytes()
    except OSError as error:
        message = "{file}: the backup cannot be read: {cause}"
        raise PortalError(say(message, file=options.file, cause=error.strerror)) from error
    archived = read_archive(data)
    with visits_database() as database:
        restore(database, archived)
    print(say("{count} days are restored.", count=len(archived["days"])))
    return 0
