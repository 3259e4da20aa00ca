"""`GET /api/health`: for whoever watches over the endpoint; it says nothing about readers."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from portal.endpoint.store import Store
from portal.endpoint.visit import Hits


class Health:
    """Whether hits can be stored, and how many wait for it."""

    def __init__(self, store: Store, batches: Hits) -> None:
        self._store = store
        self._batches = batches

    async def respond(self, request: Request) -> Response:
        """200 when all is well, 503 when the database refused the last time."""
        well = self._store.available
        body = {"status": "ok" if well else "failing", "waiting_hits": self._batches.waiting}
        return JSONResponse(body, 200 if well else 503, {"cache-control": "no-store"})
