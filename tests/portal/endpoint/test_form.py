"""A form as it comes over the line."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from python_multipart.multipart import MultipartParser
from starlette.types import Message

from portal.contract.messages import FIELD_COUNT_LIMIT, REQUEST_LIMIT
from portal.endpoint.form import Gone, Malformed, TooLarge, UnknownType, body_of, pairs_of

MULTIPART = b"multipart/form-data; boundary=x"


def part(name: str, value: bytes, more: str = "") -> bytes:
    """A field as a browser writes it."""
    return b'--x\r\nContent-Disposition: form-data; name="%b"%b\r\n\r\n%b\r\n' % (name.encode(), more.encode(), value)


def read_body(*chunks: bytes, declared: str = "", whole: bool = True) -> bytes:
    """The body that comes in these pieces; whoever sends one that is not whole hangs up."""
    pieces: list[Message] = [{"type": "http.request", "body": chunk, "more_body": True} for chunk in chunks]
    pieces.append({"type": "http.request"} if whole else {"type": "http.disconnect"})
    coming = iter(pieces)

    async def receive() -> Message:
        return next(coming)

    return asyncio.run(body_of(receive, declared.encode()))


def test_multipart() -> None:
    """Every field of a multipart form arrives byte by byte, in its order."""
    body = part("a", b"1\r\n--2") + part("b", b"\xff\x00") + part("a", b"") + b"--x--\r\n"

    assert [(b"a", b"1\r\n--2"), (b"b", b"\xff\x00"), (b"a", b"")] == pairs_of(MULTIPART, body)


def test_urlencoded() -> None:
    """Every field of an urlencoded form arrives byte by byte, in its order."""
    assert [(b"a", b"1 2&="), (b"b", b"\xff\x00%"), (b"c", b"")] == pairs_of(
        b"application/x-www-form-urlencoded; charset=utf-8", b"a=1+2%26=&b=%FF%00%&&c"
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
        b"before" + part("a", b"1") + b"--x--\r\n",
    ],
)
def test_broken_multipart(body: bytes) -> None:
    """A multipart form that is cut off, or none, is malformed, and the error says nothing of it."""
    with pytest.raises(Malformed, match=r"^$"):
        pairs_of(MULTIPART, body)


@given(
    fields=st.lists(st.tuples(st.sampled_from(["message", "a-b", "", "ệ"]), st.binary(max_size=40)), max_size=4),
    value=st.lists(st.sampled_from([b"\r", b"\n", b"-", b"--", b"x", b"\r\n--", b"\r\n-x", b"a"])).map(b"".join),
)
def test_like_a_parser_of_everything(fields: list[tuple[str, bytes]], value: bytes) -> None:
    """What is taken for a form, a parser of the whole standard takes for the same one."""
    # A browser chooses a boundary that stands in no value.
    assume(b"\r\n--x" not in b"\r\n" + value)
    body = b"".join(part(name, typed) for name, typed in [*fields, ("last", value)]) + b"--x--\r\n"
    values: list[bytearray] = []
    MultipartParser(
        b"x",
        {
            "on_part_begin": lambda: values.append(bytearray()),
            "on_part_data": lambda data, start, end: values[-1].extend(data[start:end]),
        },
    ).write(body)

    assert [
        (name.encode(), found) for (name, _), found in zip([*fields, ("last", b"")], values, strict=True)
    ] == pairs_of(MULTIPART, body)


@pytest.mark.parametrize(
    "kind", ["multipart/form-data", "multipart/form-data; boundary=", f"multipart/form-data; boundary={'x' * 300}"]
)
def test_no_boundary(kind: str) -> None:
    """A multipart form that does not say where its parts end is malformed."""
    with pytest.raises(Malformed):
        pairs_of(kind.encode("latin-1"), part("a", b"1") + b"--x--\r\n")


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
        pairs_of(kind.encode("latin-1"), b"message=x")


def test_too_many_fields() -> None:
    """A form of more fields than any of ours could have is malformed."""
    assert FIELD_COUNT_LIMIT == len(pairs_of(b"application/x-www-form-urlencoded", b"a=1&" * FIELD_COUNT_LIMIT))
    with pytest.raises(Malformed):
        pairs_of(b"application/x-www-form-urlencoded", b"a=1&" * (FIELD_COUNT_LIMIT + 1))


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


def test_who_hangs_up() -> None:
    """Who hangs up in the middle of a body has sent none."""
    with pytest.raises(Gone):
        read_body(b"message=", whole=False)
