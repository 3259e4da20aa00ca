"""Where `portal inbox` finds the sealed messages: in an export, on a server over SSH, or in the database here."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from portal.cli.language import say
from portal.contract.entry import Entry
from portal.contract.problems import Stopped, problem
from portal.endpoint.settings import from_environment
from portal.inbox.bundle import from_json
from portal.inbox.server import ask
from portal.storage.connection import connect
from portal.storage.messages import Messages


def source_arguments(parser: argparse.ArgumentParser) -> None:
    """The options that name a source."""
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--from", dest="file", type=Path, metavar="FILE", help=say("an export that the server made"))
    ssh_argument(group)


def ssh_argument(parser: argparse._ActionsContainer) -> None:
    """The option that names a server."""
    parser.add_argument("--ssh", metavar="HOST", help=say("the server, as `ssh` knows it"))


def entries(options: argparse.Namespace) -> list[Entry]:
    """Every message of the source, the oldest first."""
    if options.ssh:
        return from_json(ask(options.ssh, ["export", "-"]), options.ssh)
    if options.file:
        return from_json(read(options.file), str(options.file))
    with messages() as kept:
        return kept.entries()


def with_code(options: argparse.Namespace, typed: str) -> list[Entry]:
    """The messages with a code, however it was spaced; raises `Stopped` where there is none."""
    code = digits(typed)
    found = [entry for entry in entries(options) if entry.receipt == code]
    if not found:
        raise no_such_message(code)
    return found


def digits(typed: str) -> str:
    """The code without what people put between its digits; raises `Stopped` where it is none."""
    code = re.sub(r"[\s.()-]", "", typed)
    if not re.fullmatch("[0-9]+", code):
        raise Stopped(problem(typed, 0, "A code is digits only, with or without spaces"))
    return code


def no_such_message(code: str) -> Stopped:
    """What is said where no message has the code."""
    return Stopped(problem(code, 0, "No message has this code: it was mistyped, or the message was deleted"))


def read(file: Path) -> bytes:
    """The content of a file that was named."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise Stopped(problem(str(file), 0, "The file cannot be read: {reason}", reason=error.strerror)) from error


@contextmanager
def messages() -> Iterator[Messages]:
    """The messages of the database that DATABASE_URL names."""
    database = connect(from_environment(os.environ).database_url)
    try:
        yield Messages(database)
    finally:
        database.close()
