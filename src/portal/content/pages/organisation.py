"""The organisations: what each was called, what it came from and what it became."""

from __future__ import annotations

from portal.content.data import Entry
from portal.content.links import View, in_language, source_view
from portal.content.pages.context import Context, Full
from portal.content.pages.page import ItemPage
from portal.content.site import Card, Site


def gather(site: Site, card: Card, today: str) -> tuple[Entry, ...]:
    """The centre and the bodies it came from; other organisations are named where they matter."""
    entries = site.entries["organisations"]
    centre = entries[site.site["publisher"]["organisation"]]
    return (centre, *(entries[key] for key in centre.get("predecessors") or ()))


def view(page: ItemPage, full: Full, context: Context) -> View:
    """The names that only the template of the organisation page uses."""
    entries: tuple[Entry, ...] = page.extra
    return {"organisations": [_organisation(entry, context) for entry in entries]}


def _organisation(entry: Entry, context: Context) -> View:
    language, organisations = context.language, context.site.entries["organisations"]

    def names(field: str) -> list[str]:
        return [organisations[key].values["name"][language] for key in entry.get(field) or ()]

    parent, source = entry.get("parent"), entry.get("source")
    return {
        "name": entry.values["name"][language],
        "short": in_language(entry.get("short"), language),
        "from": context.date(entry.get("from")),
        "until": context.date(entry.get("until")),
        "predecessors": names("predecessors"),
        "successors": names("successors"),
        "parent": organisations[parent].values["name"][language] if parent else None,
        "note": in_language(entry.get("note"), language),
        "source": source_view(context.site.entries["sources"][source], context.words, context.locale)
        if source
        else None,
    }
