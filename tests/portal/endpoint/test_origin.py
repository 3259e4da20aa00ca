"""Whether a page of another site asks."""

from __future__ import annotations

import pytest

from portal.endpoint.origin import is_foreign


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({b"sec-fetch-site": b"same-origin"}, False),
        ({b"sec-fetch-site": b"same-site"}, False),
        ({b"sec-fetch-site": b"cross-site"}, True),
        ({b"sec-fetch-site": b"none"}, True),
        # the newer header decides
        ({b"sec-fetch-site": b"cross-site", b"origin": b"https://ctxh.vn"}, True),
        # older browsers
        ({b"origin": b"https://ctxh.vn"}, False),
        ({b"origin": b"https://public.vn"}, False),
        ({b"origin": b"https://evil.example"}, True),
        ({b"origin": b"https://ctxh.vn.evil.example"}, True),
        ({b"origin": b"null"}, False),
        ({}, False),
    ],
)
def test_foreign(headers: dict[bytes, bytes], expected: bool) -> None:
    """Another site is known by what the browser says of it; our own is the host, or the one that is set."""
    assert expected == is_foreign({**headers, b"host": b"ctxh.vn"}, b"https://public.vn")
