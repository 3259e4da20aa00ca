"""The mail that says a message has come: its receipt, and the message as it was sealed."""

from __future__ import annotations

import tomllib
from datetime import datetime, timezone
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import blake2b
from importlib.resources import files

from portal.contract.visits import UTC_OFFSET
from portal.endpoint.mail_server import MailServer
from portal.storage.outbox import Parcel

ATTACHMENT = "message.age"

_WORDS = tomllib.loads(files("portal.endpoint").joinpath("notice.toml").read_text("utf-8"))
_HANOI = timezone(UTC_OFFSET)


def notice(parcel: Parcel, server: MailServer) -> EmailMessage:
    """The mail; the same at each try, so that a mailbox that is sent it twice can tell."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = server.sender
    mail["To"] = ", ".join(server.receivers)
    mail["Subject"] = _WORDS["subject"].format(receipt=_in_one_line(parcel.receipt), folder=parcel.folder)
    mail["Date"] = format_datetime(datetime.fromisoformat(parcel.arrived))
    mail["Message-ID"] = _message_id(parcel, server)
    # RFC 3834: no holiday notice answers it.
    mail["Auto-Submitted"] = "auto-generated"
    # Not every relay takes letters of eight bits.
    mail.set_content(_body(parcel), cte="quoted-printable")
    mail.add_attachment(parcel.sealed, maintype="application", subtype="octet-stream", filename=ATTACHMENT)
    return mail


def _body(parcel: Parcel) -> str:
    purpose, folder = _WORDS["purpose"][parcel.purpose], _WORDS["folder"][parcel.folder]
    text: str = _WORDS["body"].lstrip()
    return text.format(
        receipt=_in_one_line(parcel.receipt),
        arrived=datetime.fromisoformat(parcel.arrived).astimezone(_HANOI).strftime("%d/%m/%Y %H:%M"),
        purpose_vi=purpose["vi"],
        purpose_en=purpose["en"],
        folder_vi=folder["vi"],
        folder_en=folder["en"],
    )


def _message_id(parcel: Parcel, server: MailServer) -> str:
    # A digest: what tells a repeated post stays on the server.
    return f"<{blake2b(parcel.once.encode(), digest_size=16).hexdigest()}@{server.sender.rpartition('@')[2]}>"


def _in_one_line(text: str) -> str:
    # Whoever makes the codes: a line break in a head is another line of the head (CWE-93).
    return " ".join(text.split())
