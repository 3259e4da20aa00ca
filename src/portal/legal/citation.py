"""Citations of legal documents in running text, in Vietnamese and English, however they are written.

What a citation spans, and what of it is linked:

    theo khoản 2 Điều 5 của Nghị định số 110/2024/NĐ-CP ngày 30/8/2024 của Chính phủ
         ^start             ^link                      ^end

`start` is where its pinpoint begins, `link` where its linkable words begin: at the type of document when that
stands directly before the number ("số", "No." and a colon may stand between), at the name when it is cited by
name, else at the number. The two are the same where there is no pinpoint. The date of issue behind it is
read, and no part of it.

An author pins a citation that may mean several documents, or words that name none, to one:

    [[141/KH-UBND|Hà Nội]]   [[Kế hoạch 141/KH-UBND|2021]]   [[kế hoạch nói trên|141-kh-ubnd-ha-noi]]

What is before the bar stays on the page; what is behind it says which document: its issuer, its year or date
of issue, its name in the register, its number, or a name it is known by.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from portal.legal import issue_date, pinpoint
from portal.legal import number as numbers
from portal.legal.alias import Aliases
from portal.legal.letters import fold, small
from portal.legal.number import Number
from portal.legal.pinpoint import Pinpoint
from portal.legal.symbol import restore
from portal.legal.terms import TYPE, TYPE_OF_ABBREVIATION, TYPES


class Citation(NamedTuple):
    """A citation: `text[start:end]` is what stands in the text, `words` what a reader sees of it.

    `type` is the type named before the number; `issued` the date of issue given behind it; `alias` the name
    it was found by; `qualifier` what its author pinned it to.
    """

    start: int
    link: int
    end: int
    words: str
    type: str | None = None
    number: Number | None = None
    pinpoint: Pinpoint | None = None
    issued: date | None = None
    alias: str | None = None
    qualifier: str | None = None

    @property
    def label(self) -> str:
        """The linkable words, which leave out the pinpoint."""
        return self.words[self.link - self.start :]


NO_ALIASES = Aliases(())


def find(text: str, *, aliases: Aliases = NO_ALIASES) -> Iterator[Citation]:
    """The citations in a text (NFC, as all content is), from left to right, none overlapping another."""
    # What is pinned goes before numbers, and they before names: "Quyết định 32" may begin a full citation.
    found = [*_pinned(text, aliases)] if "[[" in text else []
    for more in (_numbered(text), _named(text, aliases)):
        if free := [*_free(more, found)]:
            found = sorted([*found, *free], key=_start)
    return _joined(found, text)


def _start(citation: Citation) -> int:
    return citation.start


def _free(found: Iterator[Citation], taken: list[Citation]) -> Iterator[Citation]:
    """The citations that overlap none of those that are taken, which are in order."""
    for citation in found:
        before = bisect_left(taken, citation.end, key=_start)
        if before == 0 or taken[before - 1].end <= citation.start:
            yield citation


PIN = re.compile(r"\[\[(?P<words>[^\[\]|\n]+)\|(?P<qualifier>[^\[\]|\n]+)\]\]")


def _pinned(text: str, aliases: Aliases) -> Iterator[Citation]:
    for pin in PIN.finditer(text):
        start, end = pin.span()
        inside = next(find(pin["words"], aliases=aliases), Citation(0, 0, 0, ""))
        qualifier = pin["qualifier"].strip()
        yield inside._replace(start=start, link=start, end=end, words=pin["words"], qualifier=qualifier)


def _numbered(text: str) -> Iterator[Citation]:
    done = 0
    for start, end, number in numbers.find(text):
        lead = _lead(text, done, start, number)
        if number.unmistakable or (lead and lead.bears(number)):
            link, kind = (lead.start, lead.type) if lead else (start, None)
            yield _citation(text, done, link, end, type=kind, number=number)
            done = end


def _named(text: str, aliases: Aliases) -> Iterator[Citation]:
    done = 0
    for start, end, name in aliases.find(text):
        yield _citation(text, done, start, end, alias=name)
        done = end


def _citation(
    text: str,
    floor: int,
    link: int,
    end: int,
    *,
    type: str | None = None,
    number: Number | None = None,
    alias: str | None = None,
) -> Citation:
    start, place = pinpoint.before(text, link, floor=floor)
    issued = issue_date.after(text, end)
    return Citation(start, link, end, text[start:end], type, number, place, issued, alias)


class _Lead(NamedTuple):
    """A type of document named directly before a number, and whether the word "number" stands there too."""

    start: int
    type: str
    says_number: bool

    def bears(self, number: Number) -> bool:
        """Whether it makes the number of a document out of what could be something else."""
        return bool(number.symbols) or self.says_number or TYPE[self.type].normative


# With its marks or with none: "Quyết định", "Quyet dinh". In "pháp luật số" there is no law.
_NAMES = {small(name): kind.key for kind in TYPES for name in (*kind.vi, *map(fold, kind.vi), *kind.en)}
_SHORT = {form(short) for short in TYPE_OF_ABBREVIATION for form in (small, fold)}
_GAP = r"[^\S\n]{0,3}\n?[^\S\n]{0,3}"
_LEAD = re.compile(
    rf"(?<![\w/-])(?<!pháp )(?:(?P<name>{'|'.join(map(re.escape, _NAMES))})s?|(?P<short>{'|'.join(_SHORT)}))"
    rf"(?P<numero>{_GAP}(?:số|so|no\.?|№))?{_GAP}:?{_GAP}\Z"
)
_LONGEST_LEAD = 48


def _lead(text: str, floor: int, end: int, number: Number) -> _Lead | None:
    begin = max(floor, end - _LONGEST_LEAD)
    match = _LEAD.search(small(text[begin:end]))
    if match is None:
        return None
    start = begin + match.start()
    written = text[start : begin + match.end("short")]
    kind = _NAMES[match["name"]] if match["name"] else _type_of_short(written, number)
    return _Lead(start, kind, match["numero"] is not None) if kind else None


def _type_of_short(written: str, number: Number) -> str | None:
    # In capitals, and of the number's own type: in "TT 112/QĐ-TTg" it is no circular.
    kind = None if written.islower() else TYPE_OF_ABBREVIATION.get(restore(written))
    return kind if number.type in (None, kind) else None


def _joined(found: list[Citation], text: str) -> Iterator[Citation]:
    """The citations, one where a name and the number behind it are one: `Luật Trẻ em số 102/2016/QH13`."""
    joined: list[Citation] = []
    for citation in found:
        if joined and _goes_on(joined[-1], citation, text):
            citation = _as_one(joined.pop(), citation, text)
        joined.append(citation)
    return iter(joined)


def _as_one(name: Citation, citation: Citation, text: str) -> Citation:
    words = text[name.start : citation.end]
    return name._replace(end=citation.end, words=words, number=citation.number, issued=citation.issued)


_BETWEEN = re.compile(r"\s{0,2}(?:năm\s[0-9]{4}\s)?(?:(?:số|no\.?|№)\s{0,2}:?\s{0,2})?", re.IGNORECASE)


def _goes_on(name: Citation, citation: Citation, text: str) -> bool:
    if name.alias is None or name.number or name.qualifier or name.words[-1].isdigit():
        return False
    if citation.number is None or citation.type or citation.pinpoint or citation.qualifier:
        return False
    return _BETWEEN.fullmatch(text, name.end, citation.start) is not None
