"""`GET /api/health`: for whoever watches over the endpoint."""

from __future__ import annotations

import asyncio
import json

from starlette.requests import Request

from portal.endpoint.batch import Batches
from portal.endpoint.health import Health
from portal.endpoint.settings import Settings
from portal.endpoint.store import Store
from portal.storage.connection import connect


def answer(settings: Settings, available: bool) -> tuple[int, object]:
    """Status and body for a store that can be written to, or not."""
    store = Store(connect(settings.database_url), lambda: 0.0)
    store.desk.available = available
    request = Request({"type": "http"})
    response = asyncio.run(Health(store, Batches(store.record, 1, refused=False), None).respond(request))
    return response.status_code, json.loads(bytes(response.body))


def test_well(settings: Settings) -> None:
    """As long as hits can be stored the endpoint is well."""
    assert (200, {"status": "ok", "waiting_hits": 0, "overdue_mails": 0}) == answer(settings, available=True)


def test_failing(settings: Settings) -> None:
    """When the database has refused, that is said with a status that a monitor understands."""
    assert (503, {"status": "failing", "waiting_hits": 0, "overdue_mails": 0}) == answer(settings, available=False)
