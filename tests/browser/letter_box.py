"""The site with the endpoint behind it, under one address, as a web server shows the two."""

from __future__ import annotations

import http.client
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from site_build import BuiltSite
from site_server import _Published

from portal.cli.preview import Preview
from portal.endpoint.settings import Settings

# The helpers of the endpoint's own tests: a real server, a real key.
TESTS = Path(__file__).parents[1]
sys.path += [str(TESTS / "portal" / room) for room in ("endpoint", "storage")]

from contact_server import ContactServer, contact_server  # noqa: E402


class LetterBox(NamedTuple):
    """Where the site is, and the endpoint behind it."""

    address: str
    endpoint: ContactServer


class _Front(_Published):
    endpoint: ContactServer

    def do_POST(self) -> None:
        """Pass the form on, with the address it comes from, as a web server does."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        headers = dict(self.headers) | {"X-Forwarded-For": self.client_address[0]}
        line = http.client.HTTPConnection("127.0.0.1", self.endpoint.port, timeout=20)
        line.request("POST", self.path, body, headers)
        answer = line.getresponse()
        text = answer.read()
        line.close()
        self.send_response(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in ("date", "connection"):
                self.send_header(name, value)
        self.end_headers()
        self.wfile.write(text)


@contextmanager
def letter_box(site: BuiltSite) -> Iterator[LetterBox]:
    """The site, to which one can write while the block lasts."""
    with tempfile.TemporaryDirectory() as folder:
        pages = Path(folder, "pages.json")
        pages.write_text("[]")
        settings = Settings(f"sqlite:///{folder}/portal.db", pages, trusted_hops=1, output=site.root)
        with contact_server(settings) as endpoint:
            server = Preview(("127.0.0.1", 0), site.root)
            server.RequestHandlerClass = type("Front", (_Front,), {"endpoint": endpoint})
            thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
            thread.start()
            try:
                yield LetterBox(f"http://127.0.0.1:{server.server_port}", endpoint)
            finally:
                server.shutdown()
                server.server_close()
                thread.join()
