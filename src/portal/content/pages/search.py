"""The index that needs no script: services and pages from A to Z, documents by number."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from portal.content.collation import collation_key, initial
from portal.content.links import View, link
from portal.content.pages.context import Context, Full
from portal.content.pages.page import ItemPage
from portal.content.site import Card, Site


class SearchExtra(NamedTuple):
    """What the index lists."""

    things: tuple[Card, ...]
    documents: tuple[Card, ...]


def gather(site: Site, card: Card, today: str) -> SearchExtra:
    """The services and pages by title, the documents by number."""
    language = card.language
    things = [*site.lists.get(("services", language), ()), *site.lists.get(("pages", language), ())]
    indexed = (thing for thing in things if thing.facts.get("template") not in ("home", "not-found"))
    documents = site.lists.get(("legal", language), ())
    return SearchExtra(
        tuple(sorted(indexed, key=lambda thing: collation_key(thing.title))),
        tuple(sorted(documents, key=lambda document: (document.facts["number"], document.key))),
    )


def view(page: ItemPage, full: Full, context: Context) -> View:
    """The names that only the template of the index uses."""
    extra: SearchExtra = page.extra
    # Two issuers may have given one number.
    numbers = groupby(extra.documents, key=_number)
    letters = groupby(extra.things, key=lambda thing: initial(thing.title))
    return {
        "groups": [{"letter": letter, "links": [link(thing) for thing in things]} for letter, things in letters],
        "documents": [{"number": number, "links": [_document(card) for card in cards]} for number, cards in numbers],
    }


def _number(card: Card) -> str:
    return str(card.facts["number"])


def _document(card: Card) -> View:
    # The number stands beside the link, so the title alone is enough.
    return link(card) | {"title": card.title}
