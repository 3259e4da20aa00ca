"""`portal inbox move`: into the other folder."""

from __future__ import annotations

import argparse

from portal.cli.inbox_source import digits, messages, no_such_message, ssh_argument
from portal.cli.language import say
from portal.inbox.screen import neutral
from portal.inbox.server import ask

HELP = "Move a message into the inbox or into the quarantine."
EXAMPLES = ("portal inbox move 0412345678901234 inbox --ssh portal.example",)
ANYWHERE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("code", help=say("code of the message"))
    parser.add_argument("folder", choices=("inbox", "quarantine"), help=say("where it belongs"))
    ssh_argument(parser)


def run(options: argparse.Namespace) -> int:
    """Move it in the database here, or on the server."""
    code = digits(options.code)
    if options.ssh:
        print(neutral(ask(options.ssh, ["move", code, options.folder]).decode("utf-8", "replace").rstrip("\n")))
        return 0
    with messages() as kept:
        if not kept.move(code, options.folder):
            raise no_such_message(code)
    print(say("{code} is in the folder {folder} now.", code=code, folder=options.folder))
    return 0
