"""A process that takes messages as an endpoint does, until it is killed; it says whom it has thanked.

    python senders.py DATABASE_URL RECIPIENTS SMTP_PORT FIRST

Each line it prints is the receipt of a message that its sender was thanked for, printed after the commit and no sooner.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from itertools import count
from pathlib import Path

from portal.contract.sealed import Envelope
from portal.endpoint.delivery import Delivery
from portal.endpoint.desk import Desk
from portal.endpoint.mail_server import MailServer
from portal.endpoint.mailbox import Mailbox
from portal.endpoint.postman import Postman
from portal.endpoint.recipients import recipients
from portal.endpoint.seal import Sealer
from portal.storage.connection import connect

# Enough for commits that hold several messages, few enough that all their mails go within seconds.
SENDERS = 8
PAUSE_SECONDS = 0.02


def words(number: int) -> str:
    """What the sender of that number has written."""
    return f"Xin cứu em, số {number}: bí mật của em"


def envelope(sealer: Sealer, number: int) -> Envelope:
    """The message of that number, sealed."""
    now = datetime.now(UTC).replace(microsecond=0)
    plain = json.dumps({"version": 1, "message": words(number)}, ensure_ascii=False).encode()
    once = blake2b(b"%d" % number, digest_size=32).digest()
    until = (now + timedelta(days=180)).date()
    return Envelope(f"04{number:014d}", once, now, "help", "vi", "inbox", until, sealer.seal(plain))


async def send(url: str, sealer: Sealer, port: int, numbers: count[int]) -> None:
    """Never; everybody writes again soon after they were thanked."""
    desk = Desk(connect(url))
    mailbox = Mailbox(desk, time.time)
    server = MailServer("smtp", "127.0.0.1", port, "portal@example.org", ("desk@example.org",))
    delivery = Delivery(desk, time.time, Postman(server))

    async def sender() -> None:
        while True:
            receipt = await mailbox.accept(envelope(sealer, next(numbers)))
            os.write(1, f"{receipt}\n".encode())
            await asyncio.sleep(PAUSE_SECONDS)

    await asyncio.gather(delivery.run(), *(sender() for _ in range(SENDERS)))


if __name__ == "__main__":
    database_url, keys, smtp_port, first = sys.argv[1:]
    asyncio.run(send(database_url, Sealer(recipients(Path(keys))), int(smtp_port), count(int(first))))
