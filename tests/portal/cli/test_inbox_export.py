"""`portal inbox export`."""

from __future__ import annotations

import json

from inbox_command import Inbox


def test_file(inbox: Inbox) -> None:
    """All messages are in the file, sealed, readable by its owner only."""
    inbox.receive(1)
    inbox.receive(2)
    inbox.on_the_server()
    file = inbox.folder / "messages.json"
    said = inbox.run("export", file)

    assert (0, f"2 sealed messages are in {file}.\n", "") == said
    assert ["0400000000000001", "0400000000000002"] == [
        message["receipt"] for message in json.loads(file.read_text())["messages"]
    ]
    assert 0o600 == file.stat().st_mode & 0o777
    assert "Tượng" not in file.read_text()


def test_again(inbox: Inbox) -> None:
    """A later export takes the place of the earlier one."""
    inbox.receive(1)
    inbox.on_the_server()
    inbox.run("export", inbox.folder / "messages.json")
    inbox.receive(2)
    said = inbox.run("export", inbox.folder / "messages.json")

    assert 0 == said.code
    assert 2 == len(json.loads((inbox.folder / "messages.json").read_text())["messages"])


def test_pipe(inbox: Inbox) -> None:
    """Into a pipe goes the document and nothing else."""
    inbox.receive(1)
    inbox.on_the_server()
    said = inbox.run("export", "-")

    assert 1 == len(json.loads(said.out)["messages"])


def test_no_room(inbox: Inbox) -> None:
    """A file that cannot be written is told."""
    inbox.on_the_server()
    said = inbox.run("export", inbox.folder / "none" / "messages.json")

    assert (
        f"{inbox.folder}/none/messages.json: The export cannot be written (No such file or directory): name another file\n"
    ) == said.err
