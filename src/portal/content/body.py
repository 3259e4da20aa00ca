"""Bodies: Markdown into HTML whose links to other items are still names, to be resolved when a page is rendered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from portal.content.slug import slugify

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
    """A converted body; `targets` are the link targets in it as written, `anchors` its own headings' ids."""

    html: str
    headings: tuple[Heading, ...]
    targets: tuple[str, ...]

    @property
    def anchors(self) -> tuple[str, ...]:
        return tuple(heading.id for heading in self.headings)


def convert(text: str) -> Body:
    """The body in HTML.

    No raw HTML passes (it is shown as written; a rule reports it), so nothing can be injected through a text.
    """
    converter, found = _converter()
    converter.reset()
    found.clear()
    html = converter.convert(text)
    return Body(html, tuple(found.headings), tuple(found.targets))


class _Found:
    """What the tree processor notes while it passes."""

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        self.headings: list[Heading] = []
        self.targets: list[str] = []


# Reference links, pictures, automatic mail addresses and raw HTML are no part of our Markdown (a picture stands among
# the figures of its item); fewer patterns are faster, too.
_UNUSED = ("reference", "image_link", "image_reference", "short_reference", "short_image_ref", "automail", "html")


@lru_cache(maxsize=1)
def _converter() -> tuple[Markdown, _Found]:
    found = _Found()
    converter = Markdown(extensions=["tables", "admonition", "def_list", "sane_lists", _Portal(found)])
    for name in _UNUSED:
        converter.inlinePatterns.deregister(name)
    converter.preprocessors.deregister("html_block")
    # A heading is a line of #, never a line that happens to be underlined.
    converter.parser.blockprocessors.deregister("setextheader")
    return converter, found


class _Portal(Extension):
    def __init__(self, found: _Found) -> None:
        super().__init__()
        self._found = found

    def extendMarkdown(self, md: Markdown) -> None:
        # Before the inline patterns (20), and after them but before the line breaks between blocks (10).
        md.treeprocessors.register(_PlainText(md), "plain-text", 21)
        md.treeprocessors.register(_Marker(md, self._found), "portal", 15)


# Every inline pattern that is left needs one of these in the text it matches.
_TRIGGER = re.compile(r"[`\\[<&*_]|  \n")


class _PlainText(Treeprocessor):
    """Tells the inline patterns which texts hold nothing for them: three quarters of a conversion is their search."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.text and not _TRIGGER.search(element.text):
                element.text = AtomicString(element.text)


class _Marker(Treeprocessor):
    """Gives headings their anchors and tables their scopes, and notes every target."""

    def __init__(self, md: Markdown, found: _Found) -> None:
        super().__init__(md)
        self._found = found

    def run(self, root: Element) -> None:
        used = set(OF_TEMPLATES)
        for element in list(root.iter()):
            if element.tag == "a":
                self._found.targets.append(element.get("href", ""))
            elif element.tag in _LEVELS:
                self._mark_heading(element, used)
            elif element.tag == "th":
                element.set("scope", "col")
        for parent, position, table in list(_tables(root)):
            parent[position] = _scrollable(table)

    def _mark_heading(self, element: Element, used: set[str]) -> None:
        title = " ".join("".join(element.itertext()).split())
        first = anchor(title)
        name, number = first, 1
        while name in used:
            number += 1
            name = f"{first}-{number}"
        used.add(name)
        element.set("id", name)
        self._found.headings.append(Heading(_LEVELS[element.tag], name, title))


_LEVELS = {f"h{level}": level for level in range(1, 7)}

# The parts of a law have the same anchor in both languages, so that a pinpoint works in either.
_PARTS = {
    "điều": "dieu",
    "article": "dieu",
    "chương": "chuong",
    "chapter": "chuong",
    "mục": "muc",
    "section": "muc",
    "phần": "phan",
    "part": "phan",
    "khoản": "khoan",
    "clause": "khoan",
}
_PART = re.compile(rf"({'|'.join(_PARTS)})\s+(\d+[a-zđ]?|[ivxlcdm]+)\b", re.IGNORECASE)


def anchor(title: str) -> str:
    """The id of a heading: `Điều 5. Phạm vi` and `Article 5. Scope` → `dieu-5`; `Đường dây nóng` → `duong-day-nong`."""
    match = _PART.match(title)
    if match:
        return f"{_PARTS[match[1].lower()]}-{slugify(match[2])}"
    return slugify(title) or "section"


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
