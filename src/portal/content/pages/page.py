"""An item's own page, and what most of them show beside the item."""

from __future__ import annotations

from typing import Any, NamedTuple

from portal.content.chrome import Chrome
from portal.content.links import View, link
from portal.content.pages.context import Context, Full
from portal.content.pages.place import Place, Shown
from portal.content.site import Card, Site


class ItemPage(NamedTuple):
    """All that an item's page is made of; `extra` is what its template gathers."""

    chrome: Chrome
    place: Place
    shown: Shown
    overdue: bool
    extra: Any


class Near(NamedTuple):
    """An item's neighbours in the order of its kind, and the items that share its tags or its law."""

    previous: Card | None
    next: Card | None
    related: tuple[Card, ...]


def near(site: Site, card: Card) -> Near:
    """What is near the item, in its language."""
    previous, following = site.neighbours(card)
    cards = (site.cards.get((key, card.language)) for key in site.related.get(card.key, ()))
    return Near(previous, following, tuple(other for other in cards if other))


def near_view(near: Near, context: Context) -> View:
    """The names of what is near, as templates use them."""
    language, locale = context.language, context.locale
    return {
        "previous": link(near.previous, language, locale) if near.previous else None,
        "next": link(near.next, language, locale) if near.next else None,
        "related": [link(card, language, locale) for card in near.related],
    }


def gather(site: Site, card: Card, today: str) -> None:
    """A plain page shows nothing beside its item."""


def view(page: ItemPage, full: Full, context: Context) -> View:
    """A plain page needs no names of its own."""
    return {}
