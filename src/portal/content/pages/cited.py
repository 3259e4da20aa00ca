"""Citations of law as readers see them: the author's words, linked to what the register says of the document."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from markupsafe import Markup, escape

from portal.content.catalogue import Words
from portal.content.citing import anchor, form
from portal.content.item import Item
from portal.content.site import Card, Site
from portal.legal.citation import find

# What `portal.content.citing` marks, as Markdown writes it.
_MARK = re.compile(r'<cite id="([^"]*)" title="([^"]*)">(?:<i>(.*?)</i>)?(.*?)</cite>', re.DOTALL)


class CitedLaw:
    """Turns citations into links on pages of one language."""

    def __init__(self, site: Site, words: Words) -> None:
        self._site = site
        self._words = words

    def in_body(self, html: str, item: Item) -> str:
        """The body with each marked citation made a link."""
        if "<cite " not in html:
            return html

        def link(match: re.Match[str]) -> str:
            place, label = Markup(match[3] or ""), Markup(match[4])
            return self._link(unescape(match[2]), match[1], place, label, item)

        return _MARK.sub(link, html)

    def in_words(self, text: str, item: Item) -> Markup:
        """Plain words with each citation made a link."""
        done, parts = 0, []
        for citation in find(text, aliases=self._site.aliases):
            place = citation.words[: len(citation.words) - len(citation.label)]
            link = self._link(form(citation), anchor(citation), escape(place), escape(citation.label), item)
            parts += [escape(text[done : citation.start]), link]
            done = citation.end
        return Markup("").join([*parts, escape(text[done:])])

    def in_fields(self, value: Any, item: Item) -> Any:
        """The value of a field, at any depth, with each citation in its words made a link."""
        if isinstance(value, str):
            return self.in_words(value, item)
        if isinstance(value, list | tuple):
            return [self.in_fields(each, item) for each in value]
        if isinstance(value, dict):
            return {name: self.in_fields(each, item) for name, each in value.items()}
        return value

    def _link(self, cited: str, anchor: str, place: Markup, label: Markup, item: Item) -> Markup:
        """The words of a citation: linked to the document, or to the place in it where its page has that place."""
        meant = self._site.meant[cited]
        card = self._site.find("legal", meant.name, item.language) if meant.name else None
        if not isinstance(card, Card):
            return place + label
        here = card.key == item.key
        anchored = anchor in self._site.items[card.key, card.language].anchors
        if here and not anchored:
            return place + label
        url = ("" if here else card.url) + (f"#{anchor}" if anchored else "")
        foreign = "" if card.language == item.language else f' hreflang="{card.language}"'
        before, words = ("", place + label) if anchored else (place, label)
        start = f'{before}<a href="{escape(url)}" title="{escape(card.label)}"{foreign}>'
        return Markup(f"{start}{words}</a>{self._as_issued(meant.printed, card)}")

    def _as_issued(self, printed: str, card: Card) -> str:
        if not printed:
            return ""
        note = self._words.gettext("issued as %(number)s") % {"number": card.facts["number"]}
        return f" <small>({escape(note)})</small>"
