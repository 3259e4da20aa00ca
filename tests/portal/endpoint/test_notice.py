"""The mail that says a message has come."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import SMTP

from portal.endpoint.mail_server import MailServer
from portal.endpoint.notice import notice
from portal.storage.outbox import Parcel

SERVER = MailServer("smtp", "localhost", 25, "portal@example.org", ("desk@example.org", "two@example.org"))
PARCEL = Parcel("ab" * 32, 1, "0400000000000001", "2026-11-25T20:15:00+00:00", "help", "quarantine", b"\x00sealed\xff")


def test_what_it_says() -> None:
    """A notice says code, time in Hanoi, way in and folder, in both languages."""
    mail = message_from_bytes(notice(PARCEL, SERVER).as_bytes(), policy=SMTP)
    body = mail.get_body()
    assert body is not None
    lines = [line.strip() for line in body.get_content().splitlines()]

    assert [] == [
        line
        for line in (
            "Mã:          0400000000000001",
            "Đến lúc:     26/11/2026 03:15 (giờ Hà Nội)",
            "Người gửi:   xin giúp đỡ",
            "Ngăn:        cách ly: có thể là thư rác, vẫn phải có người xem",
            "The sender:  asks for help",
        )
        if line not in lines
    ]
    assert "[quarantine] Tin nhắn mới · New message: 0400000000000001" == mail["Subject"]
    assert "portal@example.org" == mail["From"]
    assert "desk@example.org, two@example.org" == mail["To"]
    assert "Wed, 25 Nov 2026 20:15:00 +0000" == mail["Date"]


def test_attachment() -> None:
    """What was sealed is attached, byte for byte, and nothing else."""
    mail = message_from_bytes(notice(PARCEL, SERVER).as_bytes(), policy=SMTP)
    attached = [(part.get_filename(), part.get_content()) for part in mail.iter_attachments()]

    assert [("message.age", PARCEL.sealed)] == attached


def test_same_at_each_try() -> None:
    """A second try carries the same Message-ID, which tells nothing of what repeated posts have in common."""
    first, second = notice(PARCEL, SERVER), notice(PARCEL._replace(tries=7), SERVER)
    other = notice(PARCEL._replace(once="ac" * 32), SERVER)

    assert first["Message-ID"] == second["Message-ID"] != other["Message-ID"]
    assert "abab" not in str(first["Message-ID"])


def test_no_holiday_notice() -> None:
    """No robot is to answer it."""
    assert "auto-generated" == notice(PARCEL, SERVER)["Auto-Submitted"]


def test_line_break_in_the_code() -> None:
    """A code with a line break in it adds no line to the head of the mail."""
    mail = notice(PARCEL._replace(receipt="04\r\nBcc: thief@example.org"), SERVER)

    assert "[quarantine] Tin nhắn mới · New message: 04 Bcc: thief@example.org" == mail["Subject"]
    assert "Bcc" not in mail


def test_lines_of_a_mail() -> None:
    """Every line is of seven bits and short enough for any relay (RFC 5321, 4.5.3.1.6)."""
    lines = notice(PARCEL._replace(sealed=bytes(range(256)) * 300), SERVER).as_bytes().split(b"\r\n")

    assert all(line.isascii() and len(line) < 998 for line in lines)
