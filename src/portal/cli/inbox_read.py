"""`portal inbox read`: open a message on this machine."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from portal.cli.inbox_deadlines import deadlines
from portal.cli.inbox_source import read, source_arguments, with_code
from portal.cli.inbox_view import head
from portal.cli.language import say
from portal.contract.entry import Entry
from portal.inbox.identity import DEFAULT
from portal.inbox.letter import Fields
from portal.inbox.screen import in_margin, neutral

HELP = "Open a message with the identity on this machine."
EXAMPLES = (
    "portal inbox read 0412345678901234 --ssh portal.example",
    "portal inbox read 0412345678901234 --from messages.json --identity /media/usb/identity.txt",
    "portal inbox read message.age",
)

# The fields of the form; one that is not here is shown under its own name.
_LABELS = {
    "purpose": "Way in",
    "language": "Language",
    "topic": "Topic",
    "name": "Name",
    "address": "Address",
    "contact": "Contact",
    "reach": "How and when it is safe to reach the sender",
    "leave_message": "May a message be left?",
    "message": "Message",
    "consent": "Consent",
    "signs": "Signs of spam",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("code", help=say("code of the message, or the file message.age out of a mail"))
    identity_argument(parser)
    source_arguments(parser)


def identity_argument(parser: argparse.ArgumentParser) -> None:
    """The option that names the identity."""
    parser.add_argument(
        "--identity", type=Path, default=DEFAULT, help=say("file of the identity (~/.portal/identity.txt)")
    )


def run(options: argparse.Namespace) -> int:
    """Print what the server knows of the message, and every field that its sender filled in."""
    known, now = deadlines(), datetime.now(UTC)
    for entry, fields in letters(options):
        for line in head(entry, known, now) if entry else ():
            print(line)
        print_fields(fields)
    return 0


def letters(options: argparse.Namespace) -> Iterable[tuple[Entry | None, Fields]]:
    """Each message that is meant, opened; what the server knows of it unless it came by mail."""
    # Imported here so that the list needs no library that opens anything.
    from portal.inbox.identity import identities
    from portal.inbox.letter import opened

    keys = identities(options.identity)
    if options.code.endswith(".age"):
        return [(None, opened(read(Path(options.code)), options.code, keys))]
    return [(entry, opened(entry.sealed, entry.receipt, keys)) for entry in with_code(options, options.code)]


def print_fields(fields: Fields) -> None:
    """Print each field under its label, its text in a margin that nothing in it can leave."""
    for name, text in fields:
        print(f"\n{say(_LABELS[name]) if name in _LABELS else neutral(name)}")
        for line in in_margin(text):
            print(line)
