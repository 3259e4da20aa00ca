"""`portal serve`: from a save to the page, as a reader of the preview sees it."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from portal.cli.serve import _is_code
from portal_site import EPOCH, Project


class Server(NamedTuple):
    """A running preview of a project."""

    project: Project
    port: int

    def get(self, path: str) -> str:
        """A page of it."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=60) as answer:
            return str(answer.read().decode())

    def state(self, seen: object = "") -> dict[str, object]:
        """What an open page is told, as soon as it is another state than the one seen."""
        return dict(json.loads(self.get(f"/_preview/state?seen={seen}")))


@pytest.fixture(name="server")
def _server(project: Project) -> Iterator[Server]:
    """`portal serve`, running."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "portal.cli.main", "serve", "--port", str(port)]
    environment = {**os.environ, "PORTAL_LANGUAGE": "en", "SOURCE_DATE_EPOCH": str(EPOCH)}
    with subprocess.Popen(
        command, cwd=project.root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        assert process.stdout
        for line in process.stdout:
            if "The portal runs at" in line:
                break
        assert process.poll() is None
        yield Server(project, port)
        process.send_signal(signal.SIGINT)
        process.wait(timeout=30)


def test_save(server: Server) -> None:
    """A save is seen, a mistake is told in the page, and the mending is seen again."""
    first = server.state()
    server.project.append("content/news/merger.en.md", "Saved.\n")
    second = server.state(first["number"])

    assert [] == second["problems"]
    assert "<p>Saved.</p>" in server.get("/en/news/merger/")

    server.project.replace("content/news/merger.vi.md", "2026-11-01", "2010-02-30")
    third = server.state(second["number"])

    assert [
        "content/news/merger.vi.md:5: '2010-02-30' is not a date that exists: write year-month-day, such as 2026-11-22"
    ] == third["problems"]
    assert "<p>Saved.</p>" in server.get("/en/news/merger/")

    server.project.replace("content/news/merger.vi.md", "2010-02-30", "2026-11-02")

    assert [] == server.state(third["number"])["problems"]
    assert "2 November 2026" in server.get("/en/news/merger/")


def test_code(server: Server) -> None:
    """New code runs at once: the server begins anew by itself."""
    server.project.append("pelicanconf.py", 'SITEURL = "http://localhost:9999"\n')
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            if "http://localhost:9999/en/" in server.get("/en/"):
                break
        except (OSError, http.client.HTTPException):  # the old server is gone, the new one not there yet
            pass
        time.sleep(0.1)

    assert "http://localhost:9999/en/" in server.get("/en/")


@pytest.mark.parametrize(
    ("paths", "expected"),
    [(["content/a.md", "theme/b.html"], False), (["content/a.md", "plugins/c.py"], True), ([], False)],
)
def test_is_code(paths: list[str], expected: bool) -> None:
    """Only code needs a new process."""
    assert expected == _is_code(paths)
