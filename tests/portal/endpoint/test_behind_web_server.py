"""The contact form behind the web server that `deploy/` describes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest
from contact_letters import BROWSER, HELP
from contact_server import ContactServer, contact_server
from web_server import NGINX, web_server

from portal.endpoint.settings import Settings

pytestmark = pytest.mark.skipif(not os.access(NGINX, os.X_OK), reason="nginx is not installed")

SECRET = "Xuân Thử bị nhốt "


class Front(NamedTuple):
    """The web server, the endpoint behind it, and where the server could leave files."""

    address: str
    endpoint: ContactServer
    folder: Path

    def post(self, path: str = "/api/contact", **fields: str) -> httpx.Response:
        """The answer to a form."""
        parts = {name: (None, value) for name, value in {**HELP, **fields}.items()}
        return httpx.post(self.address + path, files=parts, headers=BROWSER, timeout=30)


@pytest.fixture(name="front", scope="module")
def _front(output: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    """The web server with the endpoint behind it."""
    folder = tmp_path_factory.mktemp("nginx")
    (folder / "pages.json").write_text("[]")
    settings = Settings(f"sqlite:///{folder}/portal.db", folder / "pages.json")
    with (
        contact_server(replace(settings, output=output)) as endpoint,
        web_server(folder, output, endpoint.port) as address,
    ):
        yield Front(address, endpoint, folder)


@pytest.fixture(name="down", scope="module")
def _down(output: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The web server where no endpoint answers."""
    with web_server(tmp_path_factory.mktemp("nginx"), output, 9) as address:
        yield address


def test_form_goes_through(front: Front) -> None:
    """A message passes the web server, which adds to the answer what the endpoint cannot know, and repeats nothing."""
    answer = front.post("/api/contact/en", message="I need help")

    assert (200, "en") == (answer.status_code, front.endpoint.messages[-1].language)
    assert 1 == len(answer.headers.get_list("content-security-policy"))
    assert {"no-store"} == set(answer.headers.get_list("cache-control"))
    assert "strict-transport-security" in answer.headers


def test_largest_form_leaves_no_file(front: Front) -> None:
    """The largest form, and its way back, never stand in a file of the web server."""
    fields = {"message": SECRET + "ệ" * 9_900, "reach": SECRET * 58, "name": SECRET * 11}
    accepted, returned = front.post(**fields), front.post(**fields, consent="")
    files = [path for path in front.folder.rglob("*") if path.is_file() and path.name != "nginx.conf"]

    assert (200, 422) == (accepted.status_code, returned.status_code)
    assert len(returned.content) > 40_000
    assert [] == [
        path for path in files if SECRET.encode() in path.read_bytes() or path.parent.name in ("body", "proxy")
    ]


@pytest.mark.parametrize(("path", "words"), [("/api/contact", "quá dài"), ("/api/contact/en", "too large")])
def test_too_large(front: Front, path: str, words: str) -> None:
    """What is too large is told so in the language of the form, with the numbers to call."""
    answer = front.post(path, message="x" * 70_000)

    assert 413 == answer.status_code
    assert words in answer.text
    assert "tel:111" in answer.text


@pytest.mark.parametrize(
    ("path", "words"), [("/api/contact", "chưa nhận được"), ("/api/contact/en", "cannot be received now")]
)
def test_endpoint_down(down: str, path: str, words: str) -> None:
    """While the endpoint is down, the web server says so by itself, in the language of the form, with the numbers."""
    answer = httpx.post(down + path, data=HELP, timeout=30)

    assert 502 == answer.status_code
    assert words in answer.text
    assert "tel:111" in answer.text
    assert "no-store" == answer.headers["cache-control"]


def test_marks_are_not_shown(front: Front) -> None:
    """Nobody is shown an answer that is still to be filled in."""
    assert 404 == httpx.get(f"{front.address}/api/contact/help.vi.html").status_code
