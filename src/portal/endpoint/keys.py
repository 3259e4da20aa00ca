"""A new pair of keys: the identity, which opens messages and never comes near the server, and its recipient."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pyrage

SECRET = "AGE-SECRET-KEY-"


def new_pair(identity: Path) -> str:
    """The recipient of a new pair; its identity is in the file, which only its owner may read.

    Raises `FileExistsError` where there is such a file: an identity that is overwritten takes its messages with it.
    """
    made = pyrage.x25519.Identity.generate()
    recipient = str(made.to_public())
    # The lines that age-keygen writes, so that the program `age` opens messages with the file, too.
    text = f"# created: {datetime.now(UTC).isoformat(timespec='seconds')}\n# public key: {recipient}\n{made}\n"
    with os.fdopen(os.open(identity, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    return recipient
