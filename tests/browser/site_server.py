"""The built site over HTTP: the project's own preview server, without the script that reloads open pages."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path

from portal.cli.preview import HEADERS, Preview, _Handler


class _Published(_Handler):
    """Answers as the preview does; a page arrives as it will be published."""

    def _answer(self, status: HTTPStatus, kind: str, body: bytes, saved: bool = False) -> None:
        text = kind.startswith("text/") or kind.endswith(("json", "xml", "javascript"))
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in HEADERS.items():
            self.send_header(name, value)
        if saved:
            self.send_header("Content-Disposition", "attachment")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


@contextmanager
def serving(root: Path, endpoint: int | None = None) -> Iterator[str]:
    """Serve the files below *root* on a free port, before the endpoint at another; the address of the server."""
    server = Preview(("127.0.0.1", 0), root, endpoint)
    server.RequestHandlerClass = _Published
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
