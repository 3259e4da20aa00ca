"""The server for one's own machine: the site as a web server shows it, reloaded in the browser on every save."""

from __future__ import annotations

import json
import mimetypes
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from portal.cli.relay import relay
from portal.content.open_data.addresses import REGISTER_FILE

# The headers that `deploy/` gives the public server, so that what breaks under them breaks here first.
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}

RELOAD_SCRIPT = b"""\
let seen = null;
const ask = async () => {
  try {
    const answer = await fetch(`/_preview/state?seen=${seen ?? ''}`);
    const state = await answer.json();
    if (seen !== null && state.number !== seen && !state.problems.length) location.reload();
    seen = state.number;
    document.getElementById('preview-problems')?.remove();
    if (state.problems.length) {
      const box = document.createElement('pre');
      box.id = 'preview-problems';
      box.setAttribute('role', 'alert');
      box.textContent = state.problems.join('\\n');
      document.body.prepend(box);
    }
    ask();
  } catch { setTimeout(ask, 500); }
};
ask();
"""
_SCRIPT_TAG = b'<script type="module" src="/_preview/reload.js"></script></body>'

# Python 3.11 knows these only from the system it runs on.
_TYPES = {".avif": "image/avif", ".webp": "image/webp"}

# Long enough that an idle page asks seldom, short enough for every proxy.
LONGEST_WAIT = 25.0


class Preview(ThreadingHTTPServer):
    """Serves the files below *root*, and tells open pages when they have changed."""

    daemon_threads = True

    def __init__(self, address: tuple[str, int], root: Path, endpoint: int | None = None) -> None:
        super().__init__(address, _Handler)
        self.root = root
        # The port at which the endpoint answers for /api/.
        self.endpoint = endpoint
        self.number = 0
        self.problems: list[str] = []
        self._changed = threading.Condition()

    def tell(self, problems: list[str]) -> None:
        """The site was made again, or these problems stopped it."""
        with self._changed:
            self.number += 1
            self.problems = problems
            self._changed.notify_all()

    def wait(self, seen: str) -> dict[str, object]:
        """The state of the site as soon as it is another than the one *seen*, or after a while."""
        with self._changed:
            self._changed.wait_for(lambda: str(self.number) != seen, timeout=LONGEST_WAIT)
            return {"number": self.number, "problems": self.problems}


class _Handler(BaseHTTPRequestHandler):
    server: Preview
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        if self._is_relayed():
            self._relay()
        elif parts.path == "/_preview/reload.js":
            self._answer(HTTPStatus.OK, "text/javascript", RELOAD_SCRIPT)
        elif parts.path == "/_preview/state":
            state = self.server.wait(parts.query.partition("=")[2])
            self._answer(HTTPStatus.OK, "application/json", json.dumps(state).encode())
        else:
            self._send_file(unquote(parts.path))

    do_HEAD = do_GET

    def do_POST(self) -> None:
        if self._is_relayed():
            self._relay()
        else:
            self._answer(HTTPStatus.METHOD_NOT_ALLOWED, "text/plain", b"")

    def _is_relayed(self) -> bool:
        return self.server.endpoint is not None and self.path.startswith("/api/")

    def _relay(self) -> None:
        assert self.server.endpoint is not None
        length = self.headers.get("Content-Length", "0")
        body = self.rfile.read(int(length)) if length.isdigit() else b""
        client = str(self.client_address[0])
        answer = relay(self.server.endpoint, self.command, self.path, dict(self.headers), body, client)
        self.send_response(answer.status)
        if answer.status not in (HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED):
            self.send_header("Content-Length", str(len(answer.body)))
        # What the endpoint says of itself, such as how long its answer may be kept, counts.
        for name, value in ({name.lower(): value for name, value in HEADERS.items()} | answer.headers).items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def _send_file(self, path: str) -> None:
        root = self.server.root.resolve()
        file = (root / path.lstrip("/")).resolve()
        if file.is_dir() and not path.endswith("/"):
            self._redirect(f"{path}/")
            return
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file() or not file.is_relative_to(root):
            missing = root / ("en/404.html" if path.startswith("/en/") else "404.html")
            body = missing.read_bytes() if missing.is_file() else b""
            self._answer(HTTPStatus.NOT_FOUND, "text/html", body)
            return
        if path in REGISTER_FILE.values():
            # Made to be kept: as it is, and not as a page.
            self._answer(HTTPStatus.OK, "text/html", file.read_bytes(), saved=True)
            return
        kind = _TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        self._answer(HTTPStatus.OK, kind, file.read_bytes())

    def _redirect(self, place: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", place)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _answer(self, status: HTTPStatus, kind: str, body: bytes, *, saved: bool = False) -> None:
        if kind == "text/html" and not saved:
            body = body.replace(b"</body>", _SCRIPT_TAG)
        self.send_response(status)
        text = kind.startswith("text/") or kind.endswith(("json", "xml", "javascript"))
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in HEADERS.items():
            self.send_header(name, value)
        if saved:
            self.send_header("Content-Disposition", "attachment")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: who looks at what is nobody's business, and the terminal is for the build."""
