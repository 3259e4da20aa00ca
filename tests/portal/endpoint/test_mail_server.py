"""Where notices are mailed from, through and to."""

from __future__ import annotations

import pytest

from portal.endpoint.errors import BadSetting
from portal.endpoint.mail_server import Login, MailServer, mail_server

ADDRESSES = {"PORTAL_MAIL_FROM": "portal@example.org", "PORTAL_MAIL_TO": "desk@example.org, two@example.org"}
RECEIVERS = ("desk@example.org", "two@example.org")


@pytest.mark.parametrize(
    ("url", "encryption", "host", "port", "login"),
    [
        ("smtp://localhost", "smtp", "localhost", 25, None),
        ("smtp://[::1]:2525", "smtp", "::1", 2525, None),
        ("starttls://mail.example.org", "starttls", "mail.example.org", 587, None),
        ("smtps://desk:a%40b@mail.example.org/", "smtps", "mail.example.org", 465, Login("desk", "a@b")),
    ],
)
def test_given(url: str, encryption: str, host: str, port: int, login: Login | None) -> None:
    """The kind of encryption, the host, the port that goes with it, the login."""
    expected = MailServer(encryption, host, port, "portal@example.org", RECEIVERS, login)  # type: ignore[arg-type]

    assert expected == mail_server({"PORTAL_SMTP": url, **ADDRESSES})


def test_none_given() -> None:
    """Without any of the settings nothing is mailed."""
    assert mail_server({}) is None


@pytest.mark.parametrize("url", ["", "localhost", "http://localhost", "smtp://", "smtp://h:99999", "smtp://h/x"])
def test_no_server(url: str) -> None:
    """Addresses without a server that can be understood are a mistake, not silence."""
    with pytest.raises(BadSetting, match=r"^environment: PORTAL_SMTP must be .* \(for example smtp://localhost\)$"):
        mail_server({"PORTAL_SMTP": url, **ADDRESSES})


def test_password_in_the_clear() -> None:
    """A password goes over an encrypted line only, and no error repeats it."""
    with pytest.raises(BadSetting) as refusal:
        mail_server({"PORTAL_SMTP": "smtp://desk:hunter2@mail.example.org", **ADDRESSES})

    assert (
        "environment: PORTAL_SMTP must be starttls:// or smtps:// where there is a password "
        "(for example smtp://localhost)"
    ) == str(refusal.value)


@pytest.mark.parametrize("name", ADDRESSES)
@pytest.mark.parametrize("value", ["", "desk", "desk@", "a@b\r\nBcc:c@d", "<desk@example.org>"])
def test_no_address(name: str, value: str) -> None:
    """What is no address cannot get into the head of a mail."""
    with pytest.raises(BadSetting, match=f"environment: {name} must be an address such as 'name@example.org': "):
        mail_server({"PORTAL_SMTP": "smtp://localhost", **ADDRESSES, name: value})


def test_password_is_not_shown() -> None:
    """Nobody prints the password by printing the settings."""
    given = mail_server({"PORTAL_SMTP": "smtps://desk:hunter2@mail.example.org", **ADDRESSES})

    assert "hunter2" not in repr(given)
