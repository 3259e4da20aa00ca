"""The site map: every section with what is in it; long sections show their newest items and lead to the rest."""

from __future__ import annotations

from typing import NamedTuple

from portal.content.links import View, link
from portal.content.pages.context import Context, Full
from portal.content.pages.page import ItemPage
from portal.content.site import Card, Site

MOST = 60


class SiteMapExtra(NamedTuple):
    """The pages that introduce a section, each with its items; the other pages stand under none."""

    groups: tuple[tuple[Card | None, tuple[Card, ...]], ...]


def gather(site: Site, card: Card, today: str) -> SiteMapExtra:
    """All sections and pages, in the order of the navigation."""
    language = card.language
    sections = [
        (site.page(name, language), tuple(site.lists.get((kind, language), ())[:MOST]))
        for kind, name in sorted(site.section_pages.items(), key=lambda pair: _ORDER.index(pair[0]))
    ]
    named = {section.key for section, _ in sections} | {"pages/not-found"}
    pages = tuple(page for page in site.lists.get(("pages", language), ()) if page.key not in named)
    return SiteMapExtra(((None, pages), *sections))


_ORDER = ("services", "news", "notices", "legal")


def view(page: ItemPage, full: Full, context: Context) -> View:
    """The names that only the template of the site map uses."""
    extra: SiteMapExtra = page.extra
    return {
        "groups": [
            {
                "title": section.title if section else context.words.gettext("Pages"),
                "url": section.url if section else None,
                "links": [link(card) for card in cards],
            }
            for section, cards in extra.groups
        ]
    }
