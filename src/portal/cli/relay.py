"""What the preview passes on to the endpoint, as the web server of the public site does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from typing import NamedTuple

# Of one connection only (RFC 9110, 7.6.1), or said anew on the other one.
_NOT_PASSED_ON = frozenset(
    ("connection", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade", "content-length", "date", "server")
)
_FORWARDED = "x-forwarded-for"
_SECONDS = 60


class Relayed(NamedTuple):
    """The endpoint's answer."""

    status: int
    headers: dict[str, str]
    body: bytes


def relay(port: int, method: str, target: str, headers: Mapping[str, str], body: bytes, client: str) -> Relayed:
    """What the endpoint at that port of this machine answers; 502 where it does not."""
    # What a client says of its own address is not passed on: the preview is the only proxy there is.
    asked = _passed_on(headers.items()) | {_FORWARDED: client}
    connection = HTTPConnection("127.0.0.1", port, timeout=_SECONDS)
    try:
        connection.request(method, target, body or None, asked)
        answer = connection.getresponse()
        return Relayed(answer.status, _passed_on(answer.getheaders()), answer.read())
    except (OSError, HTTPException):
        return Relayed(HTTPStatus.BAD_GATEWAY, {"content-type": "text/plain"}, b"Bad Gateway")
    finally:
        connection.close()


def _passed_on(headers: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {name.lower(): value for name, value in headers if name.lower() not in {*_NOT_PASSED_ON, _FORWARDED}}
