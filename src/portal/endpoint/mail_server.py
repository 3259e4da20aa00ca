"""Where notices are mailed from, through and to, out of the environment."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple
from urllib.parse import unquote, urlsplit

from portal.endpoint.errors import BadSetting

# What stands before `://`, and the port that goes with it (RFC 5321; RFC 8314, 3.3). A relay of one's own needs no
# encryption, what is sealed needs none anyway; a password does.
_PORTS = {"smtp": 25, "starttls": 587, "smtps": 465}
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")


class Login(NamedTuple):
    """The name and the password that a mail server asks for."""

    name: str
    password: str


@dataclass(frozen=True)
class MailServer:
    """A mail server, the address that our mails come from, and those they go to."""

    encryption: Literal["smtp", "starttls", "smtps"]
    host: str
    port: int
    sender: str
    receivers: tuple[str, ...]
    login: Login | None = field(default=None, repr=False)


def mail_server(environment: Mapping[str, str]) -> MailServer | None:
    """The mail server of PORTAL_SMTP, PORTAL_MAIL_FROM and PORTAL_MAIL_TO; None where none of them is set."""
    url = environment.get("PORTAL_SMTP", "")
    sender = environment.get("PORTAL_MAIL_FROM", "")
    receivers = tuple(environment.get("PORTAL_MAIL_TO", "").replace(",", " ").split())
    if not (url or sender or receivers):
        return None
    for name, addresses in (("PORTAL_MAIL_FROM", (sender,)), ("PORTAL_MAIL_TO", receivers or ("",))):
        for address in addresses:
            if not _ADDRESS.fullmatch(address):
                raise BadSetting(f"environment: {name} must be an address such as 'name@example.org': {address!r}")
    return _server(url, sender, receivers)


def _server(url: str, sender: str, receivers: tuple[str, ...]) -> MailServer:
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS[parts.scheme]
    except (ValueError, KeyError):
        raise _bad("smtp://, starttls:// or smtps://, and a host") from None
    if not parts.hostname or parts.path.strip("/") or parts.query or parts.fragment:
        raise _bad("a host and at most a port after the '://'")
    login = Login(unquote(parts.username), unquote(parts.password or "")) if parts.username else None
    if login and parts.scheme == "smtp":
        raise _bad("starttls:// or smtps:// where there is a password")
    # The scheme is a key of the ports.
    return MailServer(parts.scheme, parts.hostname, port, sender, receivers, login)  # type: ignore[arg-type]


def _bad(rule: str) -> BadSetting:
    # The value is not repeated: it may hold a password.
    return BadSetting(f"environment: PORTAL_SMTP must be {rule} (for example smtp://localhost)")
