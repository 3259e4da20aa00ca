"""Who asks: the address a request comes from, as far as our own proxies vouch for it."""

from __future__ import annotations

from collections.abc import Iterable

FORWARDED = b"x-forwarded-for"


def client_address(headers: Iterable[tuple[bytes, bytes]], peer: str, trusted_hops: int) -> bytes:
    """The address that the outermost of our proxies has seen; what stands before it, anybody can write.

    Each proxy adds the address it was asked from to the right end of X-Forwarded-For, and the last one is the
    peer itself; so with n trusted proxies it is the n-th entry from the right.
    """
    if not trusted_hops:
        return peer.encode()
    chain = b",".join([value for name, value in headers if name == FORWARDED]).rsplit(b",", trusted_hops)
    # A shorter chain than promised: the request came past a proxy; the leftmost entry is the best that is known.
    address = chain[-trusted_hops] if len(chain) >= trusted_hops else chain[0]
    return address.strip() or peer.encode()
