"""A place in a document: `khoản 2 Điều 5` as a citation names it, `dieu-5-khoan-2` as its page anchors it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from portal.legal.letters import small


class Level(NamedTuple):
    """A level of a document's structure: its key, its word in anchors, its words in texts, its values."""

    key: str
    anchor: str
    words: str
    value: str


_ROMAN = r"(?:[ivxlc]{1,7}|[0-9]{1,3})[a-z]?"
_DIGITS = r"[0-9]{1,3}[a-zđ]?"

# Nghị định 34/2016/NĐ-CP, Điều 62, from the coarsest to the finest.
LEVELS: tuple[Level, ...] = (
    Level("annex", "phu-luc", "phụ lục|phu luc|annex|appendix", _ROMAN),
    Level("part", "phan", "phần|phan|part", _ROMAN),
    Level("chapter", "chuong", "chương|chuong|chapter", _ROMAN),
    Level("section", "muc", "mục|muc|section", _ROMAN),
    Level("subsection", "tieu-muc", "tiểu mục|tieu muc|sub-?section", _ROMAN),
    Level("article", "dieu", r"điều|dieu|article|art\.?", _DIGITS),
    Level("clause", "khoan", "khoản|khoan|clause|paragraph", _DIGITS),
    Level("point", "diem", "điểm|diem|point", "[a-zđ][0-9]?"),
)
_DEPTH = {level.key: depth for depth, level in enumerate(LEVELS)}


class Pinpoint(NamedTuple):
    """Where in a document: the value of each level that is named, in small letters."""

    annex: str | None = None
    part: str | None = None
    chapter: str | None = None
    section: str | None = None
    subsection: str | None = None
    article: str | None = None
    clause: str | None = None
    point: str | None = None

    @property
    def anchor(self) -> str:
        """The permanent anchor, the same in both languages: `dieu-5-khoan-2-diem-a`."""
        return "-".join(f"{level.anchor}-{_ascii(value)}" for level, value in self._named())

    def _named(self) -> list[tuple[Level, str]]:
        # Articles are counted through the whole document, so that one is found without what contains it.
        needless = ("part", "chapter", "section", "subsection") if self.article else ()
        values = [(level, getattr(self, level.key)) for level in LEVELS if level.key not in needless]
        return [(level, value) for level, value in values if value]


def _ascii(value: str) -> str:
    # Point đ stands between d and e, and must not share the anchor of d.
    return value.replace("đ", "dd")


# "Điều 5 của", "Article 5(2)(a) of the": a level, its value, and what ties it to the words on its right.
_TIE = r"\s{0,2},?\s{0,2}(?:(?:của|cua|tại|tai|thuộc|thuoc|of(?: the)?)\s{1,2})?\Z"
_NAMED = "|".join(rf"(?:{level.words})\s{{1,2}}(?P<{level.key}>{level.value})" for level in LEVELS)
_NESTED = r"(?:\((?P<nested_clause>[0-9]{1,3})\)(?:\((?P<nested_point>[a-zđ])\))?)?"
_STEP = re.compile(rf"(?<!\w)(?:{_NAMED}){_NESTED}{_TIE}")
_LONGEST_STEP = 48


def before(text: str, end: int, *, floor: int = 0) -> tuple[int, Pinpoint | None]:
    """Where the pinpoint that runs up to *end* begins, not before *floor*, and the pinpoint, if any."""
    values: dict[str, str] = {}
    start = end
    while step := _STEP.search(small(text[max(floor, start - _LONGEST_STEP) : start])):
        level = next(level.key for level in LEVELS if step[level.key])
        if not _goes_deeper(level, values):
            break
        values |= _values(step, level)
        start -= len(step.string) - step.start()
    return start, Pinpoint(**values) if values else None


_HEADING = re.compile(rf"(?:{_NAMED})(?!\w)")
_IN_WORDS = ("article", "clause", "point")  # values that are no Roman numerals: "Phần vi phạm" names no part


def below(here: Mapping[str, str], title: str) -> dict[str, str] | None:
    """Where a heading stands in a document, by level, if it names a place; *here* is where the one before it stood.

    `Khoản 2` below `Điều 5` is clause 2 of article 5.
    """
    match = _HEADING.match(small(title))
    if match is None:
        return None
    level = next(level.key for level in LEVELS if match[level.key])
    written = title[match.start(level) : match.end(level)]
    if level not in _IN_WORDS and not (written.isupper() or written.isdigit()):
        return None
    return {key: value for key, value in here.items() if _DEPTH[key] < _DEPTH[level]} | {level: match[level]}


def _goes_deeper(level: str, values: Mapping[str, str]) -> bool:
    # From right to left words go from the coarsest level to the finest; a clause alone is no place.
    if not values:
        return _DEPTH[level] <= _DEPTH["article"]
    return all(_DEPTH[level] > _DEPTH[coarser] for coarser in values)


def _values(step: re.Match[str], level: str) -> dict[str, str]:
    named = {"clause": step["nested_clause"], "point": step["nested_point"], level: step[level]}
    return {key: value for key, value in named.items() if value}
