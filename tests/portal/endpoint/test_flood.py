"""Floods."""

from __future__ import annotations

import pytest

from portal.endpoint import flood
from portal.endpoint.flood import MOST_A_MINUTE, Lately, Networks, network

NOON = 1_795_305_600


def test_counts() -> None:
    """Posts are counted by network, within the minute and within the hour."""
    networks = Networks()
    networks.count(b"192.0.2.1", NOON)
    networks.count(b"192.0.2.2", NOON)

    assert Lately(2, 2) == networks.count(b"192.0.2.1", NOON + 59)
    assert Lately(1, 3) == networks.count(b"192.0.2.1", NOON + 60)
    assert Lately(1, 1) == networks.count(b"192.0.2.1", NOON + 3600)


def test_flood() -> None:
    """A flood begins above what people send in a minute."""
    assert (False, True) == (Lately(MOST_A_MINUTE, 999).is_flood, Lately(MOST_A_MINUTE + 1, 61).is_flood)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (b"192.0.2.1", bytes([192, 0, 2, 1])),
        (b"::ffff:192.0.2.1", bytes([192, 0, 2, 1])),
        (b"2001:db8::1", bytes.fromhex("20010db800000000")),
        (b"2001:db8:0:0:ffff::1", bytes.fromhex("20010db800000000")),
        (b"fe80::1%eth0", bytes.fromhex("fe80000000000000")),
        (b"1.2.3.4.5", b"1.2.3.4.5"),
        (b"192.0.2.1\0", b"192.0.2.1\0"),
        (b"unknown", b"unknown"),
        (b"", b""),
        (b"\xff\xfe", b"\xff\xfe"),
    ],
)
def test_network(address: bytes, expected: bytes) -> None:
    """A household that has a whole range of addresses is one network; what is no address stands for itself."""
    assert expected == network(address)


def test_nobody_is_known() -> None:
    """No address is kept, and what is kept means nothing in the next hour."""
    networks = Networks()
    networks.count(b"192.0.2.1", NOON)
    before = dict(networks._known)
    networks.count(b"192.0.2.1", NOON + 3600)

    assert set() == before.keys() & networks._known.keys()
    assert {8} == {len(key) for key in before}


def test_no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no room to count further networks, theirs are no floods, and no memory grows."""
    monkeypatch.setattr(flood, "MOST_NETWORKS", 2)
    networks = Networks()
    for number in range(10):
        networks.count(b"192.0.2.%d" % number, NOON)

    assert Lately(1, 1) == networks.count(b"192.0.2.9", NOON)
    assert Lately(2, 2) == networks.count(b"192.0.2.0", NOON)
    assert 2 == len(networks._known)
