"""Lists: of a kind, of a part of it (section, year, type, force), of a tag; page by page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from portal.content.address import feed_address, list_address
from portal.content.catalogue import Words
from portal.content.chrome import Chrome
from portal.content.data import Entry
from portal.content.links import View, link, plain_link
from portal.content.pages.base import base_view, item_view
from portal.content.pages.context import Context
from portal.content.pages.place import Place, Shown
from portal.content.pages.register import register_view
from portal.content.pages.sketch import Sketch, sketch_at
from portal.content.site import Card
from portal.contract.digest import digest, digest_of
from portal.contract.languages import Language, other

PER_PAGE = 20


class Address(NamedTuple):
    """A list's address, without the number of its page."""

    section: str
    part: str = ""
    slug: str = ""

    def url(self, language: Language, page: int = 1) -> str:
        return list_address(language, self.section, self.part, self.slug, page)


class Twin(NamedTuple):
    """The same list in the other language: where it is, and how many cards it holds (one-language items differ)."""

    address: Address
    size: int


class Filters(NamedTuple):
    """Groups of (title, ((address, title, count), …)) that lead to parts of a list."""

    groups: tuple[tuple[str, tuple[tuple[str, str, int], ...]], ...]
    digest: bytes


class Group(NamedTuple):
    """Some cards of a list under a heading, or under none."""

    title: str
    cards: tuple[Card, ...]


class ListPage(NamedTuple):
    """One page of a list; `named` are the records whose names its lines show."""

    chrome: Chrome
    place: Place
    shown: Shown | None
    groups: tuple[Group, ...]
    filters: Filters
    address: Address
    number: int
    total: int
    named: tuple[Entry, ...] = ()

    def view(self, context: Context) -> View:
        """The names that the template of lists uses."""
        if self.shown and self.number == 1:
            page = item_view(self.chrome, self.place, self.shown, context.full(self.shown), context)
        else:
            page = base_view(self.chrome, self.place, context)
        _ = context.words.gettext
        if self.place.template == "register":
            page |= register_view([card for group in self.groups for card in group.cards], self.named, context)
        return page | {
            "groups": [_group(group, context) for group in self.groups if group.cards],
            "filters": _filters(self.filters, self.address.url(context.language), context),
            "pagination": _pagination(self, context.language),
            "empty_text": _("Nothing here yet."),
            "feed": _feed(self, context),
        }


def pages_of_list(
    chrome: Chrome,
    place: Place,
    shown: Shown | None,
    groups: Iterable[Group],
    filters: Filters,
    address: Address,
    twin: Twin,
    words: Words,
    named: tuple[Entry, ...] = (),
) -> Iterator[Sketch[ListPage]]:
    """The pages of a list, whose first page is at *place*, as sketches."""
    cards: list[Card] = []
    titles: list[str] = []
    digests: list[bytes] = []
    for group in groups:
        cards += group.cards
        titles += [group.title] * len(group.cards)
        digests += [card.digest for card in group.cards]
    total = _pages(len(cards))
    common = digest(chrome, place, shown, filters, address, total, named)
    for number in range(1, total + 1):
        part = slice((number - 1) * PER_PAGE, number * PER_PAGE)
        # Of the same list in the other language a page shows only whether it goes as far.
        here = _numbered(place, address, twin, number) if number > 1 else (place.url, place.twin_url, place.exists)
        of_part = digest_of([common, number, here, titles[part], digests[part]])

        def draw(number: int = number, part: slice = part) -> ListPage:
            there = place if number == 1 else numbered(place, address, twin, number, total, words)
            some = _regroup(list(zip(titles[part], cards[part], strict=True)))
            return ListPage(chrome, there, shown, some, filters, address, number, total, named)

        url, twin_url, exists = here
        yield sketch_at(place, of_part, draw)._replace(url=url, twin_url=twin_url, exists=exists)


def _feed(page: ListPage, context: Context) -> View | None:
    _ = context.words.gettext
    titles = {"news": _("News feed (Atom)"), "legal": _("Feed of documents (Atom)")}
    if page.place.section not in titles:
        return None
    return plain_link(feed_address(context.language, page.place.section), titles[page.place.section])


def _pages(count: int) -> int:
    return max(1, -(-count // PER_PAGE))


def numbered(place: Place, address: Address, twin: Twin, number: int, total: int, words: Words) -> Place:
    """The place of a further page of a list; a twin that has fewer pages is met at its first one."""
    title = words.gettext("%(title)s, page %(number)d of %(total)d") % {
        "title": place.title,
        "number": number,
        "total": total,
    }
    url, twin_url, exists = _numbered(place, address, twin, number)
    return place._replace(url=url, twin_url=twin_url, exists=exists, title=title, crumbs=(*place.crumbs, (title, url)))


def _numbered(place: Place, address: Address, twin: Twin, number: int) -> tuple[str, str, bool]:
    exists = number <= _pages(twin.size)
    there = twin.address.url(other(place.language), number) if exists else place.twin_url
    return address.url(place.language, number), there, exists


def _regroup(part: list[tuple[str, Card]]) -> tuple[Group, ...]:
    titles = list(dict.fromkeys(title for title, _ in part))
    return tuple(Group(title, tuple(card for name, card in part if name == title)) for title in titles)


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


def _pagination(page: ListPage, language: Language) -> View | None:
    if page.total == 1:
        return None
    number, total, address = page.number, page.total, page.address
    near = sorted({1, total, *range(max(1, number - 2), min(total, number + 2) + 1)})
    return {
        "current": number,
        "total": total,
        "previous": address.url(language, number - 1) if number > 1 else None,
        "next": address.url(language, number + 1) if number < total else None,
        "pages": [{"number": n, "url": None if n == number else address.url(language, n)} for n in near],
    }
