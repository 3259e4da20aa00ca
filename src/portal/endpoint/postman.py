"""One connection to the mail server (SMTP, RFC 5321), used by one thread; whatever goes wrong is one of two things."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from typing import Any

from portal.endpoint.errors import MailRefused, MailServerGone
from portal.endpoint.mail_server import MailServer

# How long the server may be silent. A mail takes about ten exchanges, so it ends well before its lease does.
PATIENCE_SECONDS = 20.0


class Postman:
    """The connection, opened for a round of mails."""

    def __init__(self, server: MailServer, patience: float = PATIENCE_SECONDS) -> None:
        self.server = server
        self._patience = patience
        self._line: smtplib.SMTP | None = None

    def open(self) -> None:
        """Nothing; the server greets us. Raises `MailServerGone` where it does not."""
        with self._telling():
            try:
                self._line = self._connected()
            except smtplib.SMTPResponseException as error:
                # A server that greets with an error, or does not know our password, takes no mail at all just now.
                raise MailServerGone(self._said(error)) from error

    def send(self, mail: EmailMessage) -> int:
        """By how many of its receivers the server refused the mail, which it took for the others.

        Raises `MailRefused` where it was refused altogether, `MailServerGone` where nobody knows.
        """
        with self._telling():
            if self._line is None:
                raise smtplib.SMTPServerDisconnected
            return len(self._line.send_message(mail, self.server.sender, self.server.receivers))

    def close(self) -> None:
        """Nothing; the connection is gone."""
        line, self._line = self._line, None
        if line is not None:
            try:
                line.quit()
            except (smtplib.SMTPException, OSError):
                line.close()

    def _connected(self) -> smtplib.SMTP:
        server = self.server
        # Without a name smtplib asks the DNS for that of this machine, which is nobody's business and may take a while.
        given: dict[str, Any] = {"local_hostname": server.sender.rpartition("@")[2], "timeout": self._patience}
        line: smtplib.SMTP
        if server.encryption == "smtps":
            line = smtplib.SMTP_SSL(server.host, server.port, context=ssl.create_default_context(), **given)
        else:
            line = smtplib.SMTP(server.host, server.port, **given)
        try:
            if server.encryption == "starttls":
                line.starttls(context=ssl.create_default_context())
            if server.login:
                line.login(*server.login)
        except (smtplib.SMTPException, OSError):
            line.close()
            raise
        return line

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused) as error:
            raise MailRefused(self._said(error)) from error
        except (smtplib.SMTPException, OSError) as error:
            raise MailServerGone(self._said(error)) from error

    def _said(self, error: Exception) -> str:
        # The kind and the code only: what a server says may repeat what it was sent.
        reason = f"{type(error).__name__} {_code(error)}".strip()
        return f"PORTAL_SMTP: {self.server.host}:{self.server.port} must take our mail: {reason}"


def _code(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        return str(error.smtp_code)
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return " ".join(sorted({str(code) for code, _ in error.recipients.values()}))
    return str(error.errno) if isinstance(error, OSError) and error.errno else ""
