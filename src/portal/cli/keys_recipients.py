"""`portal keys recipients`: the public half of identities."""

from __future__ import annotations

import argparse
from pathlib import Path

from portal.cli.language import say
from portal.inbox.identity import DEFAULT

HELP = "Print the lines for the server that belong to identities."
EXAMPLES = (
    "portal keys recipients",
    "portal keys recipients old.txt new.txt",
)
ANYWHERE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("files", nargs="*", type=Path, default=[DEFAULT], help=say("files of identities"))


def run(options: argparse.Namespace) -> int:
    """Print one recipient on a line."""
    from portal.inbox.identity import identities

    for file in options.files:
        for identity in identities(file):
            print(identity.to_public())
    return 0
