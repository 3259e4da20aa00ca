"""What the preview passes on to the endpoint."""

from __future__ import annotations

import http.client
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from portal.cli.preview import HEADERS, Preview
from portal.cli.relay import relay


class _Echo(BaseHTTPRequestHandler):
    """Answers with what it was asked."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Tell the request."""
        asked = self.headers
        body = self.rfile.read(int(asked.get("Content-Length", 0)))
        told = f"{self.command} {self.path} {asked['X-Forwarded-For']} {asked['Host']} {asked['DNT']} ".encode() + body
        self.send_response(201)
        self.send_header("Content-Length", str(len(told)))
        self.send_header("Cache-Control", "public, max-age=3")
        self.end_headers()
        self.wfile.write(told)

    do_POST = do_GET

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@pytest.fixture(name="echo")
def _echo() -> Iterator[int]:
    """The port of a server that tells what it was asked."""
    yield from _served(ThreadingHTTPServer(("127.0.0.1", 0), _Echo))


def _served(server: ThreadingHTTPServer) -> Iterator[int]:
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server.server_port
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(name="preview")
def _preview(echo: int, tmp_path: Path) -> Iterator[int]:
    """The port of a preview before it."""
    (tmp_path / "api").mkdir()
    (tmp_path / "api" / "pages.json").write_text("[]")
    yield from _served(Preview(("127.0.0.1", 0), tmp_path, echo))


def ask(port: int, method: str, path: str, body: bytes = b"", **headers: str) -> Any:
    """The answer to a request, with its body read."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    answer.told = answer.read().decode()  # type: ignore[attr-defined]
    connection.close()
    return answer


def test_passed_on(preview: int) -> None:
    """Method, address, body and headers arrive as they are; the client's address is the one that was seen."""
    answer = ask(preview, "POST", "/api/visit?page=/en/", b"words", DNT="1", X_Forwarded_For="192.0.2.9")

    assert (201, f"POST /api/visit?page=/en/ 127.0.0.1 127.0.0.1:{preview} 1 words") == (answer.status, answer.told)


def test_headers(preview: int) -> None:
    """The answer bears the public headers, but how long it may be kept is for the endpoint to say."""
    answer = ask(preview, "GET", "/api/visits.json")

    assert "public, max-age=3" == answer.headers["Cache-Control"]
    assert HEADERS["Content-Security-Policy"] == answer.headers["Content-Security-Policy"]


def test_files_stay(preview: int) -> None:
    """Nothing but /api/ is passed on, and nothing else takes a POST."""
    assert (404, 405) == (ask(preview, "GET", "/").status, ask(preview, "POST", "/en/").status)


def test_no_endpoint(tmp_path: Path) -> None:
    """An endpoint that is not there is answered for in its place."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    assert 502 == relay(port, "GET", "/api/health", {}, b"", "127.0.0.1").status
