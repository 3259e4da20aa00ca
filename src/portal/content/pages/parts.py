"""Parts of a list: its items by section, year, type, issuer or force, each a list of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from portal.content.catalogue import Words
from portal.content.kinds import KINDS
from portal.content.pages.listing import NO_FILTERS, Address, Filters
from portal.content.pages.periods import WHOLE, Group, size, years_of
from portal.content.site import Card, Site
from portal.content.slug import slugify
from portal.contract.digest import digest
from portal.contract.languages import Language, other
from portal.legal.terms import FORCE, TYPE


class Part(NamedTuple):
    """A part of a list: the group of filters it belongs to, its title, its address, its cards, and both of its twin."""

    group: str
    title: str
    address: Address
    cards: Sequence[Card]
    twin: Address
    cards_of_twin: Sequence[Card]


class _Division(NamedTuple):
    """A way to divide a list: its title, its part of addresses, the labels of a card, the name of a label."""

    title: str
    part: str
    labels: Callable[[Card], Iterable[str]]
    name: Callable[[str, Language], str]
    slug: Callable[[str, Language], str] | None = None


def parts_of_list(site: Site, kind: str, language: Language, words: Words) -> Iterator[Part]:
    """The parts of the list of a kind, in the order in which their filters stand."""
    for division in _divisions(site, kind, words):
        here, there = (_shelves(site, kind, division, each) for each in (language, other(language)))
        for label, cards in here.items():
            own, twin = (_address(kind, division, label, each) for each in (language, other(language)))
            title = division.name(label, language)
            yield Part(division.title, title, own, cards, twin, there.get(label, ()))


# The kinds whose every year has a page, however few items it holds.
BY_YEAR = frozenset(("news", "legal"))


def filters_of(kind: str, address: Address, cards: list[Card], parts: list[Part], words: Words) -> Filters:
    """The links to the whole list, to each part of it, and to its years; a long list leads to its years by itself."""
    if kind not in BY_YEAR:
        return NO_FILTERS
    language = words.language
    everything = ("", ((address.url(language), words.gettext("All"), len(cards)),))
    grouped = groupby(parts, key=lambda part: part.group)
    by_part = ((title, tuple(_filter(part, language) for part in some)) for title, some in grouped)
    by_year = years_of((Group("", cards),)) if len(cards) <= WHOLE else {}
    years = tuple((address.url(language, year), year, size(some)) for year, some in by_year.items())
    groups = (everything, *by_part, *(((words.gettext("Years"), years),) if years else ()))
    return Filters(groups, digest(groups))


def _filter(part: Part, language: Language) -> tuple[str, str, int]:
    return part.address.url(language), part.title, len(part.cards)


def _divisions(site: Site, kind: str, words: Words) -> Iterator[_Division]:
    _ = words.gettext
    if kind == "news":
        sections = site.entries["sections"]
        yield _Division(
            _("Sections"),
            "sections",
            lambda card: [card.facts["section"]],
            lambda label, language: str(sections[label].values["title"][language]),
            lambda label, language: str(sections[label].values["slug"][language]),
        )
    if kind == "legal":
        issuers = site.entries["organisations"]
        yield _Division(_("Types"), "types", lambda card: [card.facts["type"]], _type)
        yield _Division(
            _("Issuers"),
            "issuers",
            lambda card: card.facts["issuer"],
            lambda label, language: str(issuers[label].values["name"][language]),
        )
        yield _Division(_("In force?"), "forces", lambda card: [card.facts["force"]], _force)


def _type(label: str, language: Language) -> str:
    return (TYPE[label].vi if language == "vi" else TYPE[label].en)[0]


def _force(label: str, language: Language) -> str:
    return FORCE[label].vi if language == "vi" else FORCE[label].en


def _shelves(site: Site, kind: str, division: _Division, language: Language) -> dict[str, list[Card]]:
    """The cards of a list by each label they bear, in the order of the list; an empty label is none."""
    shelves: dict[str, list[Card]] = {label: [] for label in site.entries.get(division.part, ())}
    for card in site.lists.get((kind, language), ()):
        for label in division.labels(card):
            shelves.setdefault(label, []).append(card)
    return {label: cards for label, cards in shelves.items() if label and cards}


def _address(kind: str, division: _Division, label: str, language: Language) -> Address:
    slug = division.slug(label, language) if division.slug else slugify(division.name(label, language))
    return Address(KINDS[kind].section[language], division.part, slug)
