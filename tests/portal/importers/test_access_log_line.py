"""One line of an access log, taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.importers.access_log_line import parse

REST = b'[22/Nov/2026:10:05:07 +0700] "GET /en/ HTTP/1.1" 200 123'
COMMON = b"192.0.2.1 - - " + REST
COMBINED = COMMON + b' "https://a.vn/" "Firefox/130.0"'
HOUR = b"22/Nov/2026:10 +0700"


@pytest.mark.parametrize(
    ("line", "address", "agent"),
    [
        (COMMON, b"192.0.2.1", None),
        (COMBINED, b"192.0.2.1", b"Firefox/130.0"),
        (COMBINED + b"\r", b"192.0.2.1", b"Firefox/130.0"),
        # nginx's sample form `main`: X-Forwarded-For at the end is the client's own word
        (COMBINED + b' "198.51.100.7"', b"192.0.2.1", b"Firefox/130.0"),
        (COMBINED + b" 0.003 upstream", b"192.0.2.1", b"Firefox/130.0"),
        # other addresses
        (COMBINED.replace(b"192.0.2.1", b"2001:db8::7"), b"2001:db8::7", b"Firefox/130.0"),
        (COMBINED.replace(b"192.0.2.1", b"client.example.vn"), b"client.example.vn", b"Firefox/130.0"),
        (COMBINED.replace(b"- - ", b"- thanh nga ", 1), b"192.0.2.1", b"Firefox/130.0"),
        (COMBINED.replace(b"- - ", b"ident user ", 1), b"192.0.2.1", b"Firefox/130.0"),
        # a virtual host before the address
        (b"ctxh.vn:443 " + COMBINED, b"192.0.2.1", b"Firefox/130.0"),
        (b"ctxh.vn " + COMBINED, b"192.0.2.1", b"Firefox/130.0"),
        (b"ctxh.vn:443 2001:db8::7" + COMBINED[9:], b"2001:db8::7", b"Firefox/130.0"),
        # X-Forwarded-For logged in place of the address: the nearest proxy's word is the last
        (b"10.9.9.9, 203.0.113.4" + COMBINED[9:], b"203.0.113.4", b"Firefox/130.0"),
        (b"ctxh.vn:443 10.9.9.9, 203.0.113.4, 2001:db8::9" + COMBINED[9:], b"2001:db8::9", b"Firefox/130.0"),
        # quotes inside
        (COMMON + rb' "-" "Fire\"fox\\"', b"192.0.2.1", rb"Fire\"fox\\"),
        (COMMON + rb' "a\"b" "\x22"', b"192.0.2.1", rb"\x22"),
    ],
)
def test_forms(line: bytes, address: bytes, agent: bytes | None) -> None:
    """Each form gives the same parts."""
    assert (address, HOUR, b"GET /en/ HTTP/1.1", b"200", agent) == parse(line)


def test_zone_with_minutes() -> None:
    """In a zone with minutes the minute tells the day."""
    parsed = parse(COMMON.replace(b"+0700", b"+0545"))

    assert parsed is not None
    assert b"22/Nov/2026:10:05 +0545" == parsed[1]


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"hello",
        b"\0" * 40,
        COMMON[:40],
        COMMON.replace(b'"', b"'"),
        COMMON.replace(b"[", b"("),
        COMMON.replace(b"] ", b"]"),
        COMMON.replace(b"07 +0700", b"7 +0700"),
        COMMON.replace(b"200", b"2x0"),
        COMMON.replace(b'" 200', b'"200'),
        b"\x16\x03\x01\x02",
    ],
)
def test_broken(line: bytes) -> None:
    """What is none of the forms is broken."""
    assert parse(line) is None


@given(st.binary())
def test_any_bytes(line: bytes) -> None:
    """No line at all is an error."""
    parse(line)


@given(st.integers(0, len(COMBINED)), st.binary(max_size=8), st.integers(0, 8))
def test_damaged_line(place: int, put_in: bytes, left_out: int) -> None:
    """A damaged line is broken or has all its parts."""
    parsed = parse(COMBINED[:place] + put_in + COMBINED[place + left_out :])

    assert parsed is None or 5 == len(parsed)
