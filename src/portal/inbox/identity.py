"""The identity file: what opens messages. It is read here, on the machine of staff, and goes nowhere."""

from __future__ import annotations

import os
from pathlib import Path

import pyrage

from portal.contract.problems import Stopped, problem

DEFAULT = Path.home() / ".portal" / "identity.txt"

# Anybody else on this machine who may read the file may read the messages. Windows has no such bits, and says that all
# may read; there the folder of the user is closed to others.
_OTHERS = 0o077 if os.name == "posix" else 0


def identities(path: Path) -> list[pyrage.x25519.Identity]:
    """The identities of a file, one on a line; raises `Stopped` where there is none or others may read it."""
    lines = [(number, line.strip()) for number, line in enumerate(_text(path).splitlines(), 1)]
    found = [_identity(path, number, line) for number, line in lines if line and not line.startswith("#")]
    if not found:
        raise Stopped(
            problem(str(path), 0, "There is no identity in this file: it must hold an AGE-SECRET-KEY-1… line")
        )
    return found


def _text(path: Path) -> str:
    try:
        if path.stat().st_mode & _OTHERS:
            raise Stopped(
                problem(str(path), 0, "Others on this machine may read the identity: chmod 600 {file}", file=path)
            )
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        message = (
            "The identity cannot be read ({reason}): name its file with --identity, or make one with portal keys new"
        )
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise Stopped(problem(str(path), 0, message, reason=reason)) from error


def _identity(path: Path, number: int, line: str) -> pyrage.x25519.Identity:
    try:
        return pyrage.x25519.Identity.from_str(line)
    except pyrage.IdentityError:
        # Not repeated: a mistyped secret is still nearly a secret.
        message = "This line is no identity of age: it must be AGE-SECRET-KEY-1 and 58 letters and digits"
        raise Stopped(problem(str(path), number, message)) from None
