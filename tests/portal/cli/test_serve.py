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
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from portal.cli.serve import _is_code
from portal_site import EPOCH, Project
from site_builder import add_news

BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0"


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


@contextmanager
def running(project: Project) -> Iterator[tuple[Server, subprocess.Popen[str]]]:
    """`portal serve`, running, and its process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "portal.cli.main", "serve", "--port", str(port)]
    environment = {**os.environ, "PORTAL_LANGUAGE": "en", "SOURCE_DATE_EPOCH": str(EPOCH)}
    environment |= {"DATABASE_URL": f"sqlite:///{project.root}/var/portal.db"}
    # A shell that starts the tests in the background has them, and all that they start, ignore an interrupt.
    with subprocess.Popen(
        ["env", "--default-signal=INT", *command],
        cwd=project.root,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        assert process.stdout
        for line in process.stdout:
            if "The portal runs at" in line:
                break
        try:
            assert process.poll() is None
            yield Server(project, port), process
        finally:
            process.terminate()
            process.wait(timeout=30)


@pytest.fixture(name="server")
def _server(project: Project) -> Iterator[Server]:
    """`portal serve`, running."""
    with running(project) as (server, _):
        yield server


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


def visit(server: Server, page: str) -> int:
    """The status that a visit to a page is answered with, once there is an endpoint."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        asked = urllib.request.Request(
            f"http://127.0.0.1:{server.port}/api/visit?page={page}", method="POST", headers={"User-Agent": BROWSER}
        )
        try:
            with urllib.request.urlopen(asked, timeout=60) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            error.close()
            time.sleep(0.1)
    return 502


def figures(server: Server) -> dict[str, int]:
    """The figures of today."""
    time.sleep(4)  # the endpoint keeps its answer for three seconds
    return dict(json.loads(server.get("/api/visits.json"))["today"])


def test_visits_count(server: Server) -> None:
    """The endpoint counts with the site, a page that was added included."""
    assert [204, 204] == [visit(server, "/en/"), visit(server, "/en/news/late/")]
    assert {"visits": 1, "hits": 1} == figures(server)

    seen = server.state()["number"]
    add_news(server.project, "late")
    while "Late" not in server.get("/en/news/"):
        seen = server.state(seen)["number"]
    time.sleep(3)  # the endpoint looks for new pages every two seconds

    assert 204 == visit(server, "/en/news/late/")
    assert {"visits": 1, "hits": 2} == figures(server)


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_stopped(project: Project, sent: signal.Signals) -> None:
    """With the preview its endpoint ends, and has settled what it counted."""
    with running(project) as (server, process):
        visit(server, "/en/")
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
        process.send_signal(sent)
        code = process.wait(timeout=30)

    assert (130, 1) == (code, len(children))
    assert not Path(f"/proc/{children[0]}").exists()
    assert ["development-identity.txt", "portal.db", "recipients.txt"] == sorted(
        file.name for file in (project.root / "var").iterdir()
    )


@pytest.mark.parametrize(
    ("paths", "expected"),
    [(["content/a.md", "theme/b.html"], False), (["content/a.md", "plugins/c.py"], True), ([], False)],
)
def test_is_code(paths: list[str], expected: bool) -> None:
    """Only code needs a new process."""
    assert expected == _is_code(paths)
