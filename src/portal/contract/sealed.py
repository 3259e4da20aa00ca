"""A sealed message between endpoint, storage and staff: what may be known of it without the key."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Folder = Literal["inbox", "quarantine"]
Purpose = Literal["help", "feedback"]


@dataclass(frozen=True)
class Envelope:
    """One message as the server keeps it: nothing here says who wrote or what about."""

    receipt: str
    """The code the sender was given; looks like a telephone number."""
    once: bytes
    """32 bytes that are the same for the same post sent twice, and tell nothing of it (keyed digest)."""
    arrived: datetime
    """In UTC, whole seconds."""
    purpose: Purpose
    language: str
    folder: Folder
    keep_until: date
    sealed: bytes
    """The message as an age file (binary), for every recipient."""
