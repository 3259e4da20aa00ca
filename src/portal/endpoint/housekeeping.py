"""What is done every two seconds, whether anybody visits or not."""

from __future__ import annotations

import asyncio
import logging

from portal.endpoint.errors import BadPages
from portal.endpoint.mailbox import Mailbox
from portal.endpoint.pages import Pages
from portal.endpoint.store import Store

# Settling holds up the commits for a moment, so it is not done for every few hits; whoever asks for the figures has
# everything settled first in any case.
SECONDS = 2.0

_log = logging.getLogger(__name__)


async def keep_house(store: Store, pages: Pages, mailbox: Mailbox) -> None:
    """Never; hits are settled, ended days closed, old messages deleted, replaced page keys read again."""
    last_fault = ""
    while True:
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
