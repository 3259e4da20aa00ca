"""The server for one's own machine."""

from __future__ import annotations

import http.client
import json
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from portal.cli.preview import HEADERS, Preview


class Answer(NamedTuple):
    """What the server said."""

    status: int
    headers: dict[str, str]
    body: bytes


@pytest.fixture(name="preview")
def _preview(tmp_path: Path) -> Iterator[Preview]:
    """A server of a small site."""
    files = {
        "index.html": "<body>Trang chủ</body>",
        "en/index.html": "<body>Home</body>",
        "404.html": "<body>Không thấy</body>",
        "en/404.html": "<body>Not found</body>",
        "theme/portal.css": "a{}",
        "images/a.avif": "x",
        "images/a.webp": "x",
        "feed.xml": "<feed/>",
        "../secret.txt": "secret",
    }
    for path, words in files.items():
        (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / path).write_text(words)
    server = Preview(("127.0.0.1", 0), tmp_path / "site")
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def get(preview: Preview, path: str, method: str = "GET") -> Answer:
    """Ask the server."""
    connection = http.client.HTTPConnection("127.0.0.1", preview.server_port, timeout=10)
    try:
        connection.request(method, path)
        answer = connection.getresponse()
        return Answer(answer.status, dict(answer.getheaders()), answer.read())
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/en/", "text/html; charset=utf-8"),
        ("/theme/portal.css?v=1234", "text/css; charset=utf-8"),
        ("/images/a.avif", "image/avif"),
        ("/images/a.webp", "image/webp"),
        ("/feed.xml", "application/xml; charset=utf-8"),
    ],
)
def test_files(preview: Preview, path: str, kind: str) -> None:
    """Files are served as a web server would serve them, whatever the system knows of their kinds."""
    answer = get(preview, path)

    assert (200, kind) == (answer.status, answer.headers["Content-Type"])


def test_security_headers(preview: Preview) -> None:
    """Every answer bears the headers of the public server, so that what breaks under them breaks here."""
    for path in ("/", "/nothing/", "/_preview/reload.js"):
        assert HEADERS.items() <= get(preview, path).headers.items()


@pytest.mark.parametrize(("path", "words"), [("/nothing/", "Không thấy"), ("/en/nothing/", "Not found")])
def test_not_found(preview: Preview, path: str, words: str) -> None:
    """An unknown address is answered in its language."""
    answer = get(preview, path)

    assert 404 == answer.status
    assert words in answer.body.decode()


def test_slash(preview: Preview) -> None:
    """A folder without its slash leads to the one with it."""
    answer = get(preview, "/en")

    assert (301, "/en/") == (answer.status, answer.headers["Location"])


@pytest.mark.parametrize("path", ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/en/../../secret.txt"])
def test_nothing_outside(preview: Preview, path: str) -> None:
    """Nothing outside the site is served, however it is asked for."""
    answer = get(preview, path)

    assert 404 == answer.status
    assert b"secret" not in answer.body


def test_head(preview: Preview) -> None:
    """Who asks only for the headers gets only these."""
    answer = get(preview, "/", "HEAD")

    assert (200, b"") == (answer.status, answer.body)
    assert int(answer.headers["Content-Length"]) > 0


def test_reload_script(preview: Preview) -> None:
    """Each page loads the script that reloads it; the published file knows nothing of it."""
    assert b'<script type="module" src="/_preview/reload.js"></script></body>' in get(preview, "/").body
    assert b"_preview" not in (preview.root / "index.html").read_bytes()


def test_state(preview: Preview) -> None:
    """Who has seen another state is told the present one at once."""
    before = preview.number
    preview.tell(["a.md:1: wrong"])
    answer = get(preview, "/_preview/state?seen=")

    assert {"number": before + 1, "problems": ["a.md:1: wrong"]} == json.loads(answer.body)


def test_new_server(preview: Preview, tmp_path: Path) -> None:
    """A server that begins anew has a state that no open page has seen."""
    preview.tell([])
    later = Preview(("127.0.0.1", 0), tmp_path)
    later.server_close()

    assert later.number != preview.number


def test_waits(preview: Preview) -> None:
    """Who has seen the present state is told as soon as there is another."""
    before = preview.number
    timer = threading.Timer(0.2, preview.tell, args=([],))
    start = time.monotonic()
    timer.start()
    answer = get(preview, f"/_preview/state?seen={before}")

    assert before + 1 == json.loads(answer.body)["number"]
    assert 0.1 < time.monotonic() - start < 5


def test_silent(preview: Preview, capsys: pytest.CaptureFixture[str]) -> None:
    """Who looks at what is not written down."""
    get(preview, "/en/")

    assert ("", "") == tuple(capsys.readouterr())


def test_taken_port(preview: Preview) -> None:
    """A port that another program holds is not shared with it."""
    with pytest.raises(OSError, match="in use"), socket.socket():
        Preview(("127.0.0.1", preview.server_port), preview.root)


def test_file_to_keep(preview: Preview) -> None:
    """The register in one file is handed over to be kept, as it is: without what reloads a page."""
    (preview.root / "van-ban").mkdir()
    (preview.root / "van-ban/so-van-ban.html").write_text("<body>Sổ</body>")
    answer = get(preview, "/van-ban/so-van-ban.html")

    assert ("attachment", "<body>Sổ</body>".encode()) == (answer.headers["Content-Disposition"], answer.body)
    assert "Content-Disposition" not in get(preview, "/").headers
