"""`portal inbox export`: the sealed messages, to be carried to the machine that can open them."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from portal.cli.inbox_source import messages
from portal.cli.language import say
from portal.contract.problems import Stopped, problem
from portal.inbox.bundle import to_json

HELP = "Write the sealed messages into a file; on the server."
EXAMPLES = (
    "portal inbox export messages.json",
    "portal inbox export -",
)
ANYWHERE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("output", help=say("file to write; - for the terminal or a pipe"))


def run(options: argparse.Namespace) -> int:
    """Write them all; the file is readable by its owner only."""
    with messages() as kept:
        entries = kept.entries()
    if options.output == "-":
        sys.stdout.write(to_json(entries))
        return 0
    _write(Path(options.output), to_json(entries))
    print(say("{count} sealed messages are in {file}.", count=len(entries), file=options.output))
    return 0


def _write(file: Path, text: str) -> None:
    # Beside the old one first: who reads meanwhile finds the old export or the new one, never a part.
    new = file.with_name(f".{file.name}.new")
    try:
        with os.fdopen(os.open(new, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "w", encoding="utf-8") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        new.replace(file)
    except OSError as error:
        message = "The export cannot be written ({reason}): name another file"
        raise Stopped(problem(str(file), 0, message, reason=error.strerror)) from error
