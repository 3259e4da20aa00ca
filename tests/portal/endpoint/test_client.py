"""Who asks: the address a request comes from."""

from __future__ import annotations

import pytest

from portal.endpoint.client import client_address

PEER = "127.0.0.1"


@pytest.mark.parametrize(
    ("lines", "hops", "expected"),
    [
        # without a proxy the header is anybody's word
        ([b"203.0.113.9"], 0, b"127.0.0.1"),
        # one proxy: the last entry, whatever the client wrote before it
        ([b"203.0.113.9"], 1, b"203.0.113.9"),
        ([b"1.1.1.1, 203.0.113.9"], 1, b"203.0.113.9"),
        ([b"1.1.1.1", b"203.0.113.9"], 1, b"203.0.113.9"),
        # two proxies: the last entry but one
        ([b"1.1.1.1, 203.0.113.9, 10.0.0.1"], 2, b"203.0.113.9"),
        ([b"1.1.1.1, 203.0.113.9", b"10.0.0.1"], 2, b"203.0.113.9"),
        ([b"2001:db8::1, 10.0.0.1"], 2, b"2001:db8::1"),
        # fewer entries than proxies, or none
        ([b"203.0.113.9"], 2, b"203.0.113.9"),
        ([b""], 1, b"127.0.0.1"),
        ([], 1, b"127.0.0.1"),
        ([b"1.1.1.1,"], 1, b"127.0.0.1"),
    ],
)
def test_address(lines: list[bytes], hops: int, expected: bytes) -> None:
    """The entry that the outermost trusted proxy has written is the client's."""
    headers = [(b"host", b"a"), *((b"x-forwarded-for", line) for line in lines)]

    assert expected == client_address(headers, PEER, hops)
