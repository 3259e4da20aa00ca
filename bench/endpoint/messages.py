"""Sealed messages stored durably, per CPU-second, without the HTTP around them.

    python bench/endpoint/messages.py [--seconds 5] [--recipients 2] [--senders 64]

Each is sealed, waits for the commit that holds it (fsync included), and is one row of a SQLite file at the end.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from secrets import token_bytes

from portal.contract.sealed import Envelope
from portal.endpoint.desk import Desk
from portal.endpoint.keys import new_pair
from portal.endpoint.mailbox import Mailbox
from portal.endpoint.seal import Sealer
from portal.storage.connection import connect

TEXT = json.dumps({"version": 1, "message": "Xin giúp mẹ con tôi. " * 40}, ensure_ascii=False).encode()


def envelope(sealer: Sealer, number: int) -> Envelope:
    """A message as the endpoint makes it."""
    now = datetime.now(UTC).replace(microsecond=0)
    until = (now + timedelta(days=180)).date()
    return Envelope(f"04{number:014d}", token_bytes(32), now, "help", "vi", "inbox", until, sealer.seal(TEXT))


async def measure(folder: Path, senders: int, recipients: int, seconds: float) -> tuple[int, float, list[float]]:
    """How many were stored, in how many CPU-seconds, and how long each sender waited."""
    sealer = Sealer([new_pair(folder / f"{number}.txt") for number in range(recipients)])
    desk = Desk(connect(f"sqlite:///{folder}/portal.db"))
    mailbox, numbers, waited = Mailbox(desk, time.time), count(), []
    end = time.monotonic() + seconds

    async def sender() -> None:
        while (begun := time.monotonic()) < end:
            await mailbox.accept(envelope(sealer, next(numbers)))
            waited.append(time.monotonic() - begun)

    cpu = time.process_time()
    await asyncio.gather(*(sender() for _ in range(senders)))
    cpu = time.process_time() - cpu
    ((rows,),) = desk.database.execute("SELECT COUNT(*) FROM messages")
    await desk.close()
    if rows != len(waited):
        sys.exit(f"{rows} rows for {len(waited)} thanked senders")
    return rows, cpu, sorted(waited)


def main() -> None:
    """Print one line of figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--recipients", type=int, default=2)
    parser.add_argument("--senders", type=int, default=64)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        rows, cpu, waited = asyncio.run(measure(Path(folder), given.senders, given.recipients, given.seconds))
    p50, p99 = (waited[rows * share // 100] * 1000 for share in (50, 99))
    print(
        f"{given.senders} senders, {given.recipients} recipients, {len(TEXT)} bytes:"
        f" {rows / given.seconds:,.0f} a second,"
    )
    print(f"{rows / cpu:,.0f} per CPU-second, p50 {p50:.1f} ms, p99 {p99:.1f} ms")


if __name__ == "__main__":
    main()
