"""The small shapes that pages are made of: links, contacts, sources."""

from __future__ import annotations

from typing import Any

from portal.content.catalogue import Words
from portal.content.data import Entry
from portal.content.locales import Locale
from portal.content.site import Card, Site
from portal.contract.languages import Language

View = dict[str, Any]


def plain_link(url: str | None, title: str, **more: Any) -> View:
    """A link of these words; `more` fills in any of its other parts."""
    return {"url": url, "title": title, "lead": None, "date": None, "note": None, "icon": None, "lang": None} | more


def link(card: Card, language: Language | None = None, locale: Locale | None = None, **more: Any) -> View:
    """A link to an item as lists show it: title, lead, date, and its language where that is not the page's."""
    date = locale.date(card.date) if locale and card.date else None
    foreign = card.language if language and card.language != language else None
    return plain_link(
        card.url,
        card.label,
        lead=card.words.get("lead"),
        date=date,
        icon=card.facts.get("illustration"),
        lang=foreign,
        **more,
    )


def contact_href(contact: Entry) -> str | None:
    """The address a tap on the contact opens; None where it is not verified: an unsure number is never offered."""
    if contact.get("status") == "not-verified":
        return None
    if email := contact.get("email"):
        return f"mailto:{email}"
    number = contact.get("e164") or contact.get("national")
    return f"tel:{''.join(c for c in number if c.isdigit() or c == '+')}" if number else None


def contact_view(site: Site, contact: Entry, words: Words, locale: Locale) -> View:
    """A contact as pages show it."""
    language = words.language
    text = contact.get("national") or contact.get("email") or in_language(contact.get("address"), language)
    return {
        "key": contact.key,
        "name": contact.values["name"][language],
        "kind": contact.values["kind"],
        "text": text,
        "href": contact_href(contact),
        "hours": in_language(contact.get("hours"), language),
        "cost": in_language(contact.get("cost"), language),
        "purpose": in_language(contact.get("for"), language),
        "region": None if contact.values["region"] in ("vn", "ha-noi") else region(contact.values["region"], words),
        "status": contact.values["status"],
        "status_text": status_text(contact.values["status"], words),
        "checked": locale.date(contact.get("verified_on")) if contact.get("verified_on") else None,
        "source": source_link(site.entries["sources"].get(contact.values["source"]), language),
        "note": in_language(contact.get("note"), language),
        "superseded": [
            {
                "text": old["national"],
                "until": locale.date(old["until"]),
                "note": in_language(old["note"], language),
            }
            for old in contact.get("superseded") or ()
        ],
    }


def status_text(status: str, words: Words) -> str:
    """What the status of a contact means to someone who is about to call."""
    _ = words.gettext
    return {
        "verified": _("stated by law or by the body itself"),
        "published": _("read in a published source, not confirmed by a call"),
        "not-verified": _("not verified: we do not know whether it works"),
    }[status]


def region(key: str, words: Words) -> str:
    """The name of a region."""
    _ = words.gettext
    return {
        "vn": _("all of Vietnam"),
        "ha-noi": _("Hanoi"),
        "hcm": _("Ho Chi Minh City"),
        "quang-ninh": _("Quảng Ninh Province"),
    }[key]


def source_link(source: Entry | None, language: Language) -> View | None:
    """A source as one link."""
    return plain_link(source.get("link"), source.values["title"][language]) if source else None


def source_view(source: Entry, words: Words, locale: Locale) -> View:
    """A source as the foot of a page shows it."""
    language, date = words.language, source.get("date")
    return {
        "title": source.values["title"][language],
        "publisher": in_language(source.get("publisher"), language),
        "author": source.get("author"),
        "date": locale.date(date) if date and date != "unknown" else None,
        "url": source.get("link"),
        "note": in_language(source.get("note"), language),
    }


def in_language(value: Any, language: Language) -> Any:
    """The wording of one language, None where nothing is stated."""
    return value[language] if value else None
