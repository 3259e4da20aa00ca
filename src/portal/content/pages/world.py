"""What surrounds the items of the kind that grows to thousands, and which of them a change of it reaches.

An edit reaches a few pages of ten thousand; to gather what each of the others shows would take most of a build.
"""

from __future__ import annotations

from collections.abc import Set
from typing import NamedTuple

from portal.content.chrome import Chrome
from portal.content.item import Item, Name
from portal.content.related import moved
from portal.content.site import Site
from portal.contract.digest import digest_of
from portal.contract.languages import LANGUAGES, Language

# That kind: its pages show nothing but the item and what is near it.
MANY = "news"


class World(NamedTuple):
    """`digest` covers all that those pages show beside items of their own kind; `order` are the keys of these."""

    digest: bytes
    order: tuple[str, ...]


def world_of(site: Site, chrome: Chrome, today: str, names: bytes) -> World:
    """The world of one language; `names` is the digest of the names of law."""
    things = [[thing for thing in site.digests[each].items() if thing[0][0] != MANY] for each in LANGUAGES]
    order = [card.key for card in site.lists.get((MANY, chrome.language), ())]
    return World(digest_of([chrome.digest, today, names, things, site.law_digests(chrome.language)]), tuple(order))


def reached(site: Site, language: Language, before: World, now: World, touched: frozenset[str]) -> Set[str]:
    """The keys of the items whose pages may show another thing than before, where the digest of the world is the same.

    `touched` are the keys of items that were read anew, or are gone, and of those that others are near now.
    """
    # Each page shows the next newer item, and the next older one.
    found = touched | moved({"": before.order}, {"": now.order})
    names = {(kind, name) for kind, _, name in (key.partition("/") for key in touched)}
    named = names & (site.names_in_fields | site.names_in_links)
    cards = site.lists.get((MANY, language), ()) if touched else ()
    near = {card.key for card in cards if not touched.isdisjoint(site.related.get(card.key, ()))}
    naming = {card.key for card in cards if _names_any(site, site.items[card.key, language], named)} if named else set()
    return found | near | naming


def _names_any(site: Site, item: Item, names: Set[Name]) -> bool:
    return not all(map(names.isdisjoint, (item.links, item.keys, site.stating(item).keys)))
