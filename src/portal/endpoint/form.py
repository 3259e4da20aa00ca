"""A form as it comes over the line, read in memory only: what somebody writes never touches a temporary file."""

from __future__ import annotations

import re
from urllib.parse import unquote_to_bytes

from python_multipart.multipart import parse_options_header
from starlette.types import Receive

from portal.contract.messages import FIELD_COUNT_LIMIT, REQUEST_LIMIT

Pairs = list[tuple[bytes, bytes]]

URLENCODED = b"application/x-www-form-urlencoded"
MULTIPART = b"multipart/form-data"

# RFC 2046, 5.1.1.
_LONGEST_BOUNDARY = 70
# A part: its head, line by line, an empty line, and what was typed.
_PART = re.compile(rb"\r\n((?:[!#-'*+.^_`|~\w-]{1,70}:[^\r\n]*\r\n)*)\r\n(.*)", re.DOTALL)
# As every browser writes a field (HTML, "multipart/form-data"); a file would have a further parameter.
_NAME = re.compile(
    rb'^content-disposition:[ \t]*form-data;[ \t]*name="([^"\r\n]*)"[ \t]*\r$', re.IGNORECASE | re.MULTILINE
)


class TooLarge(Exception):
    """The request holds more than a form can."""


class Malformed(Exception):
    """The request is no form."""


class UnknownType(Exception):
    """The request says that it is something else than a form."""


class Gone(Exception):
    """Whoever wrote has hung up in the middle."""


async def body_of(receive: Receive, declared: bytes) -> bytes:
    """The body, which is never more than the limit; more is not waited for."""
    if declared.isdigit() and int(declared[:20]) > REQUEST_LIMIT:
        raise TooLarge
    body, more = bytearray(), True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Gone
        body += message.get("body", b"")
        more = message.get("more_body", False)
        if len(body) > REQUEST_LIMIT:
            raise TooLarge
    return bytes(body)


def pairs_of(content_type: bytes, body: bytes) -> Pairs:
    """The names and values in the form, in their order; files are left out."""
    kind, options = parse_options_header(content_type)
    if kind == URLENCODED:
        pairs = _urlencoded(body)
    elif kind == MULTIPART:
        pairs = _multipart(body, options.get(b"boundary", b""))
    else:
        raise UnknownType
    if len(pairs) > FIELD_COUNT_LIMIT:
        raise Malformed
    return pairs


def _urlencoded(body: bytes) -> Pairs:
    parts = [part.partition(b"=") for part in body.replace(b"+", b" ").split(b"&") if part]
    return [(unquote_to_bytes(name), unquote_to_bytes(value)) for name, _, value in parts]


def _multipart(body: bytes, boundary: bytes) -> Pairs:
    # A parser that takes its input in pieces needs as long for it as sealing does; here the whole form is at hand.
    if not 0 < len(boundary) <= _LONGEST_BOUNDARY:
        raise Malformed
    before, *parts = (b"\r\n" + body).split(b"\r\n--" + boundary)
    if before or not parts or not parts.pop().startswith(b"--"):
        raise Malformed
    return [field for part in parts for field in _field(part)]


def _field(part: bytes) -> Pairs:
    """The field of a part, or none where it holds something else."""
    split = _PART.fullmatch(part)
    if split is None:
        raise Malformed
    name = _NAME.search(split[1])
    return [(name[1], split[2])] if name else []
