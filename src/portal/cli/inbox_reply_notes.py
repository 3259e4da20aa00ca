"""`portal inbox reply-notes`: what to know before the sender is called or written to, without the message itself.

Whoever sits beside the one who calls sees no more of the story than the call needs.
"""

from __future__ import annotations

import argparse
from datetime import UTC, datetime

from portal.cli.inbox_deadlines import deadlines
from portal.cli.inbox_read import identity_argument, letters, print_fields
from portal.cli.inbox_source import source_arguments
from portal.cli.inbox_view import head
from portal.cli.language import say

HELP = "Show how a sender can be reached safely, without the message."
EXAMPLES = ("portal inbox reply-notes 0412345678901234 --ssh portal.example",)

_FIELDS = ("language", "name", "address", "contact", "reach")
_LEAVE = {
    "yes": "A message may be left.",
    "no": "LEAVE NO MESSAGE with anybody, and say to nobody who calls.",
    "": "The sender did not say whether a message may be left: leave none.",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("code", help=say("code of the message, or the file message.age out of a mail"))
    identity_argument(parser)
    source_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Print the fields that matter for an answer, and whether a message may be left."""
    known, now = deadlines(), datetime.now(UTC)
    for entry, fields in letters(options):
        written = dict(fields)
        for line in head(entry, known, now) if entry else ():
            print(line)
        print_fields([(name, written[name]) for name in _FIELDS if name in written])
        print()
        if "contact" not in written:
            print(say("No way to reach the sender was given: wait until they ask with their code."))
        elif "reach" not in written:
            print(say("The sender did not say how and when it is safe: ask first whether they can talk."))
        print(say(_LEAVE.get(written.get("leave_message", ""), _LEAVE["no"])))
    return 0
