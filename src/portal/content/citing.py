"""Citations of law in what people wrote: found and marked when a text is read, made links when it is shown."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain, groupby
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element

from portal.content.fields import Either, Field, ListOf, Record, Text
from portal.legal.alias import Aliases
from portal.legal.citation import PIN, Citation, find


class Quote(NamedTuple):
    """A citation, as the register is asked for it, and the sentence in which it stands."""

    form: str
    sentence: str


def form(citation: Citation) -> str:
    """The citation by itself, without its pinpoint: all that decides which document it means."""
    words = " ".join(citation.label.split())
    if citation.qualifier:
        return f"[[{words}|{citation.qualifier}]]"
    day = citation.issued
    return f"{words} ngày {day.day}/{day.month}/{day.year}" if day else words


def anchor(citation: Citation) -> str:
    """The anchor of the place in the document, empty where the citation names none."""
    return citation.pinpoint.anchor if citation.pinpoint else ""


def field_quotes(fields: Mapping[str, Field], values: Mapping[str, Any], aliases: Aliases) -> Iterator[Quote]:
    """The citations in the fields that each language words anew."""
    worded = (_texts(fields[name].type, value) for name, value in values.items() if fields[name].words)
    texts = list(chain.from_iterable(worded))
    for number, citations in _found(texts, aliases):
        yield from _quotes(_plain(texts[number]), citations)


def _found(texts: Sequence[str], aliases: Aliases) -> Iterator[tuple[int, list[Citation]]]:
    """For each text that cites law its place among the texts, and the citations in it, from left to right.

    All texts are searched at once: most are short, and hold none. Nothing reaches over the sign between two.
    """
    starts = list(accumulate((len(text) + len(_BETWEEN) for text in texts), initial=0))
    citations = find(_BETWEEN.join(texts), aliases=aliases)
    for number, some in groupby(citations, key=lambda citation: bisect_right(starts, citation.start) - 1):
        yield number, [_moved(citation, -starts[number]) for citation in some]


_BETWEEN = "\0"


def _moved(citation: Citation, by: int) -> Citation:
    return citation._replace(start=citation.start + by, link=citation.link + by, end=citation.end + by)


def _quotes(words: str, citations: Iterable[Citation]) -> Iterator[Quote]:
    """The citations with the sentences of *words* in which they stand, in their order."""
    start = 0
    for citation in citations:
        start = max(words.find(citation.words, start), 0)
        yield Quote(form(citation), sentence(words, start, start + len(citation.words)))


def _texts(type_: Any, value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if isinstance(type_, Text | Either):
            yield value
    elif isinstance(value, tuple):
        inner = type_.type if isinstance(type_, ListOf) else type_.many.type
        for each in value:
            yield from _texts(inner, each)
    elif isinstance(type_, Record):
        for name, each in value.items():
            yield from _texts(type_.fields[name].type, each)


_END_OF_SENTENCE = re.compile(r"[.!?…][”\")]?\s+(?=[\"“(]?[A-ZÀ-ỸĐ])")
_MOST_QUOTED = 160  # characters before and after the citation


def sentence(text: str, start: int, end: int) -> str:
    """The sentence around `text[start:end]`; a long one is cut at words."""
    ends = [match.end() for match in _END_OF_SENTENCE.finditer(text)]
    begin = max((at for at in ends if at <= start), default=0)
    stop = min((at for at in ends if at >= end), default=len(text))
    before, after = text[begin:start], text[end:stop]
    if len(before) > _MOST_QUOTED:
        before = "… " + before[-_MOST_QUOTED:].partition(" ")[2]
    if len(after) > _MOST_QUOTED:
        after = after[:_MOST_QUOTED].rpartition(" ")[0] + " …"
    return " ".join(f"{before}{text[start:end]}{after}".split())


# What holds sentences of its own.
_BLOCKS = frozenset(("p", "li", "dd", "dt", "td", "th", "h2", "h3", "h4", "h5", "h6"))
# Code is no running text. A link cannot stand in a link, nor in a heading, which the table of contents repeats.
_UNREAD = frozenset(("code", "pre"))
_UNLINKED = frozenset(("a", "h1", "h2", "h3", "h4", "h5", "h6"))


class _Slot(NamedTuple):
    """A text of the tree: that of *parent*, or the tail of its child *after*."""

    text: str
    parent: Element
    after: Element | None
    block: Element
    linked: bool

    def put(self, text: str, marks: list[Element]) -> None:
        place = 0
        if self.after is None:
            self.parent.text = text
        else:
            self.after.tail = text
            place = list(self.parent).index(self.after) + 1
        self.parent[place:place] = marks


def mark(root: Element, aliases: Aliases) -> list[Quote]:
    """Mark the citations below *root* with elements `cite`, of which `portal.content.pages.cited` makes links."""
    slots: list[_Slot] = []
    _gather(root, root, True, slots)
    blocks: dict[Element, list[Citation]] = {}
    for number, citations in list(_found([slot.text for slot in slots], aliases)):
        slot = slots[number]
        blocks.setdefault(slot.block, []).extend(citations)
        slot.put(*(_marked(slot.text, citations) if slot.linked else (_plain(slot.text), [])))
    words = {block: _plain(_unescaped("".join(block.itertext()))) for block in blocks}
    return [quote for block, citations in blocks.items() for quote in _quotes(words[block], citations)]


def _gather(element: Element, block: Element, linked: bool, slots: list[_Slot]) -> None:
    if element.tag in _UNREAD:
        return
    block = element if element.tag in _BLOCKS else block
    linked = linked and element.tag not in _UNLINKED
    if (text := element.text) and not text.isspace():
        slots.append(_Slot(_unescaped(text), element, None, block, linked))
    for child in element:
        _gather(child, block, linked, slots)
        if (tail := child.tail) and not tail.isspace():
            slots.append(_Slot(_unescaped(tail), element, child, block, linked))


def _marked(text: str, citations: list[Citation]) -> tuple[str, list[Element]]:
    marks = [_mark(citation) for citation in citations]
    ends = [citation.start for citation in citations[1:]]
    for citation, element, end in zip(citations, marks, [*ends, len(text)], strict=True):
        element.tail = text[citation.end : end]
    return text[: citations[0].start], marks


def _mark(citation: Citation) -> Element:
    element = Element("cite", {"title": form(citation), "id": anchor(citation)})
    place = citation.words[: len(citation.words) - len(citation.label)]
    if place:
        inner = Element("i")
        inner.text, inner.tail = place, citation.label
        element.append(inner)
    else:
        element.text = citation.label
    return element


def unpinned(value: Any) -> Any:
    """The value of a field as a reader sees its words, without pins."""
    return _plain(value) if isinstance(value, str) else value


def _plain(text: str) -> str:
    return PIN.sub(lambda pin: pin["words"], text) if "[[" in text else text


# What Markdown makes of a backslash before a sign until the very end: `\|` keeps a pin in one cell of a table.
_ESCAPED = re.compile("\x02([0-9]+)\x03")


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1])), text) if "\x02" in text else text
