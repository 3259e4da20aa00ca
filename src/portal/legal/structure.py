"""The parts of a document (điều, khoản, điểm) that its page has, read from their anchors and headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from portal.legal.letters import small
from portal.legal.pinpoint import LEVELS, Level


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a document: its level, its value as anchors have it (`5`, `iv`, `dd`), its number as it is written, its
    heading, its own parts."""

    level: Level
    value: str
    number: str
    heading: str = ""
    parts: list[Part] = field(default_factory=list)


# An annex stands outside the text.
_OF_TEXT = [level for level in LEVELS if level.key != "annex"]
_DEPTH = {level.key: depth for depth, level in enumerate(_OF_TEXT)}
_LEVEL = {level.anchor: level for level in _OF_TEXT}
# Point đ is `dd` in anchors.
_STEP = "|".join(f"{level.anchor}-(?:{level.value.replace('[a-zđ]', '(?:dd|[a-z])')})" for level in _OF_TEXT)
_ANCHOR = re.compile(rf"(?:(?:{_STEP})(?:-|\Z))+")
_LAST = re.compile(rf"({'|'.join(sorted(_LEVEL, key=len, reverse=True))})-([a-z0-9]+)\Z")
_NUMBER_ENDS = re.compile(r"\s*[.:]\s*|\Z")


def structure(anchors: Iterable[str], headings: Mapping[str, str]) -> list[Part]:
    """The parts in the order of the page, each within the one it belongs to; what is no part of law is left out."""
    roots: list[Part] = []
    open_parts: list[Part] = []
    for anchor in anchors:
        for part in _parts(anchor, headings.get(anchor, "")):
            while open_parts and _DEPTH[open_parts[-1].level.key] >= _DEPTH[part.level.key]:
                open_parts.pop()
            (open_parts[-1].parts if open_parts else roots).append(part)
            open_parts.append(part)
    return roots


def _parts(anchor: str, title: str) -> Iterator[Part]:
    last = _LAST.search(anchor) if _ANCHOR.fullmatch(anchor) else None
    if last is None:
        return
    level = _LEVEL[last[1]]
    numbers = [*re.finditer(rf"(?:{level.words})\s+({level.value})(?!\w)", small(title))]
    if not numbers:
        yield Part(level, last[2], last[2].replace("dd", "đ"))
        return
    # "Điều 3 và Điều 4" is two articles; what follows a full stop or a colon is the heading.
    head = [numbers[0]]
    for number in numbers[1:]:
        if not re.fullmatch(r"\s*(?:và|and|,)\s*", small(title)[head[-1].end() : number.start()]):
            break
        head.append(number)
    end = _NUMBER_ENDS.match(title, head[-1].end())
    heading = title[end.end() :] if end else ""
    for number in head:
        yield Part(
            level,
            number[1].replace("đ", "dd"),
            title[number.start() : number.end()],
            heading if number is head[0] else "",
        )
