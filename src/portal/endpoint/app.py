"""The ASGI application: what is sent to it before all routing, Starlette for what is asked."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress

from starlette.applications import Starlette
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from portal.contract.messages import CONTACT_PATHS
from portal.contract.visits import COUNTS_PATH, HEALTH_PATH, PIXEL_PATH, VISIT_PATH
from portal.endpoint import answer
from portal.endpoint.answers import Answers
from portal.endpoint.batch import Batches
from portal.endpoint.contact import Contact, Post
from portal.endpoint.delivery import Delivery
from portal.endpoint.figures import Figures
from portal.endpoint.flood import Networks
from portal.endpoint.guard import taught
from portal.endpoint.health import Health
from portal.endpoint.housekeeping import keep_house
from portal.endpoint.mailbox import Mailbox
from portal.endpoint.pages import Pages
from portal.endpoint.postman import Postman
from portal.endpoint.recipients import recipients
from portal.endpoint.rule import Rule
from portal.endpoint.seal import Sealer
from portal.endpoint.settings import Settings, from_environment
from portal.endpoint.store import Clock, Store
from portal.endpoint.visit import Hits, VisitCounter, VisitPath
from portal.storage.connection import connect


class Endpoint:
    """The application: addresses that want no framework, and the framework for all others."""

    def __init__(self, counter: VisitCounter, bare: Mapping[str, ASGIApp], others: ASGIApp) -> None:
        self.counter = counter
        self._bare = bare
        self._others = others

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Nothing; one of the two has answered."""
        bare = self._bare.get(scope["path"]) if scope["type"] == "http" else None
        await (bare or self._others)(scope, receive, send)


def from_settings() -> Endpoint:
    """The application as the environment sets it up; what a server starts."""
    return create(from_environment(os.environ))


def create(settings: Settings, clock: Clock = time.time, post: Post | None = None) -> Endpoint:
    """The application; its database is connected and up to date. Messages go where the settings say, or to *post*."""
    pages = Pages(settings.pages)
    store = Store(connect(settings.database_url), clock)
    batches = Batches(store.record, settings.waiting_hits, refused=False)
    counter = VisitCounter(Rule(pages, settings.trusted_hops, settings.origin), batches, clock)
    bare: dict[str, ASGIApp] = {
        VISIT_PATH: VisitPath("POST", answer.COUNTED, answer.ONLY_POST, counter),
        PIXEL_PATH: VisitPath("GET", answer.PIXEL, answer.ONLY_GET, counter),
    }
    mailbox = Mailbox(store.desk, clock)
    bare |= _contact(settings, clock, post or _post(settings, mailbox))
    delivery = Delivery(store.desk, clock, Postman(settings.mail)) if settings.mail else None
    return Endpoint(counter, bare, _framework(settings, store, batches, pages, mailbox, delivery))


def _post(settings: Settings, mailbox: Mailbox) -> Post:
    return Post(Sealer(recipients(settings.recipients, settings.development)), mailbox, settings.secret)


def _contact(settings: Settings, clock: Clock, post: Post) -> dict[str, ASGIApp]:
    # Learning takes a moment, for which the first writer should not wait.
    taught()
    answers, networks = Answers(settings.output), Networks()
    hops, origin = settings.trusted_hops, settings.origin
    return {
        path: Contact(language, answers, networks, post, hops, origin, clock)
        for language, path in CONTACT_PATHS.items()
    }


def _framework(
    settings: Settings, store: Store, batches: Hits, pages: Pages, mailbox: Mailbox, delivery: Delivery | None
) -> Starlette:
    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        house = asyncio.create_task(keep_house(store, pages, mailbox))
        mail = asyncio.create_task(delivery.run()) if delivery else None
        yield
        house.cancel()
        with suppress(asyncio.CancelledError):
            await house
        await batches.finished()
        await mailbox.finished()
        if delivery and mail:
            delivery.stop()
            await mail
        await store.close()

    routes = [
        Route(COUNTS_PATH, Figures(store, settings.cache_seconds).respond, methods=["GET"]),
        Route(HEALTH_PATH, Health(store, batches, delivery).respond, methods=["GET"]),
    ]
    return Starlette(routes=routes, lifespan=lifespan)
