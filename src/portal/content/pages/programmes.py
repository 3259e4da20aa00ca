"""The programmes, each with its own anchor."""

from __future__ import annotations

from typing import NamedTuple

from portal.content.data import Entry
from portal.content.links import View, in_language, link, region, source_view
from portal.content.pages.context import Context, Full
from portal.content.pages.page import ItemPage
from portal.content.site import Card, Site


class ProgrammesExtra(NamedTuple):
    """The programmes, each with the service through which one reaches it."""

    programmes: tuple[tuple[Entry, Card | None], ...]


def gather(site: Site, card: Card, today: str) -> ProgrammesExtra:
    """All programmes."""
    return ProgrammesExtra(
        tuple(
            (entry, site.cards.get((f"services/{entry.get('service')}", card.language)))
            for entry in site.entries["programmes"].values()
        )
    )


def view(page: ItemPage, full: Full, context: Context) -> View:
    """The names that only the template of the programmes uses."""
    extra: ProgrammesExtra = page.extra
    language = context.language
    return {
        "programmes": [
            {
                "id": entry.key,
                "title": entry.values["title"][language],
                "lead": entry.values["lead"][language],
                "place": region(entry.values["place"], context.words) if entry.get("place") else None,
                "note": in_language(entry.get("note"), language),
                "service": link(card) if card else None,
                "source": source_view(
                    context.site.entries["sources"][entry.values["source"]], context.words, context.locale
                ),
            }
            for entry, card in extra.programmes
        ]
    }
