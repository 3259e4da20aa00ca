"""The short cut of the visit path gives the same answers as the application."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterator

import pytest
from endpoint_process import BROWSER, EndpointProcess

from portal.endpoint.short_cut import HEAD_LIMIT


@pytest.fixture(name="line")
def _line(endpoint: EndpointProcess) -> Iterator[socket.socket]:
    """A connection to the endpoint."""
    with socket.create_connection(("127.0.0.1", endpoint.settings.port), timeout=20) as line:
        yield line


def request(target: str = "/api/visit?page=/", method: str = "POST", extra: str = "", body: bytes = b"") -> bytes:
    """A visit as a browser sends it, unless told otherwise."""
    head = f"{method} {target} HTTP/1.1\r\nHost: a\r\nUser-Agent: {BROWSER}\r\nX-Forwarded-For: 192.0.2.1\r\n"
    return f"{head}Content-Length: {len(body)}\r\n{extra}\r\n".encode() + body


def answered(line: socket.socket, *sent: bytes, answers: int = 1) -> bytes:
    """What came back until so many answers were complete or the line closed, without the date."""
    for part in sent:
        line.sendall(part)
    received = b""
    while received.count(b"HTTP/1.1 ") < answers or not _complete(received):
        if not (some := line.recv(65536)):
            break
        received += some
    return re.sub(rb"date: [^\r]+\r\n", b"", received)


def _complete(received: bytes) -> bool:
    head, end, body = received.rpartition(b"HTTP/1.1 ")[2].partition(b"\r\n\r\n")
    length = re.search(rb"content-length: (\d+)", head)
    return bool(end) and len(body) == (int(length[1]) if length else 0)


COUNTED = b"HTTP/1.1 204 No Content\r\ncache-control: no-store\r\nx-content-type-options: nosniff\r\n\r\n"


@pytest.mark.parametrize(
    "asked",
    [
        request(),
        request("/api/visit?page=/forged/"),
        request("/api/visit?page=%2F"),
        # not plain: the application's to answer
        request("/api/visit?page=/#x"),
        request("/api/%76isit?page=/"),
        request("http://a/api/visit?page=/"),
        request(body=b"x" * 1024),
        request("/api/visit"),
    ],
)
def test_same_answer(line: socket.socket, asked: bytes) -> None:
    """Plain or not, byte for byte the same answer."""
    assert COUNTED == answered(line, asked)


def test_same_figures(endpoint: EndpointProcess, line: socket.socket) -> None:
    """A hit counts the same on either way."""
    answered(line, request())
    answered(line, request(body=b"x"))

    assert {"visits": 1, "hits": 2} == endpoint.counts()["today"]


def test_in_pieces(endpoint: EndpointProcess, line: socket.socket) -> None:
    """A request may arrive byte by byte, and the connection stays for the next."""
    line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    asked = request()

    assert COUNTED == answered(line, *(asked[place : place + 1] for place in range(len(asked))))
    assert COUNTED == answered(line, asked[:40], asked[40:])
    assert {"visits": 1, "hits": 2} == endpoint.counts()["today"]


def test_connection_that_is_closed_by_the_client_s_wish(line: socket.socket) -> None:
    """A client that asks to close is answered and closed."""
    received = answered(line, request(extra="Connection: close\r\n"), answers=2)

    assert (1, b"204") == (received.count(b"HTTP/1.1"), received[9:12])


def test_client_that_does_not_wait(endpoint: EndpointProcess, line: socket.socket) -> None:
    """Of requests sent without waiting the first is answered, and the line is closed (RFC 9112, 9.3.2)."""
    received = answered(line, request() + request("/api/health", "GET") + request(), answers=9)

    assert COUNTED == received
    assert {"visits": 1, "hits": 1} == endpoint.counts()["today"]


def test_behind_a_request_of_the_application(endpoint: EndpointProcess, line: socket.socket) -> None:
    """A visit that follows another request without waiting is answered after it."""
    received = answered(line, request("/api/health", "GET") + request(), answers=2)

    assert [b"200", b"204"] == re.findall(rb"HTTP/1.1 (\d+)", received)
    assert {"visits": 1, "hits": 1} == endpoint.counts()["today"]


@pytest.mark.parametrize(
    "head",
    [
        b"X-Long: " + b"x" * (HEAD_LIMIT + 1),
        b"\r\n".join(b"X-%d: %d" % (number, number) for number in range(3000)),
    ],
)
def test_flood_of_headers(endpoint: EndpointProcess, head: bytes) -> None:
    """A head that is too large is refused, complete or not."""
    for end in (b"\r\n\r\n", b""):
        with socket.create_connection(("127.0.0.1", endpoint.settings.port), timeout=20) as line:
            received = answered(line, request()[:-2] + head + end, answers=9)

            assert b"HTTP/1.1 400 Bad Request" == received.partition(b"\r\n")[0]

    assert {"visits": 0, "hits": 0} == endpoint.counts()["today"]


NONSENSE = b"\0\0\0\r\n\r\n"


@pytest.mark.parametrize("after", [NONSENSE, b"", request("/api/visits.json", "GET"), request("/", "GET") + NONSENSE])
def test_line_that_ends_while_the_application_is_at_work(endpoint: EndpointProcess, after: bytes) -> None:
    """A line that turns into nonsense, or that the client hangs up, is closed without a word in the log."""
    for _ in range(50):
        with socket.create_connection(("127.0.0.1", endpoint.settings.port), timeout=20) as line:
            line.sendall(request("/api/visits.json", "GET") + after)
            line.shutdown(socket.SHUT_WR)
            answered(line, answers=9)
    endpoint.stop()

    assert "" == endpoint.log.read_text()
