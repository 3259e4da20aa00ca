"""`GET /api/health`: for whoever watches over the endpoint; it says nothing about readers."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from portal.endpoint.delivery import Delivery
from portal.endpoint.store import Store
from portal.endpoint.visit import Hits


class Health:
    """Whether all can be stored, how many hits wait for it, and whether mails have been waiting for an hour."""

    def __init__(self, store: Store, batches: Hits, delivery: Delivery | None) -> None:
        self._store = store
        self._batches = batches
        self._delivery = delivery

    async def respond(self, request: Request) -> Response:
        """200 when all is well, 503 when the database refused the last time or messages wait to be mailed."""
        overdue = await self._delivery.overdue() if self._delivery and self._store.available else 0
        well = self._store.available and not overdue
        body = {
            "status": "ok" if well else "failing",
            "waiting_hits": self._batches.waiting,
            # Nobody may have noticed a cry for help; so monitors that read the status alone are told, too.
            "overdue_mails": overdue,
        }
        return JSONResponse(body, 200 if well else 503, {"cache-control": "no-store"})
