"""A form as it comes over the line."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from portal.contract.messages import FIELD_COUNT_LIMIT, REQUEST_LIMIT
from portal.endpoint.form import Malformed, TooLarge, UnknownType, body_of, pairs_of

MULTIPART = "multipart/form-data; boundary=x"


def part(name: str, value: bytes, more: str = "") -> bytes:
    """A field as a browser writes it."""
    return b'--x\r\nContent-Disposition: form-data; name="%b"%b\r\n\r\n%b\r\n' % (name.encode(), more.encode(), value)


def read_body(*chunks: bytes, declared: str = "") -> bytes:
    """The body that comes in these pieces."""

    async def come() -> AsyncIterator[bytes]:
        for chunk in chunks:
            yield chunk

    return asyncio.run(body_of(come(), declared))


def test_multipart() -> None:
    """Every field of a multipart form arrives byte by byte, in its order."""
    body = part("a", b"1\r\n--2") + part("b", b"\xff\x00") + part("a", b"") + b"--x--\r\n"

    assert [(b"a", b"1\r\n--2"), (b"b", b"\xff\x00"), (b"a", b"")] == pairs_of(MULTIPART, body)


def test_urlencoded() -> None:
    """Every field of an urlencoded form arrives byte by byte, in its order."""
    assert [(b"a", b"1 2&="), (b"b", b"\xff\x00%"), (b"c", b"")] == pairs_of(
        "application/x-www-form-urlencoded; charset=utf-8", b"a=1+2%26=&b=%FF%00%&&c"
    )


def test_files_are_left_out() -> None:
    """A file is not looked at, and never written anywhere."""
    body = part("message", b"x") + part("photo", b"\x89PNG", '; filename="a.png"') + b"--x--\r\n"

    assert [(b"message", b"x")] == pairs_of(MULTIPART, body)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"no boundary at all",
        part("a", b"1"),
        part("a", b"1") + b"--y--\r\n",
        b"--x\r\nContent-Disposition: form-data\r\n no: folding\r\n\r\n1\r\n",
        b"--x\r\n" + b"h" * 9000 + b": 1\r\n\r\n1\r\n--x--\r\n",
        b"--x\r\n\xff\xfe: 1\r\n\r\n1\r\n--x--\r\n",
    ],
)
def test_broken_multipart(body: bytes) -> None:
    """A multipart form that is cut off, or none, is malformed, and the error says nothing of it."""
    with pytest.raises(Malformed, match=r"^$"):
        pairs_of(MULTIPART, body)


@pytest.mark.parametrize(
    "kind", ["multipart/form-data", "multipart/form-data; boundary=", f"multipart/form-data; boundary={'x' * 300}"]
)
def test_no_boundary(kind: str) -> None:
    """A multipart form that does not say where its parts end is malformed."""
    with pytest.raises(Malformed):
        pairs_of(kind, part("a", b"1") + b"--x--\r\n")


@pytest.mark.parametrize(
    "kind",
    [
        "",
        "text/plain",
        "application/json",
        "multipart/mixed; boundary=x",
        "\xff",
        ";;;",
        "application/x-www-form-urlencoded2",
    ],
)
def test_other_types(kind: str) -> None:
    """What says that it is no form is not guessed at."""
    with pytest.raises(UnknownType):
        pairs_of(kind, b"message=x")


def test_too_many_fields() -> None:
    """A form of more fields than any of ours could have is malformed."""
    assert FIELD_COUNT_LIMIT == len(pairs_of("application/x-www-form-urlencoded", b"a=1&" * FIELD_COUNT_LIMIT))
    with pytest.raises(Malformed):
        pairs_of("application/x-www-form-urlencoded", b"a=1&" * (FIELD_COUNT_LIMIT + 1))


@pytest.mark.parametrize("declared", ["", str(REQUEST_LIMIT), "0", "nonsense"])
def test_limit(declared: str) -> None:
    """A body of the limit fits, one byte more does not, whatever was said before."""
    assert REQUEST_LIMIT == len(read_body(b"x" * 1000, b"x" * (REQUEST_LIMIT - 1000), declared=declared))
    with pytest.raises(TooLarge):
        read_body(b"x" * REQUEST_LIMIT, b"x", declared=declared)


@pytest.mark.parametrize("declared", [str(REQUEST_LIMIT + 1), "9" * 5000])
def test_too_large_beforehand(declared: str) -> None:
    """What says beforehand that it is too large is not waited for."""
    with pytest.raises(TooLarge):
        read_body(declared=declared)
