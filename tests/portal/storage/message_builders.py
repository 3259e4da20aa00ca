"""Envelopes as tests need them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import blake2b
from typing import Any

from portal.contract.sealed import Envelope

ARRIVED = datetime(2026, 11, 25, 8, 15, tzinfo=UTC)
ARRIVED_SECONDS = int(ARRIVED.timestamp())


def envelope(number: int = 1, **fields: Any) -> Envelope:
    """The envelope of a post that differs from that of every other number."""
    made = Envelope(
        receipt=f"04{number:014d}",
        once=blake2b(b"%d" % number, digest_size=32).digest(),
        arrived=ARRIVED,
        purpose="help",
        language="vi",
        folder="inbox",
        keep_until=date(2027, 5, 25),
        sealed=b"age-encryption.org/v1\n\x00\xff %d" % number,
    )
    return replace(made, **fields)
