"""The home page: help first, then what is new."""

from __future__ import annotations

from typing import NamedTuple

from portal.content.catalogue import Words
from portal.content.charts import chart_view
from portal.content.data import Entry
from portal.content.links import View, contact_view, link, plain_link
from portal.content.pages.base import json_ld
from portal.content.pages.context import Context, Full
from portal.content.pages.legal import force_text
from portal.content.pages.notice import is_current
from portal.content.pages.page import ItemPage
from portal.content.site import Card, Site

SECTIONS = ("services", "notices", "news", "legal", "statistics")
SITUATIONS, NEWS, DOCUMENTS, CHARTS = 8, 3, 6, 2
LEAVES = "leaves"  # the drawing for an item that has none of its own


class HomeExtra(NamedTuple):
    """What the home page gathers from the other pages, in its order."""

    services: tuple[Card, ...]
    sections: tuple[tuple[str, Card], ...]
    notices: tuple[Card, ...]
    news: tuple[Card, ...]
    documents: tuple[Card, ...]
    charts: tuple[Entry, ...]
    contacts: tuple[Entry, ...]


def gather(site: Site, card: Card, today: str) -> HomeExtra:
    """The first situations, the notices that apply today, the newest news, the documents services rest on most."""
    language = card.language
    listed = site.lists
    return HomeExtra(
        services=tuple(listed.get(("services", language), ())[:SITUATIONS]),
        sections=tuple((name, site.page(name, language)) for name in SECTIONS),
        notices=tuple(n for n in listed.get(("notices", language), ()) if is_current(n, today)),
        news=tuple(listed.get(("news", language), ())[:NEWS]),
        documents=tuple(_documents(site, card)),
        charts=tuple(e for e in site.entries["statistics"].values() if e.get("place") == "ha-noi")[:CHARTS],
        contacts=tuple(site.entries["contacts"][key] for key in site.site["help_contacts"]),
    )


def _documents(site: Site, card: Card) -> list[Card]:
    services = site.lists.get(("services", card.language), ())
    named = [name for service in services for name in service.facts.get("legal_basis", ())]
    ranked = sorted(set(named), key=lambda name: (-named.count(name), name))
    found = (site.cards.get((f"legal/{name}", card.language)) for name in ranked)
    return [document for document in found if document][:DOCUMENTS]


def view(page: ItemPage, full: Full, context: Context) -> View:
    """The names that only the template of the home page uses."""
    extra: HomeExtra = page.extra
    site, words, locale, language = context.site, context.words, context.locale, context.language
    return _more(extra, words) | {
        "situations": [{**link(card), "title": card.words["situation"]} for card in extra.services],
        "notices": [link(card, language, locale) for card in extra.notices],
        "news": [_news(card, context) for card in extra.news],
        "legal": [
            {"link": link(card), "force": card.facts["force"], "force_text": force_text(card.facts["force"], context)}
            for card in extra.documents
        ],
        "charts": [chart_view(site, entry, words, locale) for entry in extra.charts],
        "contacts": [contact_view(site, entry, words, locale) for entry in extra.contacts],
        "json_ld": [_organization(page)],
    }


def _more(extra: HomeExtra, words: Words) -> View:
    _ = words.gettext
    titles = {
        "services": _("All services"),
        "notices": _("All notices"),
        "news": _("All news"),
        "legal": _("All legal documents"),
        "statistics": _("All figures"),
    }
    return {f"more_{name}": plain_link(card.url, titles[name]) for name, card in extra.sections}


def _news(card: Card, context: Context) -> View:
    drawing = card.facts.get("illustration") or LEAVES
    return link(card, context.language, context.locale) | {"picture": None, "illustration": drawing}


def _organization(page: ItemPage) -> object:
    site = page.chrome.view
    data = {
        "@type": "GovernmentOrganization",
        "name": site["publisher"]["name"],
        "url": page.chrome.base + site["home_url"],
        "logo": page.chrome.base + site["icon_url"],
        "contactPoint": [
            {
                "@type": "ContactPoint",
                "name": contact["name"],
                "telephone": contact["text"],
                "availableLanguage": ["vi"],
            }
            for contact in site["help"]
            if contact["href"]
        ],
    }
    return json_ld(data)
