"""What a view needs besides its page: the words and numbers of its language, and what was stored at length."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from markupsafe import Markup, escape

from portal.content.body import REFERENCE
from portal.content.catalogue import Words
from portal.content.data import Entry
from portal.content.item import Item
from portal.content.links import contact_href
from portal.content.locales import Locale
from portal.content.pages.cited import CitedLaw
from portal.content.pages.place import Shown
from portal.content.pictures import Picture
from portal.content.site import Card, Named, Site


class Full(NamedTuple):
    """An item at length: its fields (words of its language, facts of the pair), its body and its headings."""

    fields: dict[str, Any]
    body: Markup
    headings: list[Any]


class Context:
    """One per language and build. `load` brings back what was stored of a source."""

    def __init__(self, site: Site, words: Words, locale: Locale, load: Callable[[Item], dict[str, Any]]) -> None:
        self.site = site
        self.words = words
        self.locale = locale
        self.language = words.language
        self.law = CitedLaw(site, words)
        self._load = load
        self._quotes: dict[str, Any] = {}

    def full(self, shown: Shown) -> Full:
        """The item at length, the links of its body resolved."""
        stored = self._load(shown.item)
        facts = stored if shown.stating is shown.item else self._load(shown.stating)
        fields = {**facts["fields"], **stored["fields"]}
        body = self.law.in_body(stored["html"], shown.item)
        return Full(fields, resolve(body, shown.named, self.language), stored["headings"])

    def quoted(self, card: Card, document: str) -> list[str]:
        """The sentences in which an item cites a document."""
        item = self.site.items[card.key, card.language]
        if item.path not in self._quotes:
            # The newest texts cite many documents.
            self._quotes[item.path] = self._load(item)["quotes"]
        quotes = (sentence for words, sentence in self._quotes[item.path] if self.site.meant[words].name == document)
        return list(dict.fromkeys(quotes))

    def date(self, iso: str | None) -> dict[str, str] | None:
        """The date in words, or None where it is not known."""
        return self.locale.day_or_year(iso) if iso and iso != "unknown" else None


_LINK = re.compile(r'<a href="(@/[^"]*)"')


def resolve(html: str, named: Iterable[Named], language: str) -> Markup:
    """The body with each name in a link replaced by the address it stands for."""
    if '"@/' not in html:
        return Markup(html)
    found = {_name(thing): thing for thing in named}

    def address(match: re.Match[str]) -> str:
        reference = REFERENCE.fullmatch(match[1])
        assert reference is not None
        collection, key, anchor = reference.groups()
        thing = found[collection, key]
        assert not isinstance(thing, Picture)
        if isinstance(thing, Entry):
            return f'<a href="{escape(contact_href(thing))}"'
        target = f"{thing.url}#{anchor}" if anchor else thing.url
        foreign = "" if thing.language == language else f' hreflang="{thing.language}"'
        return f'<a href="{escape(target)}"{foreign}'

    return Markup(_LINK.sub(address, html))


def _name(thing: Named) -> tuple[str, str]:
    if isinstance(thing, Card):
        kind, _, name = thing.key.partition("/")
        return kind, name
    return ("images", thing.file) if isinstance(thing, Picture) else (thing.collection, thing.key)
