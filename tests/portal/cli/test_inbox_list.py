"""`portal inbox list`."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from inbox_command import Inbox

from portal.storage.connection import connect
from portal.storage.outbox import Outbox


def columns(text: str) -> list[list[str]]:
    """The cells of the table."""
    table = text.partition("\n\n")[0]
    return [[cell.strip() for cell in line.split("  ") if cell.strip()] for line in table.splitlines()]


def test_table(inbox: Inbox) -> None:
    """Each message stands in a line, the inbox above the quarantine, the oldest first, with the days that matter."""
    moment = datetime(2026, 11, 25, 8, 15, tzinfo=UTC)
    fields = {"arrived": moment, "keep_until": date(2099, 5, 25)}
    inbox.receive(1, folder="quarantine", **fields)
    inbox.receive(
        2,
        arrived=datetime(2098, 12, 1, 8, 15, tzinfo=UTC),
        purpose="feedback",
        language="en",
        keep_until=date(2099, 1, 1),
    )
    inbox.receive(3, **fields)
    inbox.on_the_server()
    said = inbox.run("list")

    assert [
        ["code", "arrived", "sender", "folder", "answer by", "kept until", "mail"],
        ["0400000000000003", "25/11/2026 15:15", "asks for help (vi)", "inbox", "at once", "25/05/2099"],
        ["0400000000000002", "01/12/2098 15:15", "feedback (en)", "inbox", "11/12/2098 – 22/12/2098", "01/01/2099"],
        ["0400000000000001", "25/11/2026 15:15", "asks for help (vi)", "quarantine", "at once", "25/05/2099"],
    ] == [row[:6] if row[0] != "code" else row for row in columns(said.out)]
    assert "3 messages." in said.out.splitlines()
    assert "1 in the quarantine: read them, too; people are taken for spam." in said.out.splitlines()


def test_mail(inbox: Inbox) -> None:
    """A message whose mail has not gone for an hour is shown as such; one that waits shorter, or has gone, is not."""
    now = datetime.now(UTC).replace(microsecond=0)
    inbox.receive(1, arrived=now - timedelta(hours=9))
    database = connect(inbox.url)
    parcel = Outbox(database).claim(int(now.timestamp()))
    assert parcel is not None
    inbox.receive(2, arrived=now - timedelta(hours=1))
    Outbox(database).claim(int(now.timestamp()))
    inbox.receive(3, arrived=now)
    Outbox(database).sent(parcel)
    database.close()
    inbox.on_the_server()
    said = inbox.run("list")

    assert ["mail", "mailed", "NOT MAILED, 1 tries", "waiting"] == [row[-1] for row in columns(said.out)]
    assert "1 NOT MAILED for an hour or longer: the mail server needs looking after." in said.out.splitlines()


def test_deadlines_with_their_sources(inbox: Inbox) -> None:
    """Below the table stands each deadline, where it comes from and what to know of it."""
    inbox.on_the_server()
    said = inbox.run("list")

    assert (
        "Answer to feedback: 10 days. New documents: circular 26/2009/TT-BTTTT on websites of state bodies "
        "(our description). An earlier rule, kept as the rule of the house; not found in what replaced it."
    ) in said.out.splitlines()


def test_past(inbox: Inbox) -> None:
    """Feedback whose last day is over is marked."""
    inbox.receive(1, purpose="feedback", arrived=datetime(2026, 1, 5, 8, tzinfo=UTC), keep_until=date(2099, 1, 1))
    inbox.on_the_server()
    said = inbox.run("list")

    assert "15/01/2026 – 26/01/2026, past" == columns(said.out)[1][4]


def test_nothing(inbox: Inbox) -> None:
    """An empty inbox says so, on a database that was never used."""
    inbox.on_the_server()
    said = inbox.run("list")

    assert (0, True) == (said.code, "0 messages." in said.out.splitlines())
