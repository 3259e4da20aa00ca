"""The example for nginx, run by nginx, before a real endpoint."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest
from endpoint_process import BROWSER, PAGES, EndpointProcess

from portal.cli.preview import HEADERS
from portal.endpoint.keys import new_pair
from portal.endpoint.settings import Settings
from portal_site import REPOSITORY

NGINX = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
pytestmark = pytest.mark.skipif(NGINX is None, reason="no nginx (apt-get install nginx-light)")

FRAME = """
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
{user}
events {{ worker_connections 64; }}
http {{
    include /etc/nginx/mime.types;
    {temporary}
    {example}
}}
"""


class Public(NamedTuple):
    """The public site: its address, its folder, the endpoint behind it."""

    base: str
    folder: Path
    endpoint: EndpointProcess

    def visit(self, forwarded: str = "") -> httpx.Response:
        """A visit of a browser on this machine, that says of itself what it likes."""
        headers = {"user-agent": BROWSER, "host": "portal.example", "origin": "https://portal.example"}
        headers |= {"x-forwarded-for": forwarded} if forwarded else {}
        return httpx.post(f"{self.base}/api/visit?page=/en/", headers=headers)

    def get(self, path: str) -> httpx.Response:
        """An answer to a browser."""
        return httpx.get(self.base + path, headers={"user-agent": BROWSER, "host": "portal.example"})


def example(folder: Path, port: int, other: int, endpoint: int) -> str:
    """The example, on free ports, without the certificate that it wants."""
    text = (REPOSITORY / "deploy/nginx.conf").read_text(encoding="utf-8")
    text = re.sub(r"^ *(ssl_|listen \[).*\n", "", text, flags=re.MULTILINE)
    for old, new in {
        "listen 80;": f"listen 127.0.0.1:{other};",
        "listen 443 ssl http2;": f"listen 127.0.0.1:{port};",
        "127.0.0.1:8001": f"127.0.0.1:{endpoint}",
        "/srv/portal/current": f"{folder}/site",
        "/var/log/nginx/": f"{folder}/",
    }.items():
        assert old in text, old
        text = text.replace(old, new)
    return text


def free_port() -> int:
    """A port that nobody uses."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.fixture(name="public")
def _public(tmp_path: Path, output: Path) -> Iterator[Public]:
    """The site of one page and its endpoint behind nginx."""
    site = tmp_path / "site"
    (site / "en").mkdir(parents=True)
    (site / "en" / "index.html").write_text("<p>Home</p>")
    (tmp_path / "pages.json").write_text(json.dumps(PAGES))
    keys = tmp_path / "recipients.txt"
    keys.write_text(new_pair(tmp_path / "identity.txt"))
    database, pages = f"sqlite:///{tmp_path}/portal.db", tmp_path / "pages.json"
    settings = Settings(database_url=database, pages=pages, cache_seconds=0, recipients=keys, output=output)
    with EndpointProcess(settings) as endpoint:
        port = free_port()
        temporary = "".join(
            f"{name}_temp_path {tmp_path}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        text = example(tmp_path, port, free_port(), endpoint.settings.port)
        user = "user root;" if os.geteuid() == 0 else ""
        (tmp_path / "nginx.conf").write_text(
            FRAME.format(folder=tmp_path, user=user, temporary=temporary, example=text)
        )
        assert NGINX is not None
        process = subprocess.Popen([NGINX, "-c", tmp_path / "nginx.conf", "-e", tmp_path / "start.log"])
        public = Public(f"http://127.0.0.1:{port}", tmp_path, endpoint)
        try:
            wait_for(port)
            yield public
        finally:
            process.terminate()
            process.wait(timeout=20)


def wait_for(port: int) -> None:
    """Nothing; somebody answers at the port."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        with socket.socket() as line:
            if line.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError(port)


def test_counts(public: Public) -> None:
    """A visit is passed on, counted, and answered with the headers of the site; another site's is not counted."""
    answers = [public.visit(), public.visit()]
    httpx.post(f"{public.base}/api/visit?page=/en/", headers={"user-agent": BROWSER, "origin": "https://evil.example"})

    assert [204, 204] == [answer.status_code for answer in answers]
    assert {"visits": 1, "hits": 2} == public.get("/api/visits.json").json()["today"]
    assert HEADERS["Content-Security-Policy"] == answers[0].headers["content-security-policy"]


def test_nobody_passes_for_many(public: Public) -> None:
    """Whatever a reader claims as its address, it is one visitor."""
    for number in range(5):
        public.visit(forwarded=f"192.0.2.{number}")

    assert {"visits": 1, "hits": 5} == public.get("/api/visits.json").json()["today"]


def test_how_long_answers_are_kept(public: Public) -> None:
    """Each answer says it once: the endpoint for its own, nginx for the pages."""
    assert [["no-store"], ["public, max-age=0"], ["no-cache"]] == [
        public.visit().headers.get_list("cache-control"),
        public.get("/api/visits.json").headers.get_list("cache-control"),
        public.get("/en/").headers.get_list("cache-control"),
    ]


def test_no_address_in_the_logs(public: Public) -> None:
    """What the logs hold tells of no reader, and not which page a visit was of."""
    public.visit(forwarded="192.0.2.77")
    public.get("/en/?q=secret")
    public.endpoint.kill()
    assert 502 == public.visit().status_code
    said = "".join(log.read_text() for log in public.folder.glob("*.log"))

    assert "GET /en/index.html 200" in said
    assert [] == [word for word in ("127.0.0.1", "192.0.2.77", "Mozilla", "secret", "api/visit") if word in said]


def test_pages_stay_without_the_endpoint(public: Public) -> None:
    """The site itself does not suffer when the endpoint is gone."""
    public.endpoint.kill()

    assert 200 == public.get("/en/").status_code
