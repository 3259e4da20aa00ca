"""The few answers of the visit path, made once."""

from __future__ import annotations

from http import HTTPStatus
from typing import NamedTuple

from starlette.types import Message

# A transparent GIF of one pixel: 43 bytes, the smallest picture that every browser shows.
_PIXEL = bytes.fromhex("47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b")

Header = tuple[bytes, bytes]


class Answer(NamedTuple):
    """The two ASGI messages of a whole response."""

    start: Message
    body: Message


def _answer(status: HTTPStatus, body: bytes, *headers: Header) -> Answer:
    fixed: tuple[Header, ...] = ((b"cache-control", b"no-store"), (b"x-content-type-options", b"nosniff"))
    # RFC 9110, 8.6: no Content-Length with 204.
    length = () if status is HTTPStatus.NO_CONTENT else ((b"content-length", b"%d" % len(body)),)
    start = {"type": "http.response.start", "status": int(status), "headers": [*fixed, *length, *headers]}
    return Answer(start, {"type": "http.response.body", "body": body})


def _refusal(status: HTTPStatus, *headers: Header) -> Answer:
    return _answer(status, status.phrase.encode(), (b"content-type", b"text/plain"), *headers)


COUNTED = _answer(HTTPStatus.NO_CONTENT, b"")
PIXEL = _answer(HTTPStatus.OK, _PIXEL, (b"content-type", b"image/gif"))
NOT_STORED = _refusal(HTTPStatus.SERVICE_UNAVAILABLE, (b"retry-after", b"10"))
ONLY_POST = _refusal(HTTPStatus.METHOD_NOT_ALLOWED, (b"allow", b"POST"))
ONLY_GET = _refusal(HTTPStatus.METHOD_NOT_ALLOWED, (b"allow", b"GET"))
TOO_LARGE = _refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
LENGTH_REQUIRED = _refusal(HTTPStatus.LENGTH_REQUIRED)
