"""One connection to the mail server."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage

import pytest
from mail_host import Host

from portal.endpoint.errors import MailServerGone
from portal.endpoint.mail_server import Login
from portal.endpoint.postman import Postman


@pytest.fixture(name="host")
def _host() -> Iterator[Host]:
    host = Host()
    host.start()
    yield host
    host.end()


def reason(postman: Postman) -> str:
    """Why the server could not be used."""
    with pytest.raises(MailServerGone) as gone:
        postman.open()
    return str(gone.value).partition("must take our mail: ")[2]


def test_never_in_the_clear_where_encryption_is_wanted(host: Host) -> None:
    """A server that cannot encrypt gets neither mail nor password from those who want it encrypted."""
    login = Login("desk", "hunter2")

    assert "SMTPNotSupportedError" == reason(Postman(replace(host.settings(), encryption="starttls", login=login)))
    assert reason(Postman(replace(host.settings(), encryption="smtps", login=login), patience=0.5)).startswith(
        "SSLError"
    )


def test_password_that_nobody_wants(host: Host) -> None:
    """A server that asks for no password is not told one, and that is said without it."""
    assert "SMTPNotSupportedError" == reason(Postman(replace(host.settings(), login=Login("desk", "hunter2"))))


def test_nobody_there(host: Host) -> None:
    """Without a server the reason is told."""
    host.stop()

    assert "ConnectionRefusedError 111" == reason(Postman(host.settings()))


def test_never_opened(host: Host) -> None:
    """Without a connection nothing can be sent."""
    with pytest.raises(MailServerGone):
        Postman(host.settings()).send(EmailMessage())


def test_closed_by_the_server(host: Host) -> None:
    """To close a line that the server has left is no mistake."""
    postman = Postman(host.settings())
    postman.open()
    host.stop()
    postman.close()
    postman.close()

    assert 0 == host.calls
