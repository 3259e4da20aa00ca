"""`portal inbox read`."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from inbox_command import PLAIN, Inbox

from portal_site import Project

SHOWN = """\

Way in
│ help

Language
│ vi

Name
│ Nguyễn Thị Tưởng Tượng

Contact
│ tuong-tuong@example.org

How and when it is safe to reach the sender
│ Chỉ sau 22 giờ

May a message be left?
│ no

Message
│ Chồng tôi đánh tôi.
│ Xin cứu mẹ con tôi ⟨U+001B⟩[31m⟨U+202E⟩
"""
ARRIVED = {"arrived": datetime(2026, 11, 25, 20, 15, tzinfo=UTC), "keep_until": date(2027, 5, 25)}


@pytest.mark.parametrize("typed", ["0400000000000001", "0400 000 000 000 001", "0400-000.000(000)001"])
def test_over_ssh(inbox: Inbox, typed: str) -> None:
    """A code leads to the message, however it is spaced; what would act in the terminal is shown by its number."""
    inbox.receive(1, **ARRIVED)
    inbox.receive(2)
    inbox.over_ssh()
    said = inbox.run("read", typed, "--ssh", "portal.example", "--identity", inbox.identity)

    assert (0, "") == (said.code, said.err)
    assert said.out.endswith(SHOWN)
    assert [
        "code: 0400000000000001",
        "arrived: 26/11/2026 03:15",
        "sender: asks for help (vi)",
        "folder: inbox",
        "kept until: 25/05/2027",
    ] == said.out.splitlines()[:5]


def test_identity_never_travels(inbox: Inbox) -> None:
    """The server is asked for the sealed messages, and told neither code nor key."""
    code = inbox.receive(1)
    inbox.over_ssh()
    inbox.run("read", code, "--ssh", "portal.example", "--identity", inbox.identity)

    assert "-- portal.example portal inbox export -\n" == (inbox.folder / "ssh.log").read_text()
    assert "" == (inbox.folder / "ssh.stdin").read_text()


def test_from_an_export(inbox: Inbox) -> None:
    """An export that was carried here is as good."""
    code = inbox.receive(1)
    inbox.on_the_server()
    inbox.run("export", inbox.folder / "messages.json")
    said = inbox.run("read", code, "--from", inbox.folder / "messages.json", "--identity", inbox.identity)

    assert (0, True) == (said.code, said.out.endswith(SHOWN))


def test_from_a_mail(inbox: Inbox) -> None:
    """The attachment of a mail can be read when there is no server any more."""
    inbox.receive(1)
    (inbox.folder / "message.age").write_bytes(_sealed(inbox))
    said = inbox.run("read", inbox.folder / "message.age", "--identity", inbox.identity)

    assert (0, SHOWN) == (said.code, said.out)


def _sealed(inbox: Inbox) -> bytes:
    from portal.storage.connection import connect
    from portal.storage.messages import Messages

    database = connect(inbox.url)
    (entry,) = Messages(database).entries()
    database.close()
    return entry.sealed


def test_data_request(inbox: Inbox) -> None:
    """Whatever the message is about, the day is shown by which a request about personal data is to be answered."""
    code = inbox.receive(1, **ARRIVED)
    inbox.on_the_server()
    said = inbox.run("read", code, "--identity", inbox.identity)

    assert (
        "If it asks about personal data: Answer to a request about personal data: by 30/11/2026 (2 working days; "
        "Rights of personal data subjects and methods of obtaining consent under decree 356/2025/NĐ-CP)"
    ) in said.out.splitlines()


def test_feedback(inbox: Inbox) -> None:
    """Feedback shows from when to when it is to be answered, with the source."""
    code = inbox.receive(1, purpose="feedback", **ARRIVED)
    inbox.on_the_server()
    said = inbox.run("read", code, "--identity", inbox.identity)
    lines = [line.partition(";")[0] for line in said.out.splitlines()]

    assert "Answer to feedback: by 06/12/2026 (10 days" in lines
    assert "Latest answer to questions and feedback: by 17/12/2026 (15 working days" in lines


def test_vietnamese(inbox: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """Staff read it in Vietnamese."""
    code = inbox.receive(1, **ARRIVED)
    inbox.on_the_server()
    monkeypatch.setenv("PORTAL_LANGUAGE", "vi")
    said = inbox.run("read", code, "--identity", inbox.identity)

    assert "người gửi: xin giúp đỡ (vi)" in said.out.splitlines()
    assert "Liên lạc cách nào, lúc nào thì an toàn" in said.out.splitlines()


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (
            "0400000000000009",
            "0400000000000009: No message has this code: it was mistyped, or the message was deleted\n",
        ),
        ("; rm -rf /", "; rm -rf /: A code is digits only, with or without spaces\n"),
        ("none.age", "none.age: The file cannot be read: No such file or directory\n"),
    ],
)
def test_no_such_message(inbox: Inbox, code: str, expected: str) -> None:
    """A code that no message has is told."""
    inbox.receive(1)
    inbox.on_the_server()
    said = inbox.run("read", code, "--identity", inbox.identity)

    assert (1, "", expected) == said


def test_without_identity(inbox: Inbox) -> None:
    """Where there is no identity nothing is opened."""
    inbox.receive(1)
    inbox.on_the_server()
    said = inbox.run("read", "0400000000000001", "--identity", inbox.folder / "none.txt")

    assert (1, "") == (said.code, said.out)
    assert "The identity cannot be read" in said.err


def test_server_that_fails(inbox: Inbox) -> None:
    """A server that does not answer is told, with the command to try by hand."""
    inbox.over_ssh()
    (inbox.folder / "bin" / "ssh").write_text("#!/bin/sh\nexit 255\n")
    said = inbox.run("list", "--ssh", "portal.example")

    assert "portal.example: `ssh -- portal.example portal inbox export -` failed with 255: try it by hand\n" == said.err


def test_server_that_lies(inbox: Inbox) -> None:
    """A server that was taken over cannot make the terminal of staff do anything."""
    inbox.over_ssh()
    answer = (
        '{"format": 1, "messages": [{"receipt": "\\u001b[2J", "arrived": "2026-11-25T08:15:00+00:00", "purpose": "help", '
        '"language": "\\u202e", "folder": "inbox", "keep_until": "2027-05-25", "tries": null, "sealed": ""}]}'
    )
    (inbox.folder / "bin" / "ssh").write_text(f"#!/bin/sh\ncat <<'END'\n{answer}\nEND\n")
    said = inbox.run("list", "--ssh", "portal.example")

    assert (0, False) == (said.code, "\x1b" in said.out or "\u202e" in said.out)
    assert "⟨U+001B⟩[2J" in said.out


def test_nothing_of_it_stays_here(inbox: Inbox) -> None:
    """Reading leaves no file with any of the words on the machine."""
    code = inbox.receive(1)
    inbox.over_ssh()
    inbox.run("read", code, "--ssh", "portal.example", "--identity", inbox.identity)
    words = [str(value).encode() for name, value in PLAIN.items() if name in ("name", "contact", "reach")]
    files = [file for file in inbox.folder.rglob("*") if file.is_file() and file.name != "ssh"]

    assert [] == [file for file in files if any(word in file.read_bytes() for word in words)]


def test_other_project(project: Project, inbox: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """A portal without deadlines shows none, and shows the message all the same."""
    code = inbox.receive(1)
    inbox.on_the_server()
    monkeypatch.chdir(project.root)
    said = inbox.run("read", code, "--identity", inbox.identity)

    assert (0, True, False) == (said.code, said.out.endswith(SHOWN), "personal data" in said.out)
