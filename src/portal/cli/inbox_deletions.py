"""`portal inbox deletions`: what was deleted, when and why; nothing else is known of it."""

from __future__ import annotations

import argparse

from portal.cli.inbox_source import messages, ssh_argument
from portal.cli.language import say
from portal.inbox.deadlines import time_in_hanoi
from portal.inbox.screen import neutral
from portal.inbox.server import ask

HELP = "Show the log of deletions, which holds no content."
EXAMPLES = ("portal inbox deletions --ssh portal.example",)
ANYWHERE = True

_LABELS = {"expired": "its time was over", "asked": "its sender asked for it"}


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    ssh_argument(parser)


def run(options: argparse.Namespace) -> int:
    """Print a line for each deletion, the oldest first."""
    if options.ssh:
        for line in ask(options.ssh, ["deletions"]).decode("utf-8", "replace").splitlines():
            print(neutral(line))
        return 0
    with messages() as kept:
        for deletion in kept.deletions():
            print(f"{deletion.receipt}  {time_in_hanoi(deletion.deleted)}  {say(_LABELS[deletion.reason])}")
    return 0
