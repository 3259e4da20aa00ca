"""An ASGI application asked directly: one request, one whole answer."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from starlette.types import Message, Scope

from portal.endpoint.app import Endpoint, create
from portal.endpoint.settings import Settings


class Asked(NamedTuple):
    """The answer."""

    status: int
    headers: dict[str, str]
    body: bytes


class Served(NamedTuple):
    """An application, and the loop that all its requests share."""

    app: Endpoint
    runner: asyncio.Runner


@contextmanager
def served(settings: Settings, now: float) -> Iterator[Served]:
    """An application whose clock stands still."""
    with asyncio.Runner() as runner:
        yield Served(create(settings, lambda: now), runner)


def ask(served: Served, method: str, target: str, headers: Mapping[str, str] | None = None) -> Asked:
    """What the application answers to a request from this machine."""
    path, _, query = target.partition("?")
    scope: dict[str, Any] = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": query.encode(),
        "headers": [(name.encode(), value.encode("latin-1")) for name, value in (headers or {}).items()],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 80),
    }
    return served.runner.run(_asked(served.app, scope))


async def _asked(app: Endpoint, scope: Scope) -> Asked:
    messages: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        messages.append(message)

    await app(scope, receive, send)
    start, *bodies = messages
    headers = {name.decode(): value.decode() for name, value in start["headers"]}
    return Asked(start["status"], headers, b"".join(body.get("body", b"") for body in bodies))
