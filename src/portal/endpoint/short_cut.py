"""The short cut of the visit path: uvicorn's protocol, which answers the plainest visits without a task.

Everything it knows is also in the ASGI application, which gives the same answers under any server; a test
compares the two. Only a POST without a body, on a connection that is otherwise idle, is answered here: a scope,
a task and a future cost several times what counting a hit does (bench/endpoint).
"""

from __future__ import annotations

from typing import Any

from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol, RequestResponseCycle

from portal.contract.visits import VISIT_PATH
from portal.endpoint.answer import COUNTED, NOT_STORED, Answer
from portal.endpoint.visit import VisitCounter

# httptools sets no limit of its own (uvicorn issue 157). A web server in front has usually refused such a head.
HEAD_LIMIT = 16_384

_PREFIX = VISIT_PATH.encode() + b"?"


class ShortCut(HttpToolsProtocol):
    """One connection; its application has a `counter`."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._counter: VisitCounter = self.config.loaded_app.counter
        self._in_head = False
        self._head_size = 0
        # Between the head of a request that is answered here and the next request.
        self._here = False
        # From then until its answer; and whether another request has come meanwhile.
        self._waiting = False
        self._overtaken = False
        # The request that the application is at work on; uvicorn itself knows only the latest one.
        self._running: RequestResponseCycle | None = None

    def data_received(self, data: bytes) -> None:
        """Nothing; a head that never ends is refused before it fills the memory."""
        self._head_size += len(data)
        super().data_received(data)
        if self._in_head and self._head_size > HEAD_LIMIT and not self.transport.is_closing():
            self.send_400_response("Head too large.")

    def on_message_begin(self) -> None:
        """Nothing; a request begins."""
        super().on_message_begin()
        self._in_head, self._here = True, False

    def on_headers_complete(self) -> None:
        """Nothing; the request is answered here or by the application."""
        self._in_head = False
        self._refuse_large_head()
        if self._waiting:
            # A client that does not wait for answers gets the first one and a closed connection (RFC 9112, 9.3.2).
            self._here = self._overtaken = True
        elif self._is_plain_visit():
            self._here = self._waiting = True
            self._count()
        else:
            super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """Nothing; the application has the body, if it has the request."""
        if not self._here:
            super().on_body(body)

    def on_message_complete(self) -> None:
        """Nothing; the application knows, if it has the request."""
        self._head_size = 0
        if not self._here:
            super().on_message_complete()

    def eof_received(self) -> None:
        """Nothing; the client has hung up, and the transport closes itself."""
        self._dismiss()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing; the line is gone."""
        self._dismiss()
        super().connection_lost(exc)

    def send_400_response(self, msg: str) -> None:
        """Nothing; the line is closed with that answer."""
        self._dismiss()
        super().send_400_response(msg)

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: Any) -> None:
        self._running = cycle
        super()._start_asgi_task(cycle, app)

    def _dismiss(self) -> None:
        # An application still at work would write to the closed line, which uvloop answers with an exception. A client
        # that sent a second request meanwhile has two: the one at work, and the latest, which waits.
        for cycle in (self._running, self.cycle):
            if cycle is not None:
                cycle.disconnected = True

    def _refuse_large_head(self) -> None:
        if self._head_size > HEAD_LIMIT:
            size = len(self.url) + sum(len(name) + len(value) for name, value in self.headers)
            if size > HEAD_LIMIT:
                # The parser makes a 400 of it.
                raise ValueError("head too large")

    def _is_plain_visit(self) -> bool:
        idle = self.cycle is None or self.cycle.response_complete
        if not (idle and self.url.startswith(_PREFIX) and b"#" not in self.url):
            return False
        headers = dict(self.headers)
        return (
            self.parser.get_method() == b"POST"
            and headers.get(b"content-length", b"0") == b"0"
            and b"transfer-encoding" not in headers
            and b"expect" not in headers
            and not self.parser.should_upgrade()
            and self.parser.should_keep_alive()
        )

    def _count(self) -> None:
        query = self.url.removeprefix(_PREFIX)
        peer = self.client[0] if self.client else ""
        hit = self._counter.rule.hit(query, self.headers, peer, int(self._counter.clock()))
        if hit is None:
            self._answer(True)
        else:
            self._counter.batches.add(hit, self._answer)

    def _answer(self, stored: bool) -> None:
        self._waiting = False
        if self.transport.is_closing():
            return
        self.transport.write(self._response(_COUNTED if stored else _NOT_STORED))
        if self._overtaken:
            self.transport.close()
        else:
            self.on_response_complete()

    def _response(self, parts: tuple[bytes, bytes]) -> bytes:
        head, rest = parts
        changing = b"".join([b"%b: %b\r\n" % header for header in self.server_state.default_headers])
        return b"%b%b%b" % (head, changing, rest)


def _parts(answer: Answer) -> tuple[bytes, bytes]:
    # uvicorn's own headers, of which the date changes, stand between the two.
    headers = b"".join(b"%b: %b\r\n" % header for header in answer.start["headers"])
    return STATUS_LINE[answer.start["status"]], headers + b"\r\n" + answer.body["body"]


_COUNTED = _parts(COUNTED)
_NOT_STORED = _parts(NOT_STORED)
