"""A page's place on the site: its address, its twin, the way to it."""

from __future__ import annotations

from typing import NamedTuple

from portal.content.address import item_address
from portal.content.item import Item
from portal.content.site import Card, Named, Site
from portal.contract.digest import digest, digest_of
from portal.contract.languages import Language, other

Crumb = tuple[str, str]


class Place(NamedTuple):
    """Where a page stands. `twin_url` is the address of the same page in the other language, `exists` whether
    that is a real translation; `lastmod` an ISO date or empty; `crumbs` the (title, address) of the way to it."""

    language: Language
    url: str
    twin_url: str
    exists: bool
    template: str
    kind: str
    key: str
    section: str
    title: str
    lead: str
    illustration: str | None
    lastmod: str
    crumbs: tuple[Crumb, ...]
    indexed: bool = True

    @property
    def digest(self) -> bytes:
        """The digest of all of it."""
        return digest_of(list(self))


class Shown(NamedTuple):
    """An item's own page: the item, the file that states the facts of the pair, and all that both name."""

    item: Item
    stating: Item
    named: tuple[Named, ...]
    digest: bytes


def place_of(card: Card, site: Site, template: str) -> Place:
    """The place of an item's page."""
    twin = site.twin(card)
    language = card.language
    name = card.key.partition("/")[2]
    return Place(
        language=language,
        url=card.url,
        twin_url=twin.url if twin else item_address(card.kind, other(language), card.words["slug"]),
        exists=twin is not None,
        template=template,
        kind=card.kind,
        key=card.key,
        section=name if card.kind == "pages" else card.kind,
        title=card.title,
        lead=card.words["lead"],
        illustration=card.facts.get("illustration"),
        lastmod=card.facts.get("modified") or card.date,
        crumbs=crumbs_to(card, site),
        indexed=template != "not-found",
    )


def crumbs_to(card: Card, site: Site) -> tuple[Crumb, ...]:
    """The way to an item: home, its section, itself."""
    home = site.page("home", card.language)
    if card.key == home.key:
        return ()
    way: list[Crumb] = [("", home.url)]
    if card.kind != "pages":
        section = site.page(site.section_pages[card.kind], card.language)
        way.append((section.title, section.url))
    return (*way, (card.title, card.url))


def shown(card: Card, site: Site) -> Shown:
    """What an item's own page shows of it."""
    item = site.items[card.key, card.language]
    stating = site.stating(item)
    names = item.keys + item.links if stating is item else stating.keys + item.keys + item.links
    named = site.named(names, card.language)
    things = [thing.digest for thing in named]
    return Shown(item, stating, tuple(named), digest(item.digest, stating.stated, things, site.law_shown(item)))
