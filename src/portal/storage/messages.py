"""Sealed messages: each stored once, listed, moved, and deleted with a note that says no more than that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from itertools import chain
from typing import Literal, NamedTuple

from portal.contract.entry import Entry
from portal.contract.sealed import Envelope, Folder
from portal.contract.visits import day_of
from portal.storage.database import Database, Row

Reason = Literal["expired", "asked"]


class Deletion(NamedTuple):
    """That a message was deleted, when and why."""

    receipt: str
    deleted: datetime
    reason: Reason


# One statement for all messages of a commit. Each statement, and each row that it returns, has the thread that stores
# wait until the event loop lets go of the interpreter.
_STORE = """
INSERT INTO messages (once, receipt, arrived, purpose, language, folder, keep_until, sealed)
VALUES {rows} ON CONFLICT (once) DO NOTHING
"""
_STORED = """
WITH given (once, receipt) AS (VALUES {rows})
SELECT once, messages.receipt FROM given JOIN messages USING (once)
"""
# Stored by another process in the very moment before: under a receipt of its own.
_OVERTAKEN = _STORED + "WHERE messages.receipt <> given.receipt"
_MAIL = "INSERT INTO message_mails (once, waiting_since, due, tries) VALUES {rows}"
_ENTRIES = """
SELECT receipt, arrived, purpose, language, folder, keep_until, tries, sealed
FROM messages LEFT JOIN message_mails USING (once) ORDER BY arrived, receipt
"""


class Messages:
    """The messages of one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def store(self, envelopes: Sequence[Envelope]) -> list[str]:
        """The receipt each sender should see: for a post that is stored already, the one it was given then.

        All are durable once this returns, and each new one waits to be mailed.
        """
        first = {envelope.once: envelope for envelope in reversed(envelopes)}
        # In one order everywhere: two processes that store the same posts must not wait for one another.
        in_order = [first[once] for once in sorted(first)]
        with self._database.transaction():
            given = [(envelope.once.hex(), envelope.receipt) for envelope in in_order]
            known = self._at_once(_STORED, given)
            self._at_once(_STORE, map(_row, in_order))
            known += self._at_once(_OVERTAKEN, given)
            before = {bytes.fromhex(once): receipt for once, receipt in known}
            self._at_once(_MAIL, (_mail(envelope) for envelope in in_order if envelope.once not in before))
        return [before.get(once, first[once].receipt) for once in (envelope.once for envelope in envelopes)]

    def entries(self) -> list[Entry]:
        """Every message, the oldest first."""
        return [_entry(row) for row in self._database.execute(_ENTRIES)]

    def move(self, receipt: str, folder: Folder) -> int:
        """How many messages have the code; they are in the folder now."""
        with self._database.transaction():
            moved = self._database.execute(
                "UPDATE messages SET folder = ? WHERE receipt = ? RETURNING receipt", folder, receipt
            )
        return len(moved)

    def purge(self, now: datetime) -> int:
        """How many messages' last day is over in Hanoi; they are deleted for good, and that is noted."""
        return self._delete("keep_until < ?", day_of(int(now.timestamp())), now, "expired")

    def delete(self, receipt: str, now: datetime) -> int:
        """How many messages have the code; they are deleted for good, and that is noted."""
        return self._delete("receipt = ?", receipt, now, "asked")

    def deletions(self) -> list[Deletion]:
        """Every deletion, the oldest first."""
        rows = self._database.execute(
            "SELECT receipt, deleted, reason FROM message_deletions ORDER BY deleted, receipt"
        )
        return [Deletion(receipt, datetime.fromisoformat(deleted), reason) for receipt, deleted, reason in rows]

    def scrub(self) -> bool:
        """Whether nothing of deleted messages is left in any file; when not (someone is reading), try again later."""
        return self._database.scrub("messages", "message_mails")

    def _at_once(self, statement: str, rows: Iterable[Row]) -> list[Row]:
        table = list(rows)
        if not table:
            return []
        row = f"({', '.join('?' * len(table[0]))})"
        return self._database.execute(statement.format(rows=", ".join([row] * len(table))), *chain.from_iterable(table))

    def _delete(self, which: str, value: str, now: datetime, reason: Reason) -> int:
        with self._database.transaction():
            gone = self._database.execute(f"DELETE FROM messages WHERE {which} RETURNING receipt", value)
            self._database.execute_many(
                "INSERT INTO message_deletions (receipt, deleted, reason) VALUES (?, ?, ?)",
                [(receipt, now.astimezone(UTC).isoformat(timespec="seconds"), reason) for (receipt,) in gone],
            )
        return len(gone)


def _row(envelope: Envelope) -> Row:
    return (
        envelope.once.hex(),
        envelope.receipt,
        envelope.arrived.astimezone(UTC).isoformat(timespec="seconds"),
        envelope.purpose,
        envelope.language,
        envelope.folder,
        envelope.keep_until.isoformat(),
        envelope.sealed,
    )


def _mail(envelope: Envelope) -> Row:
    arrived = int(envelope.arrived.timestamp())
    tries = 0
    return envelope.once.hex(), arrived, arrived, tries


def _entry(row: Row) -> Entry:
    receipt, arrived, purpose, language, folder, keep_until, tries, sealed = row
    return Entry(
        receipt,
        datetime.fromisoformat(arrived),
        purpose,
        language,
        folder,
        date.fromisoformat(keep_until),
        tries,
        bytes(sealed),
    )
