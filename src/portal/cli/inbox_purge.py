"""`portal inbox purge`: delete what was kept for long enough, or what its sender wants deleted."""

from __future__ import annotations

import argparse
import time
from datetime import UTC, datetime

from portal.cli.inbox_source import digits, messages, no_such_message, ssh_argument
from portal.cli.language import say
from portal.inbox.screen import neutral
from portal.inbox.server import ask
from portal.storage.messages import Messages

HELP = "Delete for good the messages whose time is over, or the one with a code."
EXAMPLES = (
    "portal inbox purge",
    "portal inbox purge --code 0412345678901234 --ssh portal.example",
)
ANYWHERE = True

# Somebody who reads just then puts off the scrubbing; nobody reads for long.
_SCRUB_TRIES = 50


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--code", help=say("the message whose sender wants it deleted before its time"))
    ssh_argument(parser)


def run(options: argparse.Namespace) -> int:
    """Delete in the database here, or on the server; what was deleted is overwritten and stays in no file."""
    chosen = [] if options.code is None else ["--code", digits(options.code)]
    if options.ssh:
        print(neutral(ask(options.ssh, ["purge", *chosen]).decode("utf-8", "replace").rstrip("\n")))
        return 0
    with messages() as kept:
        count = _deleted(kept, chosen)
        scrubbed = _scrubbed(kept)
    print(say("{count} messages were deleted for good.", count=count))
    if not scrubbed:
        print(say("Somebody was reading the database: parts may still be in its log. Run the command again."))
    return 0 if scrubbed else 1


def _deleted(kept: Messages, chosen: list[str]) -> int:
    now = datetime.now(UTC)
    if not chosen:
        return kept.purge(now)
    count = kept.delete(chosen[1], now)
    if not count:
        raise no_such_message(chosen[1])
    return count


def _scrubbed(kept: Messages) -> bool:
    for _ in range(_SCRUB_TRIES):
        if kept.scrub():
            return True
        time.sleep(0.1)
    return False
