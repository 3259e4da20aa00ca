"""A sealed message as staff see it in a list, before they open it."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from portal.contract.sealed import Folder, Purpose


class Entry(NamedTuple):
    """One stored message. `tries` is how often it was tried to mail it in vain, None once it was mailed."""

    receipt: str
    arrived: datetime
    purpose: Purpose
    language: str
    folder: Folder
    keep_until: date
    tries: int | None
    sealed: bytes
