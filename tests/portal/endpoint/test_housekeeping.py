"""What is done every two seconds, whether anybody visits or not."""

from __future__ import annotations

import asyncio
import json
import logging

import pytest
from visit_builders import NOON, crowd

from portal.endpoint import housekeeping
from portal.endpoint.housekeeping import keep_house
from portal.endpoint.mailbox import Mailbox
from portal.endpoint.pages import Pages
from portal.endpoint.settings import Settings
from portal.endpoint.store import Store
from portal.storage.connection import connect


@pytest.fixture(autouse=True)
def _short_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Seconds are short here."""
    monkeypatch.setattr(housekeeping, "SECONDS", 0.01)


async def kept(settings: Settings, pages: Pages) -> None:
    """Nothing; three hits were recorded and the house was kept for a while."""
    database = connect(settings.database_url)
    store = Store(database, lambda: float(NOON))
    await store.record(crowd(3))
    house = asyncio.create_task(keep_house(store, pages, Mailbox(store.desk, lambda: float(NOON))))
    await asyncio.sleep(0.3)
    house.cancel()
    assert [(3, 3)] == database.execute("SELECT visits, hits FROM visit_days")
    await store.close()


def test_hits_are_settled_and_pages_read_again(settings: Settings) -> None:
    """Hits reach the figures without anybody asking, and a new build's pages count at once."""
    pages = Pages(settings.pages)
    settings.pages.write_text(json.dumps(["/new/"]))
    asyncio.run(kept(settings, pages))

    assert "/new/" == pages.named(b"page=/new/")


def test_broken_file_is_said_once(settings: Settings, caplog: pytest.LogCaptureFixture) -> None:
    """A broken file of pages is logged once, and the pages stay."""
    pages = Pages(settings.pages)
    settings.pages.write_text("[")
    with caplog.at_level(logging.ERROR):
        asyncio.run(kept(settings, pages))

    assert 1 == len(caplog.messages)
    assert "/" == pages.named(b"page=/")
