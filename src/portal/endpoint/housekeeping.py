"""What is done every two seconds, whether anybody visits or not."""

from __future__ import annotations

import asyncio
import logging
from itertools import count

from portal.endpoint.errors import BadPages
from portal.endpoint.mailbox import Mailbox
from portal.endpoint.pages import Pages
from portal.endpoint.store import Store

SECONDS = 2.0

# Settling holds up the commits for a moment, and twice as many hits take far less than twice as long: so it is done
# every third time. Whoever asks for the figures has everything settled first in any case.
SETTLE_EVERY = 3

_log = logging.getLogger(__name__)


async def keep_house(store: Store, pages: Pages, mailbox: Mailbox) -> None:
    """Never; hits are settled, ended days closed, old messages deleted, replaced page keys read again."""
    last_fault = ""
    for turn in count():
        # A database that refused is tried every time, so that hits are taken again as soon as they can be.
        if turn % SETTLE_EVERY == 0 or not store.available:
            await store.settle()
        await mailbox.purge()
        fault = _refreshed(pages)
        if fault and fault != last_fault:
            _log.error("%s", fault)
        last_fault = fault
        await asyncio.sleep(SECONDS)


def _refreshed(pages: Pages) -> str:
    # A build that is just replacing the file, or a broken one, must not stop the counting of known pages.
    try:
        pages.refresh()
    except BadPages as error:
        return str(error)
    return ""
