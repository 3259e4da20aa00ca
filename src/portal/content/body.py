"""Bodies: Markdown into HTML whose links to other items are still names, to be resolved when a page is rendered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, HTML_PLACEHOLDER_RE, STX

from portal.content.citing import Quote, mark
from portal.content.slug import slugify
from portal.legal.alias import Aliases
from portal.legal.citation import NO_ALIASES
from portal.legal.pinpoint import Pinpoint, below

# A name in a link: `@/services/counselling`, `@/legal/112-qd-ttg#dieu-1`, `@/contacts/police`.
REFERENCE = re.compile(r"@/([a-z]+)/([a-z0-9][a-zA-Z0-9._/-]*)(?:#([A-Za-z0-9_-]+))?")


# Anchors that templates give to parts of their own: a heading of a text with such a name gets a number.
OF_TEMPLATES = frozenset(
    (
        *("a-z", "call", "cited-as", "cited-by", "contact", "corrections", "figures", "legal", "main", "meaning"),
        "error-summary-title",
        *("news", "notices", "numbers", "on-this-page", "relations", "situations", "tags"),
    )
)


class Heading(NamedTuple):
    """A heading of a body: its level (2 to 6), its anchor, its words."""

    level: int
    id: str
    title: str


class Body(NamedTuple):
    """A converted body; `targets` are the link targets in it as written, `anchors` its own headings' ids, `quotes` the
    citations of law in it, which are marked in the HTML."""

    html: str
    headings: tuple[Heading, ...]
    targets: tuple[str, ...]
    quotes: tuple[Quote, ...] = ()

    @property
    def anchors(self) -> tuple[str, ...]:
        return tuple(heading.id for heading in self.headings)


def convert(text: str, aliases: Aliases = NO_ALIASES) -> Body:
    """The body in HTML; `aliases` are the names by which it may cite law.

    No raw HTML passes (it is shown as written; a rule reports it), so nothing can be injected through a text.
    """
    converter, found = _converter()
    converter.reset()
    found.clear(aliases)
    html = converter.convert(text)
    return Body(html, tuple(found.headings), tuple(found.targets), tuple(found.quotes))


class Found:
    """What the tree processor notes while it passes."""

    def __init__(self) -> None:
        self.clear(NO_ALIASES)

    def clear(self, aliases: Aliases) -> None:
        self.aliases = aliases
        self.headings: list[Heading] = []
        self.targets: list[str] = []
        self.quotes: list[Quote] = []


@lru_cache(maxsize=1)
def _converter() -> tuple[Markdown, Found]:
    from portal.content.quick.library import Quick, library  # only where a text has changed

    found = Found()
    return library(Marking(found), Quick()), found


class Marking(Extension):
    """Notes in *found* what stands in a text, and marks it in the HTML."""

    def __init__(self, found: Found) -> None:
        super().__init__()
        self._found = found

    def extendMarkdown(self, md: Markdown) -> None:
        """Look at the tree after the inline patterns (20), and before the line breaks between blocks (10)."""
        md.treeprocessors.register(_Marker(md, self._found), "portal", 15)


class _Marker(Treeprocessor):
    """Gives headings their anchors and tables their scopes, and notes every target."""

    def __init__(self, md: Markdown, found: Found) -> None:
        super().__init__(md)
        self._found = found

    def run(self, root: Element) -> None:
        quotes = mark(root, self._found.aliases)
        self._found.quotes = [quote._replace(sentence=self._spelt_out(quote.sentence)) for quote in quotes]
        used, here = set(OF_TEMPLATES), dict[str, str]()
        has_table = False
        for element in list(root.iter()):
            tag = element.tag
            if tag == "a":
                self._found.targets.append(element.get("href", ""))
            elif tag in _LEVELS:
                self._mark_heading(element, used, here)
            elif tag == "th":
                element.set("scope", "col")
                has_table = True
        for parent, position, table in list(_tables(root)) if has_table else ():
            parent[position] = _scrollable(table)

    def _spelt_out(self, text: str) -> str:
        """The text as readers see it: the library still has marks in it where entities and backslashes stood."""
        if STX not in text:
            return text
        entities = self.md.htmlStash.rawHtmlBlocks
        text = HTML_PLACEHOLDER_RE.sub(lambda match: unescape(str(entities[int(match[1])])), text)
        return _BEHIND_BACKSLASH.sub(lambda match: chr(int(match[1])), text)

    def _mark_heading(self, element: Element, used: set[str], here: dict[str, str]) -> None:
        title = " ".join(self._spelt_out("".join(element.itertext())).split())
        first = anchor(title, here)
        name, number = first, 1
        while name in used:
            number += 1
            name = f"{first}-{number}"
        used.add(name)
        element.set("id", name)
        self._found.headings.append(Heading(_LEVELS[element.tag], name, title))


_BEHIND_BACKSLASH = re.compile(f"{STX}([0-9]+){ETX}")
_LEVELS = {f"h{level}": level for level in range(1, 7)}


def anchor(title: str, here: dict[str, str]) -> str:
    """The id of a heading: `Đường dây nóng` → `duong-day-nong`; `Article 5. Scope` and `Điều 5. Phạm vi` → `dieu-5`.

    The parts of a law have the same anchor in both languages, so that a pinpoint works in either; *here* is where in
    the law the heading before it stood, and then where this one stands.
    """
    place = below(here, title)
    if place is None:
        return slugify(title) or "section"
    here.clear()
    here.update(place)
    return Pinpoint(**place).anchor


def _tables(root: Element) -> Iterator[tuple[Element, int, Element]]:
    for parent in root.iter():
        for position, child in enumerate(parent):
            if child.tag == "table":
                yield parent, position, child


def _scrollable(table: Element) -> Element:
    # A wide table scrolls in its own region; the region must be reachable by keyboard (WCAG 2.1.1) and named.
    names = ", ".join(" ".join(th.itertext()).strip() for th in table.iter("th"))
    region = Element("div", {"class": "table", "role": "region", "tabindex": "0", "aria-label": names})
    region.append(table)
    return region
