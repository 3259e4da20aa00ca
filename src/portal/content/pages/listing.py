"""Lists: of a kind, of a part of it (section, type, force), of a tag; a long one with a page for each period."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from portal.content.address import feed_address, list_address
from portal.content.chrome import Chrome
from portal.content.data import Entry
from portal.content.links import View, link, plain_link
from portal.content.locales import Locale
from portal.content.pages.base import base_view, item_view
from portal.content.pages.context import Context
from portal.content.pages.memory import Memory
from portal.content.pages.periods import (
    MONTH,
    WHOLE,
    YEAR,
    Group,
    Groups,
    Periods,
    months_of,
    names_of,
    newest,
    size,
    years_of,
)
from portal.content.pages.place import Place, Shown
from portal.content.pages.register import register_view
from portal.content.pages.sketch import Sketch, sketch_at
from portal.content.site import Card
from portal.contract.digest import digest, digest_of
from portal.contract.languages import Language, other


class Address(NamedTuple):
    """A list's address, without a period."""

    section: str
    part: str = ""
    slug: str = ""

    def url(self, language: Language, period: str = "") -> str:
        return list_address(language, self.section, self.part, self.slug, period)


class Filters(NamedTuple):
    """Groups of (title, ((address, title, count), …)) that lead to parts of a list."""

    groups: tuple[tuple[str, tuple[tuple[str, str, int], ...]], ...]
    digest: bytes


NO_FILTERS = Filters((), b"")


class Listed(NamedTuple):
    """What is listed: the groups, where, and the same list in the other language with the cards that it has there.

    `by_year`: its years have pages even where it is short; `named` are the records whose names its lines show.
    """

    groups: Groups
    address: Address
    twin: Address
    cards_of_twin: Sequence[Card]
    by_year: bool = False
    named: tuple[Entry, ...] = ()

    @property
    def years(self) -> Periods:
        """The years that have a page."""
        return years_of(self.groups) if self.by_year or size(self.groups) > WHOLE else {}

    @property
    def periods_of_twin(self) -> set[str]:
        """The periods that have a page in the other language."""
        is_parted = self.by_year or len(self.cards_of_twin) > WHOLE
        return names_of(self.cards_of_twin) if is_parted else set()


class Way(NamedTuple):
    """The periods that a page of a list leads to: the next newer one, the next older one, those that it holds."""

    newer: str = ""
    older: str = ""
    held: tuple[str, ...] = ()


class ListPage(NamedTuple):
    """One page of a list."""

    chrome: Chrome
    place: Place
    shown: Shown | None
    groups: Groups
    filters: Filters
    address: Address
    way: Way
    named: tuple[Entry, ...] = ()

    def view(self, context: Context) -> View:
        """The names that the template of lists uses."""
        if self.shown:
            page = item_view(self.chrome, self.place, self.shown, context.full(self.shown), context)
        else:
            page = base_view(self.chrome, self.place, context)
        if self.place.template == "register":
            page |= register_view([card for group in self.groups for card in group.cards], self.named, context)
        return page | {
            "groups": [_group(group, context) for group in self.groups if group.cards],
            "filters": _filters(self.filters, self.place.url, context),
            "pagination": _pagination(self, context),
            "empty_text": context.words.gettext("Nothing here yet."),
            "feed": _feed(self, context),
        }


class Surroundings(NamedTuple):
    """What surrounds each page of a list: the chrome, how dates are written, the place of its first page."""

    chrome: Chrome
    locale: Locale
    place: Place


def pages_of_list(
    around: Surroundings, shown: Shown | None, filters: Filters, listed: Listed, memory: Memory
) -> Iterator[Sketch[ListPage]]:
    """The pages of a list as sketches; `shown` and `filters` stand on its first one."""
    common = digest(around.chrome, around.place, listed.address, listed.twin, listed.by_year, list(listed.named))
    first = digest(shown, filters)
    # Of the twin only the days count: they decide which periods it has.
    of = digest_of([common, first, _digests(listed.groups), [card.date for card in listed.cards_of_twin]])

    def make() -> Iterator[Sketch[ListPage]]:
        years = listed.years
        yield _first(around, shown, filters, listed, years, digest(common, first))
        yield from _periods(around, listed, years, common)

    return memory.recall(around.place.url, of, make)


def _first(
    around: Surroundings, shown: Shown | None, filters: Filters, listed: Listed, years: Periods, common: bytes
) -> Sketch[ListPage]:
    is_long = size(listed.groups) > WHOLE
    groups = newest(listed.groups, YEAR) if is_long else listed.groups
    way = Way(held=(*years,)) if is_long else Way()

    def draw() -> ListPage:
        return ListPage(around.chrome, around.place, shown, groups, filters, listed.address, way, listed.named)

    return sketch_at(around.place, digest_of([common, list(way), _digests(groups)]), draw)


def _periods(around: Surroundings, listed: Listed, years: Periods, common: bytes) -> Iterator[Sketch[ListPage]]:
    there = listed.periods_of_twin
    for year, way in _ways(years):
        months = months_of(years[year])
        some = newest(years[year], MONTH) if months else years[year]
        yield _period(around, listed, common, year, some, way._replace(held=(*months,)), year in there)
        for month, way_of_month in _ways(months):
            yield _period(around, listed, common, month, months[month], way_of_month, month in there)


def _ways(periods: Periods) -> Iterator[tuple[str, Way]]:
    for newer, period, older in zip(["", *periods], periods, [*[*periods][1:], ""], strict=False):
        yield period, Way(newer, older)


def _period(
    around: Surroundings, listed: Listed, common: bytes, period: str, groups: Groups, way: Way, exists: bool
) -> Sketch[ListPage]:
    place = around.place
    url = listed.address.url(place.language, period)
    # Where the other language has no such period, its list is met at the first page.
    twin_url = listed.twin.url(other(place.language), period) if exists else place.twin_url
    here = place._replace(url=url, twin_url=twin_url, exists=exists, key=f"{place.key}/{period}", lastmod="")

    def draw() -> ListPage:
        there = _named(here, listed.address, period, around.locale)
        return ListPage(around.chrome, there, None, groups, NO_FILTERS, listed.address, way, listed.named)

    return sketch_at(here, digest_of([common, period, exists, list(way), _digests(groups)]), draw)


def _named(place: Place, address: Address, period: str, locale: Locale) -> Place:
    # A month lies within its year.
    steps = [period[:length] for length in (YEAR, MONTH) if length <= len(period)]
    way = tuple((locale.period(step), address.url(place.language, step)) for step in steps)
    return place._replace(title=f"{place.title}: {way[-1][0]}", crumbs=(*place.crumbs, *way))


def _digests(groups: Groups) -> list[tuple[str, list[bytes]]]:
    return [(title, [card.digest for card in cards]) for title, cards in groups]


def _feed(page: ListPage, context: Context) -> View | None:
    _ = context.words.gettext
    titles = {"news": _("News feed (Atom)"), "legal": _("Feed of documents (Atom)")}
    if page.place.section not in titles:
        return None
    return plain_link(feed_address(context.language, page.place.section), titles[page.place.section])


def _group(group: Group, context: Context) -> View:
    links = [link(card, context.language, context.locale) for card in group.cards]
    return {"title": group.title or None, "links": links}


def _filters(filters: Filters, current: str, context: Context) -> list[View]:
    return [
        {
            "title": title,
            "links": [
                {"url": url, "title": name, "count": context.locale.number(count), "current": url == current}
                for url, name, count in links
            ],
        }
        for title, links in filters.groups
    ]


def _pagination(page: ListPage, context: Context) -> View | None:
    def to(period: str) -> View:
        return plain_link(page.address.url(context.language, period), context.locale.period(period))

    newer, older, held = page.way
    if not any(page.way):
        return None
    return {
        "newer": to(newer) if newer else None,
        "older": to(older) if older else None,
        "periods": [to(period) for period in held],
    }
