"""A form as it comes over the line, read in memory only: what somebody writes never touches a temporary file."""

from __future__ import annotations

import logging
import re
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from portal.contract.messages import FIELD_COUNT_LIMIT, REQUEST_LIMIT

if TYPE_CHECKING:
    from python_multipart.multipart import MultipartCallbacks

Pairs = list[tuple[bytes, bytes]]

URLENCODED = b"application/x-www-form-urlencoded"
MULTIPART = b"multipart/form-data"

# As every browser writes a field (HTML, "multipart/form-data"); a file would have a further parameter.
_NAME = re.compile(rb'form-data;\s*name="([^"]*)"\s*', re.IGNORECASE)

# The parser tells the log of bytes that it did not expect; they are somebody's.
logging.getLogger("python_multipart").setLevel(logging.CRITICAL + 1)


class TooLarge(Exception):
    """The request holds more than a form can."""


class Malformed(Exception):
    """The request is no form."""


class UnknownType(Exception):
    """The request says that it is something else than a form."""


async def body_of(chunks: AsyncIterator[bytes], declared: str) -> bytes:
    """The body, which is never more than the limit; more is not waited for."""
    if declared.isdigit() and int(declared[:20]) > REQUEST_LIMIT:
        raise TooLarge
    body = bytearray()
    async for chunk in chunks:
        body += chunk
        if len(body) > REQUEST_LIMIT:
            raise TooLarge
    return bytes(body)


def pairs_of(content_type: str, body: bytes) -> Pairs:
    """The names and values in the form, in their order; files are left out."""
    kind, options = parse_options_header(content_type.encode("latin-1"))
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
    parts = _Parts()
    try:
        parser = MultipartParser(boundary, parts.callbacks)
        parser.write(body)
        parser.finalize()
    except (FormParserError, ValueError) as error:
        # Not even the parser's own words go on: they may quote the form.
        raise Malformed from error
    if not parts.ended:
        raise Malformed
    return parts.pairs


class _Parts:
    """What a parser has found so far."""

    def __init__(self) -> None:
        self.pairs: Pairs = []
        self.ended = False
        self._field = self._value = self._disposition = b""
        self._data = bytearray()
        self.callbacks: MultipartCallbacks = {
            "on_part_begin": self._begin,
            "on_header_field": self._name_header,
            "on_header_value": self._tell_header,
            "on_header_end": self._end_header,
            "on_part_data": self._add,
            "on_part_end": self._end_part,
            "on_end": self._end,
        }

    def _begin(self) -> None:
        self._disposition, self._data = b"", bytearray()

    def _name_header(self, data: bytes, start: int, end: int) -> None:
        self._field += data[start:end]

    def _tell_header(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _end_header(self) -> None:
        if self._field.lower() == b"content-disposition":
            self._disposition = self._value
        self._field = self._value = b""

    def _add(self, data: bytes, start: int, end: int) -> None:
        self._data += data[start:end]

    def _end_part(self) -> None:
        if name := _NAME.fullmatch(self._disposition):
            self.pairs.append((name[1], bytes(self._data)))

    def _end(self) -> None:
        self.ended = True
