"""What surrounds the items of the kind that grows to thousands, and which of them a change reaches.

An edit reaches a few pages of ten thousand; to gather what each of the others shows would take most of a build.
"""

from __future__ import annotations

from typing import NamedTuple

from portal.content.chrome import Chrome
from portal.content.related import moved
from portal.content.site import Site
from portal.contract.digest import digest_of
from portal.contract.languages import LANGUAGES

# That kind: its pages show nothing but the item and what is near it.
MANY = "news"


class World(NamedTuple):
    """`digest` covers all that those pages show beside items of their own kind; `order` are the keys of these."""

    digest: bytes
    order: tuple[str, ...]


def around(site: Site, today: str, names: bytes) -> bytes:
    """The digest of what the world of each language has in common; `names` is that of the names of law."""
    cards = [(card.key, card.language, card.digest) for card in site.cards.values() if card.kind != MANY]
    entries = [(name, key, one.digest) for name, found in site.entries.items() for key, one in found.items()]
    return digest_of([today, names, cards, entries, [(file, one.digest) for file, one in site.pictures.items()]])


def world_of(site: Site, chrome: Chrome, common: bytes) -> World:
    """The world of one language; `common` is what is `around` all."""
    order = [card.key for card in site.lists.get((MANY, chrome.language), ())]
    return World(digest_of([chrome.digest, common, site.law_digests(chrome.language)]), tuple(order))


def of_lists(site: Site, world: World, words: bytes) -> bytes:
    """The digest of all that the lists of a language are made of; `words` is that of its catalogue and of our code."""
    many = [[card.digest for card in site.lists.get((MANY, each), ())] for each in LANGUAGES]
    pages = [item.digest for item in site.items.values() if item.kind == "pages"]
    return digest_of([world.digest, words, many, pages])


def reached(site: Site, touched: frozenset[str]) -> frozenset[str]:
    """The keys of the items whose pages may show another thing than before, where the worlds are the same.

    `touched` are the keys of items that were read anew, or are gone, and of those that others are near now.
    """
    if not touched:
        return touched
    near = {key for key, others in site.related.items() if not touched.isdisjoint(others)}
    names = {(kind, name) for kind, _, name in (key.partition("/") for key in touched)}
    named = names & (site.names_in_fields | site.names_in_links)
    items = site.items.values() if named else ()
    naming = {item.key for item in items if not (named.isdisjoint(item.links) and named.isdisjoint(item.keys))}
    return touched | near | naming


def beside(before: World, now: World, touched: frozenset[str]) -> set[str]:
    """The keys of the items that have another neighbour in the order than before, or one that was touched."""
    pairs = [*zip(now.order, now.order[1:], strict=False)] if touched else []
    after = {older for newer, older in pairs if newer in touched}
    ahead = {newer for newer, older in pairs if older in touched}
    return moved({"": before.order}, {"": now.order}) | after | ahead
