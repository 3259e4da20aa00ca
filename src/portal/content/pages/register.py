"""The register as a table: number and title, type, issuer, day of issue, and what is known of the force."""

from __future__ import annotations

from portal.content.data import Entry
from portal.content.links import View, link
from portal.content.pages.context import Context
from portal.content.pages.legal import force_text, type_text
from portal.content.site import Card


def register_view(cards: list[Card], bodies: tuple[Entry, ...], context: Context) -> View:
    """The names that only the template of the register uses; `bodies` are the issuers."""
    names = {entry.key: entry.values["name"][context.language] for entry in bodies}
    timeline = context.site.cards.get(("pages/timeline", context.language))
    return {
        "documents": [_row(card, names, context) for card in cards],
        "timeline": link(timeline, context.language) if timeline else None,
    }


def _row(card: Card, names: dict[str, str], context: Context) -> View:
    return {
        "number": card.facts["number"],
        "url": card.url,
        "title": card.title,
        "lang": None if card.language == context.language else card.language,
        "type": type_text(card.facts["type"], context),
        "issuers": [names[key] for key in card.facts["issuer"]],
        "issued": context.date(card.date or None),
        "changed": context.date(card.facts.get("modified")),
        "force": card.facts["force"],
        "force_text": force_text(card.facts["force"], context),
    }
