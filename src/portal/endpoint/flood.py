"""Floods: how many posts came from one network lately. Nobody is known by it.

A network is a digest under a salt that is made with every hour and kept in memory only; when the hour ends, both are
gone. Each process counts for itself. Only a flood is refused, and told the numbers to call.
"""

from __future__ import annotations

from hashlib import blake2b
from secrets import token_bytes
from socket import AF_INET, AF_INET6, AddressFamily, inet_pton
from typing import NamedTuple

# A class of pupils behind one address does not reach this; a program that does is slowed down to it.
MOST_A_MINUTE = 60

# When there is no room, who is new is not counted, and so never refused.
MOST_NETWORKS = 50_000

_HOUR, _MINUTE = 3600, 60
# An IPv4 address that is written as an IPv6 one begins with these (RFC 4291, 2.5.5.2).
_MAPPED = bytes(10) + b"\xff\xff"


class Lately(NamedTuple):
    """How many posts a network has sent, this one included, in this minute and in this hour."""

    minute: int
    hour: int

    @property
    def is_flood(self) -> bool:
        """Whether that is more than people send."""
        return self.minute > MOST_A_MINUTE


class Networks:
    """The posts of the current hour by network."""

    def __init__(self) -> None:
        self._hour = -1
        self._salt = b""
        self._known: dict[bytes, tuple[int, int, int]] = {}

    def count(self, address: bytes, now: int) -> Lately:
        """How many posts came from the network of this address lately, now that there is one more."""
        if now // _HOUR != self._hour:
            self._hour, self._salt, self._known = now // _HOUR, token_bytes(16), {}
        key = blake2b(network(address), key=self._salt, digest_size=8).digest()
        hour, minute, since = self._known.get(key, (0, 0, 0))
        minute = minute + 1 if since == now // _MINUTE else 1
        if hour or len(self._known) < MOST_NETWORKS:
            self._known[key] = (hour + 1, minute, now // _MINUTE)
        return Lately(minute, hour + 1)


def network(address: bytes) -> bytes:
    """The address, or of an IPv6 address the half that a household shares (RFC 6177)."""
    # What stands behind % is the network card of ours that it came by (RFC 4007, 11).
    packed = _packed(AF_INET6, address.partition(b"%")[0]) or _packed(AF_INET, address)
    if packed is None:
        return address
    return packed[:8] if len(packed) == 16 and not packed.startswith(_MAPPED) else packed[-4:]


def _packed(family: AddressFamily, address: bytes) -> bytes | None:
    # The library of addresses takes ten times as long, and tells what nobody wants to know here.
    try:
        return inet_pton(family, address.decode("ascii"))
    except (OSError, ValueError):
        return None
