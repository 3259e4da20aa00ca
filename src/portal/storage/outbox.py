"""What is still to be mailed, shared by any number of processes: each row is one process's for a while."""

from __future__ import annotations

from typing import NamedTuple

from portal.contract.sealed import Folder, Purpose
from portal.storage.database import Database

# A claimed mail is nobody else's for so long: more than a mail server can stall one mail (endpoint/mail.py), so that
# two processes never send the same one; a process that died leaves it to the others after that.
LEASE_SECONDS = 900

# After each try in vain the next one waits longer; the last pause repeats for as long as it takes.
PAUSES = (5, 30, 60, 300, 600, 1200, 1800, 3600)


class Parcel(NamedTuple):
    """A message that is to be mailed now. `tries` counts this one in."""

    once: str
    tries: int
    receipt: str
    arrived: str
    purpose: Purpose
    folder: Folder
    sealed: bytes


# The oldest first: who waits longest is next, unless a server refused it a moment ago.
_CLAIM = """
UPDATE message_mails SET due = ?, tries = tries + 1
WHERE once = (SELECT once FROM message_mails WHERE due <= ? ORDER BY waiting_since, once LIMIT 1)
RETURNING once, tries
"""
_PARCEL = "SELECT receipt, arrived, purpose, folder, sealed FROM messages WHERE once = ?"


class Outbox:
    """The mails of one database that have not gone yet."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def is_due(self, now: int) -> bool:
        """Whether a mail is to go now."""
        return bool(self._database.execute("SELECT 1 FROM message_mails WHERE due <= ? LIMIT 1", now))

    def claim(self, now: int) -> Parcel | None:
        """The next mail to send, which no other process gets meanwhile; None when none is due."""
        # Alone: a process that waited for the same row would get it as well.
        with self._database.transaction(alone=True):
            for once, tries in self._database.execute(_CLAIM, now + LEASE_SECONDS, now):
                ((receipt, arrived, purpose, folder, sealed),) = self._database.execute(_PARCEL, once)
                return Parcel(once, tries, receipt, arrived, purpose, folder, bytes(sealed))
        return None

    def sent(self, parcel: Parcel) -> None:
        """Nothing; the mail has gone and is not sent again."""
        with self._database.transaction():
            self._database.execute("DELETE FROM message_mails WHERE once = ?", parcel.once)

    def postpone(self, parcel: Parcel, now: int) -> None:
        """Nothing; the mail is tried again after a pause that grows with the tries."""
        pause = PAUSES[min(parcel.tries, len(PAUSES)) - 1]
        with self._database.transaction():
            self._database.execute(
                "UPDATE message_mails SET due = ? WHERE once = ? AND tries = ?", now + pause, parcel.once, parcel.tries
            )

    def overdue(self, since: int) -> int:
        """How many mails have been waiting since then or longer."""
        ((count,),) = self._database.execute("SELECT COUNT(*) FROM message_mails WHERE waiting_since <= ?", since)
        return int(count)
