"""The host that a web address leads to."""

from __future__ import annotations

import pytest

from portal.content.host import host


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://a.example", "a.example"),
        ("https://a.example/b?c#d", "a.example"),
        ("https://a.example?b", "a.example"),
        ("http://a.example/", "a.example"),
        ("https://a.example:8443/", "a.example:8443"),
        ("https://allowed.example@a.example/", "allowed.example@a.example"),
        ("https://a.example\\@allowed.example/", "a.example\\@allowed.example"),
        ("https://[::1/", "[::1"),
        ("https://", ""),
        ("@/services/counselling", ""),
        ("tel:111", ""),
    ],
)
def test_host(address: str, expected: str) -> None:
    """It is all that stands before the path: an address dressed up as another has the host of neither."""
    assert expected == host(address)
