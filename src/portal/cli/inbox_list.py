"""`portal inbox list`: which messages there are, and until when they are to be answered and kept."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import UTC, datetime

from portal.cli.inbox_deadlines import deadlines
from portal.cli.inbox_source import entries, source_arguments
from portal.cli.inbox_view import is_overdue, rules, table
from portal.cli.language import say
from portal.contract.entry import Entry

HELP = "List the messages; no key is needed."
EXAMPLES = (
    "portal inbox list",
    "portal inbox list --ssh portal.example",
    "portal inbox list --from messages.json",
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    source_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Print the table, what needs attention, and the deadlines with their sources."""
    found, now, known = entries(options), datetime.now(UTC), deadlines()
    # The inbox above the quarantine; in each the oldest first, as they come.
    for line in table(sorted(found, key=lambda entry: entry.folder), known, now):
        print(line)
    print()
    _print_attention(found, now)
    for line in rules(known):
        print(line)
    return 0


def _print_attention(found: Sequence[Entry], now: datetime) -> None:
    quarantine = sum(entry.folder == "quarantine" for entry in found)
    overdue = sum(is_overdue(entry, now) for entry in found)
    print(say("{count} messages.", count=len(found)))
    if quarantine:
        print(say("{count} in the quarantine: read them, too; people are taken for spam.", count=quarantine))
    if overdue:
        print(say("{count} NOT MAILED for an hour or longer: the mail server needs looking after.", count=overdue))
