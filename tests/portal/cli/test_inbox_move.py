"""`portal inbox move`."""

from __future__ import annotations

import pytest
from inbox_command import Inbox


def test_on_the_server(inbox: Inbox) -> None:
    """The message is in the other folder, the others are where they were."""
    one, two = inbox.receive(1, folder="quarantine"), inbox.receive(2)
    inbox.on_the_server()
    said = inbox.run("move", "0400 000 000 000 001", "inbox")

    assert (0, f"{one} is in the folder inbox now.\n", "") == said
    assert [(one, "inbox"), (two, "inbox")] == inbox.kept()


def test_over_ssh(inbox: Inbox) -> None:
    """From the machine of staff it is done on the server."""
    code = inbox.receive(1)
    inbox.over_ssh()
    said = inbox.run("move", code, "quarantine", "--ssh", "portal.example")

    assert (0, f"{code} is in the folder quarantine now.\n", "") == said
    assert [(code, "quarantine")] == inbox.kept()
    assert f"-- portal.example portal inbox move {code} quarantine\n" == (inbox.folder / "ssh.log").read_text()


@pytest.mark.parametrize("code", ["0499", "$(touch x)", "04; portal inbox purge", ""])
def test_code_that_is_none(inbox: Inbox, code: str) -> None:
    """What is no code, or no message's, moves nothing and never reaches the shell of a server."""
    kept = inbox.receive(1)
    inbox.on_the_server()
    said = inbox.run("move", code, "quarantine")

    assert (1, "") == (said.code, said.out)
    assert [(kept, "inbox")] == inbox.kept()


def test_host_that_is_an_option(inbox: Inbox) -> None:
    """A host that begins like an option is no option of `ssh`."""
    code = inbox.receive(1)
    inbox.over_ssh()
    inbox.run("move", code, "inbox", "--ssh=-oProxyCommand=true")

    assert f"-- -oProxyCommand=true portal inbox move {code} inbox\n" == (inbox.folder / "ssh.log").read_text()
