"""Requests that nobody would send: constant small answers, no growth, and the visits meanwhile exact."""

from __future__ import annotations

import random
import socket
from pathlib import Path

import pytest
from endpoint_process import PAGES, EndpointProcess
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from portal.endpoint.settings import Settings
from portal.storage.connection import connect

STATUSES = {b"200", b"204", b"304", b"400", b"404", b"405", b"411", b"413", b""}

METHODS = [b"GET", b"POST", b"PUT", b"HEAD", b"OPTIONS", b"TRACE", b"CONNECT", b"post", b"G\0T", b""]
TARGETS = [
    b"/api/visit?page=/", b"/api/visit", b"/api/visit.gif?page=/en/", b"/api/visits.json", b"/api/health", b"/",
    b"/api/visit?page=/forged/", b"/api/visit?page=%00", b"/api/visit?" + b"a" * 9000, b"*", b"//", b"/api/../x",
    b"http://evil.example/api/visit?page=/", b"/api/visit?page=\xff\xfe", b"/api/visit?page=/#", b"/%", b"",
]  # fmt: skip
LINES = [
    b"Content-Length: 0", b"Content-Length: 5", b"Content-Length: 99999999999999999999", b"Content-Length: -1",
    b"Content-Length: 0\r\nContent-Length: 7", b"Transfer-Encoding: chunked", b"Transfer-Encoding: gzip, chunked",
    b"User-Agent: ", b"User-Agent: " + b"\xff" * 3000, b"X-Forwarded-For: " + b"1.2.3.4, " * 900, b"X-Forwarded-For:",
    b"X-Forwarded-For: \x01\x02", b"Origin: https://evil.example", b"Sec-Fetch-Site: cross-site",
    b"Expect: 100-continue",
    b"Connection: upgrade\r\nUpgrade: websocket", b"Connection: close", b"Sec-Purpose: prefetch", b"DNT: 1", b"Host",
    b"If-None-Match: \"" + b"x" * 500, b" folded: line", b"Cookie: " + b"c" * 9000, b"\r\n\r\nGET / HTTP/1.1", b"\0",
]  # fmt: skip
BODIES = [b"", b"hello", b"x" * 1025, b"5\r\nhello\r\n0\r\n\r\n", b"\xff" * 200, b"0\r\n\r\n"]
VERSIONS = [b"HTTP/1.1", b"HTTP/1.0", b"HTTP/2.0", b"HTTP/9", b"", b"ICAP/1.0"]


def sent(endpoint: EndpointProcess, asked: bytes) -> bytes:
    """What came back on a connection of its own."""
    received = b""
    with socket.create_connection(("127.0.0.1", endpoint.settings.port), timeout=20) as line:
        try:
            line.sendall(asked)
            line.shutdown(socket.SHUT_WR)
            while some := line.recv(65536):
                received += some
        except ConnectionError:
            pass
    return received


def assert_constant(received: bytes) -> None:
    """Nothing; every answer is one of the few, and small."""
    for answer in received.split(b"HTTP/1.1 ")[1:]:
        assert answer[:3] in STATUSES | {b"100"}, answer
        assert len(answer) < 600
    assert b"Traceback" not in received


def request(chance: random.Random) -> bytes:
    """A request of parts that do not belong together."""
    lines = chance.choices(LINES, k=chance.randrange(6))
    line = b" ".join([chance.choice(METHODS), chance.choice(TARGETS), chance.choice(VERSIONS)])
    whole = b"\r\n".join([line, b"Host: a", *lines, b"", chance.choice(BODIES)])
    if chance.random() < 0.2:
        place = chance.randrange(len(whole))
        whole = whole[:place] + chance.randbytes(chance.randrange(20)) + whole[place + chance.randrange(5) :]
    return whole


def campaign(endpoint: EndpointProcess, settings: Settings, size: int) -> None:
    """Nothing; so many requests were answered, among valid visits that all count, and nothing grew."""
    chance = random.Random(20261122)
    for _ in range(size // 20):
        assert_constant(sent(endpoint, request(chance)))
    memory = endpoint.memory
    valid = 0
    for number in range(size):
        assert_constant(sent(endpoint, request(chance)))
        if not number % 50:
            assert 204 == endpoint.visit(PAGES[3], address=f"192.0.2.{number // 50 % 200}")
            valid += 1
    grown = endpoint.memory - memory
    endpoint.stop()
    database = connect(settings.database_url)
    pages = dict(database.execute("SELECT page, hits FROM visit_pages"))
    database.close()

    assert valid == pages[PAGES[3]]
    assert pages.keys() <= set(PAGES)
    assert grown < 8_000_000
    assert "Traceback" not in endpoint.log.read_text()
    assert Path(settings.database_url.removeprefix("sqlite:///")).stat().st_size < 300_000


def test_a_thousand_requests(endpoint: EndpointProcess, settings: Settings) -> None:
    """A thousand requests of parts that do not belong together."""
    campaign(endpoint, settings, 1_000)


@pytest.mark.slow
def test_hundred_thousand_requests(endpoint: EndpointProcess, settings: Settings) -> None:
    """The same, a hundred thousand times."""
    campaign(endpoint, settings, 100_000)


@examples(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=400), whole=st.booleans())
def test_any_bytes(endpoint: EndpointProcess, data: bytes, whole: bool) -> None:
    """Any bytes at all, alone or as the query of a visit."""
    quoted = data.replace(b" ", b"").replace(b"\n", b"").replace(b"\r", b"")
    asked = data if whole else b"POST /api/visit?page=" + quoted + b" HTTP/1.1\r\nHost: a\r\n\r\n"

    assert_constant(sent(endpoint, asked))
