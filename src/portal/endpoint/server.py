"""The process that serves the application: uvicorn, told to keep nothing about readers."""

from __future__ import annotations

import os
from secrets import token_hex

import uvicorn

from portal.endpoint.answers import Answers
from portal.endpoint.pages import Pages
from portal.endpoint.recipients import recipients
from portal.endpoint.seal import Sealer
from portal.endpoint.settings import Settings
from portal.storage.connection import connect

_GRACE_SECONDS = 10


def serve(settings: Settings, application: str = "portal.endpoint.app:from_settings") -> None:
    """Nothing, once the server was told to stop. The environment must hold the same settings for its workers."""
    # What is wrong with settings, pages, answers, keys or database is said once, here, before any worker starts.
    Pages(settings.pages)
    Answers(settings.output)
    Sealer(recipients(settings.recipients, settings.development))
    connect(settings.database_url).close()
    # Whichever worker gets the second of two clicks has to know the first one.
    os.environ.setdefault("PORTAL_ONCE_KEY", token_hex(32))
    uvicorn.run(
        application,
        factory=True,
        host=settings.host,
        port=settings.port,
        workers=settings.workers,
        loop="uvloop",
        http="portal.endpoint.short_cut:ShortCut",
        ws="none",
        lifespan="on",
        # An access log would hold addresses; a warning for each malformed request would fill the disk.
        access_log=False,
        log_level="error",
        # Who asks is for `client.py` alone to say.
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=_GRACE_SECONDS,
    )
