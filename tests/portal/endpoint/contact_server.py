"""An endpoint that takes messages, behind a real socket, with the real protocol."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

import uvicorn
from contact_letters import Box, Key

from portal.contract.messages import Message
from portal.endpoint.app import create
from portal.endpoint.contact import Post
from portal.endpoint.settings import Settings


class ContactServer(NamedTuple):
    """Where it listens, and what it has taken."""

    port: int
    key: Key
    box: Box

    @property
    def base(self) -> str:
        """The address of its root."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def messages(self) -> list[Message]:
        """What was written, opened."""
        return [self.key.open(envelope.sealed) for envelope in self.box.kept]

    def exchange(self, *sent: bytes, pause: float = 0) -> bytes:
        """What comes back on a connection of its own for these pieces."""
        received = b""
        with socket.create_connection(("127.0.0.1", self.port), timeout=20) as line:
            try:
                for piece in sent:
                    line.sendall(piece)
                    time.sleep(pause)
                line.shutdown(socket.SHUT_WR)
                while some := line.recv(65536):
                    received += some
            except ConnectionError:
                pass
        return received


@contextmanager
def contact_server(settings: Settings) -> Iterator[ContactServer]:
    """An endpoint that takes messages while the block lasts; its server runs in a thread of this process."""
    key, box = Key(), Box()
    app = create(settings, time.time, Post(key, box, b"s" * 32))
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        config = uvicorn.Config(
            app,
            loop="uvloop",
            http="portal.endpoint.short_cut:ShortCut",
            ws="none",
            proxy_headers=False,
            log_level="error",
            access_log=False,
        )
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        while not server.started:
            time.sleep(0.01)
        try:
            yield ContactServer(listening.getsockname()[1], key, box)
        finally:
            server.should_exit = True
            thread.join()
