"""`GET /api/visits.json`: the published figures, at most a few seconds old."""

from __future__ import annotations

import asyncio
import json
from hashlib import blake2b
from time import monotonic

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from portal.endpoint.store import Store

# How long a reader waits for fresh figures when there are older ones: a locked database must not hold up a page.
PATIENCE_SECONDS = 1.0


class Figures:
    """The last answer, made again when it is too old and somebody asks."""

    def __init__(self, store: Store, cache_seconds: int) -> None:
        self._store = store
        self._cache_seconds = cache_seconds
        self._body: bytes | None = None
        self._fresh_until = 0.0
        self._refreshing: asyncio.Task[None] | None = None

    async def respond(self, request: Request) -> Response:
        """The figures, or 304 to those who have them already, or 503 when there never were any."""
        body = await self._current()
        if body is None:
            return PlainTextResponse("Service Unavailable", 503, {"cache-control": "no-store", "retry-after": "10"})
        tag = f'"{blake2b(body, digest_size=8).hexdigest()}"'
        headers = {
            "etag": tag,
            "cache-control": f"public, max-age={self._cache_seconds}",
            "x-content-type-options": "nosniff",
        }
        # A web server that compresses makes the tag a weak one (W/"…"); either is as good here.
        if tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        return Response(body, headers=headers, media_type="application/json")

    async def _current(self) -> bytes | None:
        if self._refreshing is None and monotonic() >= self._fresh_until:
            self._refreshing = asyncio.create_task(self._refresh())
        if self._refreshing is not None:
            await asyncio.wait({self._refreshing}, timeout=PATIENCE_SECONDS if self._body else None)
        return self._body

    async def _refresh(self) -> None:
        counts = await self._store.counts()
        self._fresh_until = monotonic() + self._cache_seconds
        self._refreshing = None
        if counts is not None:
            self._body = json.dumps(counts, separators=(",", ":")).encode()
