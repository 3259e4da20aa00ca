"""`portal keys new`: a pair of keys, made where the messages will be read."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from portal.cli.language import say
from portal.contract.problems import Stopped, problem
from portal.inbox.identity import DEFAULT

HELP = "Make a pair of keys, on a machine that is not the server."
EXAMPLES = (
    "portal keys new",
    "portal keys new /media/usb/identity.txt",
)
ANYWHERE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("file", nargs="?", type=Path, default=DEFAULT, help=say("where the identity is to lie"))


def run(options: argparse.Namespace) -> int:
    """Make the pair; print the line for the server, and on standard error what to do with both."""
    from portal.endpoint.keys import new_pair

    file: Path = options.file
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        recipient = new_pair(file)
    except FileExistsError:
        message = (
            "There is a file already: an identity that is overwritten takes its messages with it; name another file"
        )
        raise Stopped(problem(str(file), 0, message)) from None
    except OSError as error:
        message = "The identity cannot be written ({reason}): name another file"
        raise Stopped(problem(str(file), 0, message, reason=error.strerror)) from error
    print(recipient)
    print(say(_WHAT_NOW, file=file), file=sys.stderr)
    return 0


_WHAT_NOW = (
    "The line above is public: add it to the file of recipients on the server (PORTAL_RECIPIENTS).\n"
    "{file} is secret: it alone opens the messages. It never goes to the server or into a mail. Copy it to a medium "
    "that is kept locked away: without it the messages are lost."
)
