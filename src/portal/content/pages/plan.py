"""The plan of the site: every page there should be, each with all that it shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import groupby
from operator import attrgetter
from typing import Any

from portal.content.address import item_address
from portal.content.catalogue import Words
from portal.content.chrome import Chrome
from portal.content.item import Item
from portal.content.kinds import KINDS
from portal.content.links import View
from portal.content.locales import Locale
from portal.content.pages.base import item_view
from portal.content.pages.context import Context
from portal.content.pages.listing import NO_FILTERS, Address, Listed, ListPage, Surroundings, pages_of_list
from portal.content.pages.memory import Memory
from portal.content.pages.notice import is_current
from portal.content.pages.page import ItemPage
from portal.content.pages.parts import BY_YEAR, Part, filters_of, parts_of_list
from portal.content.pages.periods import Group, Groups
from portal.content.pages.place import Place, crumbs_to, place_of, shown
from portal.content.pages.sketch import Sketch, sketch_at
from portal.content.pages.templates import TEMPLATES
from portal.content.pages.untranslated import UntranslatedPage
from portal.content.pages.world import MANY
from portal.content.site import Card, Site
from portal.contract.digest import digest, digest_of
from portal.contract.languages import Language, other

Page = ItemPage | ListPage | UntranslatedPage


# The digest of the last sketch of an item's page, where the page would be the same; else nothing.
Recall = Callable[[Card], bytes]


def plan(
    site: Site, chrome: Chrome, words: Words, locale: Locale, today: str, recall: Recall, memory: Memory
) -> Iterator[Sketch[Page]]:
    """All pages of one language.

    `recall` gives the digests of the pages of `MANY` that nothing has reached, `memory` the sketches of lists.
    """
    language = words.language
    for (key, of), card in site.cards.items():
        if of != language:
            if (key, language) not in site.cards:
                yield _drawn(_untranslated(site, chrome, card))
        elif card.kind != MANY and "lists" not in card.facts:
            yield _drawn(_item_page(site, chrome, card, today))
    yield from _many(site, chrome, language, today, recall)
    yield from memory.every(partial(_every_list, site, chrome, words, locale, today, memory))


def _drawn(page: Page) -> Sketch[Page]:
    return sketch_at(page.place, digest(page), lambda: page)


def _many(site: Site, chrome: Chrome, language: Language, today: str, recall: Recall) -> Iterator[Sketch[Page]]:
    cards = site.lists.get((MANY, language), [])
    home, section = (site.page(name, language) for name in ("home", site.section_pages[MANY]))
    common = digest(chrome, home, section)
    there, template = other(language), KINDS[MANY].template
    for place, card in enumerate(cards):
        twin = site.cards.get((card.key, there))
        yield Sketch(
            language,
            template,
            card.url,
            twin.url if twin else item_address(MANY, there, card.words["slug"]),
            twin is not None,
            card.facts.get("modified") or card.date,
            True,
            recall(card) or digest_of([common, *_gathered(site, cards, place, twin, today)]),
            partial(_item_page, site, chrome, card, today),
        )


def _gathered(site: Site, cards: list[Card], place: int, twin: Card | None, today: str) -> list[Any]:
    """What `_item_page` would gather for the item in that place, as digests: the page is gathered when it is drawn."""
    card = cards[place]
    item = site.items[card.key, card.language]
    stating, due = site.stating(item), card.facts.get("review_by")
    around = [each.digest for each in (*cards[max(0, place - 1) : place], *cards[place + 1 : place + 2])]
    # Of the twin only the address is shown.
    own = [item.digest, stating.stated, card.digest, bool(due and due < today), place > 0, twin and twin.url]
    return [own, around, *_shown_of_others(site, item, stating)]


def _shown_of_others(site: Site, item: Item, stating: Item) -> tuple[list[bytes], list[bytes], list[bytes]]:
    """The digests of what the item's page shows of what it names, of the law it cites, and of what is related."""
    language = item.language
    names = item.keys + item.links if stating is item else stating.keys + item.keys + item.links
    near = (site.cards.get((key, language)) for key in site.related.get(item.key, ()))
    named = [thing.digest for thing in site.named(names, language)]
    return named, site.law_shown(item), [card.digest for card in near if card]


def page_view(page: Page, context: Context) -> View:
    """What the page's template receives as `page`."""
    if not isinstance(page, ItemPage):
        return page.view(context)
    full = context.full(page.shown)
    view = item_view(page.chrome, page.place, page.shown, full, context)
    more: View = TEMPLATES[page.place.template].view(page, full, context)
    structured = view["json_ld"] + more.get("json_ld", [])
    return view | more | {"json_ld": structured, "review_overdue": page.overdue}


def _item_page(site: Site, chrome: Chrome, card: Card, today: str) -> ItemPage:
    template = card.facts.get("template") or KINDS[card.kind].template
    extra = TEMPLATES[template].gather(site, card, today)
    due = card.facts.get("review_by")
    return ItemPage(chrome, place_of(card, site, template), shown(card, site), bool(due and due < today), extra)


def _untranslated(site: Site, chrome: Chrome, card: Card) -> UntranslatedPage:
    language = other(card.language)
    url = item_address(card.kind, language, card.words["slug"])
    place = place_of(card, site, "untranslated")._replace(
        language=language, url=url, twin_url=card.url, exists=False, lastmod="", indexed=False
    )
    section = site.page(site.section_pages[card.kind], language) if card.kind != "pages" else None
    way = (("", site.page("home", language).url), *(((section.title, section.url),) if section else ()))
    return UntranslatedPage(chrome, place._replace(crumbs=(*way, (card.title, url))), card)


def _every_list(
    site: Site, chrome: Chrome, words: Words, locale: Locale, today: str, memory: Memory
) -> Iterator[Sketch[Page]]:
    for card in site.lists.get(("pages", words.language), ()):
        if "lists" in card.facts:
            yield from _lists(site, chrome, words, locale, card, today, memory)
    yield from _tag_lists(site, chrome, words, locale, memory)


def _lists(
    site: Site, chrome: Chrome, words: Words, locale: Locale, card: Card, today: str, memory: Memory
) -> Iterator[Sketch[Page]]:
    kind = card.facts["lists"]
    language = card.language
    cards, cards_of_twin = (site.lists.get((kind, each), []) for each in (language, other(language)))
    own, twin = (Address(KINDS[kind].section[each]) for each in (language, other(language)))
    parts = list(parts_of_list(site, kind, language, words))
    filters = filters_of(kind, own, cards, parts, words)
    place = place_of(card, site, "register" if kind == "legal" else "list")._replace(section=kind)
    groups = _notice_groups(cards, today, words) if kind == "notices" else (Group("", cards),)
    named = tuple(site.entries["organisations"].values()) if kind == "legal" else ()
    listed = Listed(groups, own, twin, cards_of_twin, kind in BY_YEAR, named)
    yield from pages_of_list(Surroundings(chrome, locale, place), shown(card, site), filters, listed, memory)
    for part in parts:
        there, some = _part_place(place, part, card, site), (Group("", part.cards),)
        listed = Listed(some, part.address, part.twin, part.cards_of_twin, named=named)
        yield from pages_of_list(Surroundings(chrome, locale, there), None, filters, listed, memory)


def _part_place(place: Place, part: Part, card: Card, site: Site) -> Place:
    language = place.language
    url = part.address.url(language)
    title = f"{card.title}: {part.title}"
    return place._replace(
        url=url,
        twin_url=part.twin.url(other(language)) if part.cards_of_twin else place.twin_url,
        exists=bool(part.cards_of_twin),
        title=title,
        key=f"{place.key}/{part.address.part}/{part.address.slug}",
        lastmod="",
        crumbs=(*crumbs_to(card, site), (part.title, url)),
    )


def _notice_groups(cards: list[Card], today: str, words: Words) -> Groups:
    current = [card for card in cards if is_current(card, today)]
    past = [card for card in cards if not is_current(card, today)]
    return Group(words.gettext("Current notices"), current), Group(words.gettext("Past notices"), past)


def _tag_lists(site: Site, chrome: Chrome, words: Words, locale: Locale, memory: Memory) -> Iterator[Sketch[Page]]:
    language = words.language
    home = site.page("home", language)
    index = site.page("tags", language)
    for tag in site.entries["tags"].values():
        cards = site.tagged.get((tag.key, language))
        if not cards:
            continue
        slugs = tag.values["slug"]
        own, twin = (Address("", "tags", slugs[each]) for each in (language, other(language)))
        cards_of_twin = site.tagged.get((tag.key, other(language)), [])
        title, url = tag.values["title"][language], own.url(language)
        expansion = tag.get("expansion")
        place = Place(
            language=language,
            url=url,
            twin_url=twin.url(other(language)) if cards_of_twin else site.page("tags", other(language)).url,
            exists=bool(cards_of_twin),
            template="list",
            kind="list",
            key=f"tags/{tag.key}",
            section="",
            title=title,
            lead=expansion[language] if expansion else words.gettext("Everything about: %(tag)s.") % {"tag": title},
            illustration=None,
            lastmod="",
            crumbs=(("", home.url), (index.title, index.url), (title, url)),
        )
        listed = Listed(tuple(_kind_groups(cards, site, language)), own, twin, cards_of_twin)
        yield from pages_of_list(Surroundings(chrome, locale, place), None, NO_FILTERS, listed, memory)


def _kind_groups(cards: list[Card], site: Site, language: Language) -> Iterator[Group]:
    for kind, some in groupby(cards, key=attrgetter("kind")):
        name = site.section_pages.get(kind)
        yield Group(site.page(name, language).title if name else "", list(some))
