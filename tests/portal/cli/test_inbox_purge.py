"""`portal inbox purge` and `portal inbox deletions`."""

from __future__ import annotations

import sqlite3
from datetime import date

import pytest
from inbox_command import Inbox

OVER = date(2026, 1, 1)


def test_what_is_over(inbox: Inbox) -> None:
    """Messages whose last day is over are deleted, the others stay, and the log says that and no more."""
    inbox.receive(1, keep_until=OVER)
    kept = inbox.receive(2)
    inbox.on_the_server()
    said = inbox.run("purge")
    log = inbox.run("deletions").out.splitlines()

    assert (0, "1 messages were deleted for good.\n", "") == said
    assert [(kept, "inbox")] == inbox.kept()
    assert ["0400000000000001", "its time was over"] == [log[0].split("  ")[0], log[0].split("  ")[2]]
    assert 1 == len(log)


def test_one_that_is_asked_for(inbox: Inbox) -> None:
    """Who asks with the code has the message deleted, over SSH as well."""
    code, kept = inbox.receive(1), inbox.receive(2)
    inbox.over_ssh()
    said = inbox.run("purge", "--code", "0400 000 000 000 001", "--ssh", "portal.example")
    log = inbox.run("deletions", "--ssh", "portal.example")

    assert (0, "1 messages were deleted for good.\n", "") == said
    assert [(kept, "inbox")] == inbox.kept()
    assert (code, "its sender asked for it") == (log.out.split("  ")[0], log.out.rstrip().split("  ")[2])


def test_nothing_stays_in_the_file(inbox: Inbox) -> None:
    """After a deletion no file of the database holds a byte of the sealed message."""
    inbox.receive(1, sealed=b"SEALED-" * 5000)
    inbox.on_the_server()
    inbox.run("purge", "--code", "0400000000000001")
    files = [*(inbox.folder / "server").glob("portal.db*")]

    assert files
    assert [] == [file for file in files if b"SEALED-" in file.read_bytes()]


def test_unknown_code(inbox: Inbox) -> None:
    """A code that no message has deletes nothing and is told."""
    kept = inbox.receive(1, keep_until=OVER)
    inbox.on_the_server()
    said = inbox.run("purge", "--code", "0499")

    assert (1, "", "0499: No message has this code: it was mistyped, or the message was deleted\n") == said
    assert [(kept, "inbox")] == inbox.kept()


def test_empty_code(inbox: Inbox) -> None:
    """An empty code, as a script may pass by mistake, deletes nothing."""
    kept = inbox.receive(1, keep_until=OVER)
    inbox.on_the_server()
    said = inbox.run("purge", "--code", "")

    assert (1, "", ": A code is digits only, with or without spaces\n") == said
    assert [(kept, "inbox")] == inbox.kept()


def test_somebody_reads(inbox: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """While somebody reads the database its log cannot be emptied; that is said, and the exit code says it, too."""
    from portal.cli import inbox_purge

    inbox.receive(1, keep_until=OVER)
    inbox.on_the_server()
    monkeypatch.setattr(inbox_purge, "_SCRUB_TRIES", 2)
    reader = sqlite3.connect(inbox.url.removeprefix("sqlite:///"), isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM messages").fetchone()
    said = inbox.run("purge")
    reader.close()

    assert 1 == said.code
    assert "Run the command again." in said.out
    assert 0 == inbox.run("purge").code
