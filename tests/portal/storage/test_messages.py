"""Sealed messages: each stored once, listed, moved, and deleted with a note that says no more than that."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from message_builders import ARRIVED, envelope

from portal.contract.entry import Entry
from portal.contract.sealed import Envelope
from portal.storage.connection import connect
from portal.storage.database import Database
from portal.storage.errors import Unavailable
from portal.storage.messages import Deletion, Messages

# Midnight in Hanoi ends the last day of `envelope()`.
LAST_MOMENT = datetime(2027, 5, 25, 16, 59, 59, tzinfo=UTC)
NOW = datetime(2027, 5, 25, 17, tzinfo=UTC)


@pytest.fixture(name="messages")
def _messages(database: Database) -> Messages:
    return Messages(database)


def entry(kept: Envelope, tries: int | None = 0) -> Entry:
    """The envelope as it is listed."""
    return Entry(
        kept.receipt, kept.arrived, kept.purpose, kept.language, kept.folder, kept.keep_until, tries, kept.sealed
    )


def receipts(messages: Messages) -> list[str]:
    """The codes of what is stored."""
    return [each.receipt for each in messages.entries()]


def test_store(messages: Messages) -> None:
    """What was stored is listed with every byte, the oldest first, and waits to be mailed."""
    late = envelope(2, arrived=ARRIVED.replace(hour=9), purpose="feedback", language="en", folder="quarantine")

    assert [late.receipt, envelope(1).receipt] == messages.store([late, envelope(1)])
    assert [entry(envelope(1)), entry(late)] == messages.entries()


def test_nothing_to_store(messages: Messages) -> None:
    """No envelopes, no receipts."""
    assert [] == messages.store([])


def test_same_post_twice(messages: Messages) -> None:
    """The same post a second time is no second message; its sender sees the first receipt again."""
    messages.store([envelope(1)])

    assert [envelope(1).receipt] == messages.store([envelope(1, receipt="0000 555", sealed=b"sealed anew")])
    assert [entry(envelope(1))] == messages.entries()


def test_same_envelope_twice(database: Database, messages: Messages) -> None:
    """The same envelope a second time, after its mail has gone, does not wait to be mailed again."""
    messages.store([envelope(1)])
    database.execute("DELETE FROM message_mails")

    assert [envelope(1).receipt] == messages.store([envelope(1)])
    assert [entry(envelope(1), tries=None)] == messages.entries()


def test_same_post_twice_in_one_commit(messages: Messages) -> None:
    """A double click whose two posts are committed together is one message with one receipt."""
    twice = [envelope(1, receipt="0000 1"), envelope(2), envelope(1, receipt="0000 2")]

    assert ["0000 1", envelope(2).receipt, "0000 1"] == messages.store(twice)
    assert 2 == len(messages.entries())


def test_same_receipt_by_chance(messages: Messages) -> None:
    """Two messages that were given the same code are both kept."""
    messages.store([envelope(1)])

    assert [envelope(1).receipt] == messages.store([envelope(2, receipt=envelope(1).receipt)])
    assert 2 == len(messages.entries())


def test_many_processes_store_the_same(url: str) -> None:
    """Four connections that store the same posts in any order keep each once and tell the same receipts."""
    connect(url).close()

    def store(first: int) -> list[list[str]]:
        messages = Messages(connect(url))
        told = []
        for start in range(0, 60, 10):
            numbers = [(start + number + first) % 60 for number in range(10)]
            answers = messages.store([envelope(n, receipt=f"{n} of {first}") for n in numbers])
            told += [[str(n), answer] for n, answer in zip(numbers, answers, strict=True)]
        messages._database.close()
        return told

    with ThreadPoolExecutor(4) as threads:
        told = {tuple(each) for answers in threads.map(store, range(0, 60, 15)) for each in answers}
    database = connect(url)

    assert 60 == len(told) == len(Messages(database).entries())
    database.close()


def test_failed_commit_stores_nothing(messages: Messages) -> None:
    """Where one envelope cannot be stored, none of its commit is."""
    with pytest.raises(Unavailable):
        messages.store([envelope(1), envelope(2, folder="dustbin")])

    assert [] == messages.entries()


def test_move(messages: Messages) -> None:
    """A moved message is in the other folder, and no other message is."""
    messages.store([envelope(1), envelope(2)])

    assert 1 == messages.move(envelope(2).receipt, "quarantine")
    assert ["inbox", "quarantine"] == [each.folder for each in messages.entries()]


def test_move_unknown_code(messages: Messages) -> None:
    """A code that nobody was given moves nothing."""
    assert 0 == messages.move("0000 404", "quarantine")


def test_purge(messages: Messages) -> None:
    """On its last day a message is still there; on the next it goes, and the log says that it was there."""
    messages.store([envelope(1), envelope(2, keep_until=date(2027, 5, 24)), envelope(3)])

    assert 1 == messages.purge(LAST_MOMENT)
    assert [envelope(1).receipt, envelope(3).receipt] == receipts(messages)
    assert [2, 0] == [messages.purge(NOW), messages.purge(NOW)]
    assert [
        Deletion(envelope(2).receipt, LAST_MOMENT, "expired"),
        Deletion(envelope(1).receipt, NOW, "expired"),
        Deletion(envelope(3).receipt, NOW, "expired"),
    ] == messages.deletions()


def test_delete(messages: Messages) -> None:
    """Who asks for it has the message deleted before its day; its mail no longer waits."""
    messages.store([envelope(1), envelope(2)])

    assert 1 == messages.delete(envelope(1).receipt, NOW)
    assert [envelope(2).receipt] == receipts(messages)
    assert [Deletion(envelope(1).receipt, NOW, "asked")] == messages.deletions()


def test_purged_bytes_are_gone(tmp_path: Path) -> None:
    """No file of a SQLite database holds a byte of a deleted message, even sealed."""
    database = connect(f"sqlite:///{tmp_path}/portal.db")
    messages = Messages(database)
    messages.store([envelope(n, sealed=b"SEALED-%d-" % n * 2000) for n in range(20)])
    before = [b"SEALED-7-" in file.read_bytes() for file in tmp_path.glob("portal.db*")]
    messages.purge(NOW)
    scrubbed = messages.scrub()

    assert (True, True) == (any(before), scrubbed)
    assert [] == [file for file in tmp_path.glob("portal.db*") if b"SEALED-" in file.read_bytes()]
    database.close()
