"""`portal inbox … --ssh HOST`, by the real `ssh` to a real sshd, which runs the script of the handbook."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from inbox_command import PLAIN, Inbox
from ssh_server import HOST, SSHD, ssh_server
from test_inbox_read import SHOWN

from portal.contract.problems import Stopped
from portal.inbox.server import ask

pytestmark = pytest.mark.skipif(
    not os.access(SSHD, os.X_OK), reason="sshd is not installed (apt-get install openssh-server)"
)


@pytest.fixture(name="server")
def _server(inbox: Inbox, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A server with the database of the inbox; there is none on this machine."""
    folder = inbox.folder / "sshd"
    folder.mkdir()
    with ssh_server(folder, inbox.url) as client:
        monkeypatch.setenv("PATH", f"{client}:{os.environ['PATH']}")
        monkeypatch.setenv("DATABASE_URL", f"sqlite:///{inbox.folder}/nothing-here/portal.db")
        yield folder


@pytest.mark.usefixtures("server")
def test_from_list_to_purge(inbox: Inbox) -> None:
    """A message on the server is listed, read with the identity of this machine, moved, and deleted on request."""
    code = inbox.receive(1)
    listed = inbox.run("list", "--ssh", HOST)
    read = inbox.run("read", code, "--ssh", HOST, "--identity", inbox.identity)
    moved = inbox.run("move", code, "quarantine", "--ssh", HOST)
    kept = inbox.kept()
    purged = inbox.run("purge", "--code", code, "--ssh", HOST)
    deletions = inbox.run("deletions", "--ssh", HOST)

    assert ["", "", "", "", ""] == [said.err for said in (listed, read, moved, purged, deletions)]
    assert code in listed.out.replace(" ", "")
    assert read.out.endswith(SHOWN)
    assert ([(code, "quarantine")], []) == (kept, inbox.kept())
    assert code in deletions.out


def test_identity_never_travels(inbox: Inbox, server: Path) -> None:
    """Nothing of the key, and no word of the message, is in any file when it has been read."""
    code = inbox.receive(1)
    said = inbox.run("read", code, "--ssh", HOST, "--identity", inbox.identity)
    secret = inbox.identity.read_text().splitlines()[-1]
    words = [secret, *(str(PLAIN[name]) for name in ("name", "contact", "reach"))]
    files = [file for file in inbox.folder.rglob("*") if file.is_file() and file != inbox.identity]

    assert said.out.endswith(SHOWN)
    assert server / "sshd.log" in files
    assert [] == [file for file in files if any(word.encode() in file.read_bytes() for word in words)]


@pytest.mark.usefixtures("server")
@pytest.mark.parametrize("words", [["list"], ["export", "portal.json"], ["read", "message.age"]])
def test_what_the_handbook_forbids(words: list[str], inbox: Inbox) -> None:
    """The script of the handbook does for the staff what their machine asks for, and nothing else."""
    inbox.receive(1)
    with pytest.raises(Stopped, match=f"`ssh -- {HOST} portal inbox {' '.join(words)}` failed with 2: "):
        ask(HOST, words)

    assert 1 == len(inbox.kept())


def test_another_server(inbox: Inbox, server: Path) -> None:
    """A server that is not the one whose key is known is told nothing, and `ssh` says why."""
    (server / "known_hosts").write_text(f"{HOST} {(server / 'staff.pub').read_text()}")
    said = inbox.run("list", "--ssh", HOST)

    assert (1, "", True) == (said.code, said.out, "failed with 255: try it by hand" in said.err)
