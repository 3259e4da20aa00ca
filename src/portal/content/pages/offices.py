"""The directory of offices, by level."""

from __future__ import annotations

from portal.content.data import Entry
from portal.content.links import View, in_language, source_view
from portal.content.pages.context import Context, Full
from portal.content.pages.page import ItemPage
from portal.content.site import Card, Site

LEVELS = ("district", "commune", "school")


def gather(site: Site, card: Card, today: str) -> tuple[Entry, ...]:
    """All offices."""
    return tuple(site.entries["offices"].values())


def view(page: ItemPage, full: Full, context: Context) -> View:
    """The names that only the template of the directory uses."""
    entries: tuple[Entry, ...] = page.extra
    _, language = context.words.gettext, context.language
    titles = {
        "district": _("District and city offices"),
        "commune": _("Commune and ward offices"),
        "school": _("Offices in schools"),
    }
    source = context.site.entries["sources"][entries[0].values["source"]]
    return {
        "levels": [
            {
                "title": titles[level],
                "offices": [
                    {
                        "name": entry.values["name"][language],
                        "place": in_language(entry.get("place"), language),
                        "note": None,
                    }
                    for entry in entries
                    if entry.values["level"] == level
                ],
            }
            for level in LEVELS
        ],
        "source": source_view(source, context.words, context.locale),
    }
