"""The page for an address that leads nowhere: numbers, services, the index."""

from __future__ import annotations

from typing import NamedTuple

from portal.content.data import Entry
from portal.content.links import View, contact_view, link
from portal.content.pages.context import Context, Full
from portal.content.pages.page import ItemPage
from portal.content.site import Card, Site

SERVICES = 8


class NotFoundExtra(NamedTuple):
    """What helps a reader who is lost."""

    contacts: tuple[Entry, ...]
    services: tuple[Card, ...]


def gather(site: Site, card: Card, today: str) -> NotFoundExtra:
    """The help numbers and the first services."""
    contacts = tuple(site.entries["contacts"][key] for key in site.site["help_contacts"])
    return NotFoundExtra(contacts, tuple(site.lists.get(("services", card.language), ())[:SERVICES]))


def view(page: ItemPage, full: Full, context: Context) -> View:
    """The names that only the template of this page uses."""
    extra: NotFoundExtra = page.extra
    return {
        "contacts": [contact_view(context.site, c, context.words, context.locale) for c in extra.contacts],
        "services": [link(card) for card in extra.services],
    }
