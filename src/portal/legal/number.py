"""The number and symbol (số, ký hiệu) of a document, in one spelling however it was written.

Three forms: `32/2010/QĐ-TTg` with the year (normative: Luật Ban hành VBQPPL 2015, Điều 10), `112/QĐ-TTg` and
`550/LĐTBXH-BTXH` without it (administrative: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 3; the
second is an official letter: body, then drafting unit), `42-NQ/TW` (of the Party: Hướng dẫn 36-HD/VPTW năm
2018, mục II, điểm 1.3).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from portal.contract.problems import PortalError
from portal.legal.letters import BARRED_D, DASHES, SLASHES
from portal.legal.occurrence import occurrences
from portal.legal.symbol import PARTY_BODIES, SYMBOL, bare, is_body, is_term, restore
from portal.legal.terms import TYPE_OF_ABBREVIATION


class NotANumber(PortalError):
    """The words cannot be read as the number of a document."""

    def __init__(self, words: str) -> None:
        forms = "32/2010/QĐ-TTg, 112/QĐ-TTg, 102/2016/QH13 or 42-NQ/TW"
        super().__init__(f"A document number must look like {forms}: {words!r}")


class Number(NamedTuple):
    """A number: `serial` as issued ("02", "30a"), `symbols` in order, none when they are left out.

    `dashed` is the Party's form: a dash before the symbols and a slash inside them.
    """

    serial: str
    year: int | None
    symbols: tuple[str, ...]
    dashed: bool = False

    @property
    def text(self) -> str:
        """The one spelling of the number: `30/2015/TTLT-BLĐTBXH-BNV`."""
        if self.dashed:
            kind, *body = self.symbols
            return f"{self.serial}-{kind}" + ("/" + "-".join(body) if body else "")
        year = [] if self.year is None else [str(self.year)]
        return "/".join([self.serial, *year, *filter(None, ["-".join(self.symbols)])])

    @property
    def key(self) -> str:
        """What two spellings of one number share: no marks, separators or leading zeros."""
        return f"{self.stem}/{self.letters}"

    @property
    def stem(self) -> str:
        """The comparable part before the symbols: `2/2020` of `02/2020/UBTVQH14`."""
        return f"{self.ordinal}/{self.year or ''}"

    @property
    def ordinal(self) -> str:
        """The comparable serial number: `2` of `02/2020/UBTVQH14`."""
        return self.serial.lower().lstrip("0") or "0"

    @property
    def letters(self) -> str:
        """The comparable part of the symbols: `qdttg` of `QĐ-TTg`."""
        return "".join(map(bare, self.symbols))

    @property
    def type(self) -> str | None:
        """The type of document, if the symbols tell: laws and resolutions of a term look alike."""
        return _type(self.symbols, self.year is not None)

    @property
    def unmistakable(self) -> bool:
        """Whether nothing but a document can be numbered so, even with no type named before it."""
        return _is_unmistakable(self.symbols, self.year is not None)

    def __str__(self) -> str:
        return self.text


@lru_cache(maxsize=1024)
def _type(symbols: tuple[str, ...], has_year: bool) -> str | None:
    first = symbols[0] if symbols else ""
    if first in TYPE_OF_ABBREVIATION:
        return TYPE_OF_ABBREVIATION[first]
    return "official-letter" if not has_year and len(symbols) > 1 and is_body(first) else None


@lru_cache(maxsize=1024)
def _is_unmistakable(symbols: tuple[str, ...], has_year: bool) -> bool:
    if len(symbols) < 2:
        return has_year and any(map(is_term, symbols))
    return _type(symbols, has_year) is not None or any(map(is_body, symbols))


_SPACE = r"[^\S\n]{0,2}"
_WRAP = rf"{_SPACE}\n?{_SPACE}"
_SLASH = f"{_SPACE}[{SLASHES}]{_WRAP}"
_DASH = f"{_SPACE}[{DASHES}]{_WRAP}"
_JOIN = f"{_SPACE}[{DASHES}{SLASHES}]{_WRAP}"

# Behind a dash a slash must follow, or nothing: `154-KH-UBND` and `112-qd-ttg` name files and addresses.
_PARTY_SYMBOLS = f"{SYMBOL}(?:{_SLASH}{SYMBOL}(?:[{DASHES}]{SYMBOL})*|(?!{_JOIN}{SYMBOL}))"

# Not inside a word, a path, a decimal or a date; but "số32" happens.
_START = rf"(?:(?<![\w/\\=%#@~+])(?<!\w[{DASHES}])(?<![0-9][.,:])|(?<=[sS]ố))(?P<serial>[0-9]{{1,6}}[a-cA-C]?)"
_DASHED = re.compile(_START + _DASH)


_SLASHED = re.compile(rf"{_START}(?={_SLASH}\w)(?:{_SLASH}(?P<year>(?:19|20)[0-9]{{2}})(?![0-9]))?")


# Symbols take as long to compile as a good part of our imports: that is done when it is needed.
@cache
def _of_party() -> re.Pattern[str]:
    return re.compile(rf"{_START}{_DASH}(?P<symbols>{_PARTY_SYMBOLS})")


@cache
def _symbol() -> re.Pattern[str]:
    return re.compile(SYMBOL)


_DIGITS = re.compile(r"[0-9]+")
# What may follow the slash: a year or letters, never the month of a date.
_GOES_ON = re.compile(rf"{_SLASH}(?:(?:19|20)[0-9]{{2}}(?![0-9])|[^\W0-9_])")
# As far as a slash can be from the first digit: "123456a – CTr".
_REACH = 16
_UNFINISHED = re.compile(r"\w|[.,-]\d|\s?/\s?\w")
_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|html?|zip|jpe?g|png)\b")
_SPLIT = re.compile(_JOIN)
_AT_SLASH = re.compile(_SLASH)
_CLOSE = re.compile(f"[{DASHES}{SLASHES}]")
_OF_JOINT = frozenset(("TTLT", "NQLT"))
_SPACED_JOIN = re.compile(rf"\s*([{DASHES}{SLASHES}])\s*")
_SAYS_NUMBER = re.compile(r"\s*(?:số|so|no\.?|№)?\s*:?\s*", re.IGNORECASE)
# The labour ministry's everyday spelling, LĐ-TB&XH, is one symbol in a number.
_SPELLED_APART = re.compile(rf"(L[{BARRED_D}D]){_JOIN}(TB&?XH)")


class Written(NamedTuple):
    """A number as it stands in a text, from where to where."""

    start: int
    end: int
    number: Number


def find(text: str) -> Iterator[Written]:
    """What may be numbers of documents in a text; those not `unmistakable` need a type named before them.

    Only slashes are looked at, so that a text without any costs next to nothing; a number without one
    (`35-CP`, until 1996) has to be an alias.
    """
    done = 0
    for slash, _ in occurrences(SLASHES, text):
        if not _GOES_ON.match(text, slash):
            continue
        for digits in _DIGITS.finditer(text, max(done, slash - _REACH), slash):
            if written := _written(text, digits.start()):
                done = written.end
                yield written
                break


def _written(text: str, start: int) -> Written | None:
    """The number that begins there, if one does."""
    if _DASHED.match(text, start):
        match = _of_party().match(text, start)
        return _checked(match, match.end(), match["symbols"], None, is_dashed=True) if match else None
    head = _SLASHED.match(text, start)
    return _of_state(head) if head else None


def _of_state(head: re.Match[str]) -> Written | None:
    text, slash = head.string, _AT_SLASH.match(head.string, head.end())
    end = _end_of_symbols(text, slash.end()) if slash else None
    year = int(head["year"]) if head["year"] else None
    if slash is None or end is None:
        return _checked(head, head.end(), "", year)
    return _checked(head, end, text[slash.end() : end], year)


def _end_of_symbols(text: str, start: int) -> int | None:
    """Where the symbols end that begin there, if any do.

    A space may stand around the first join only ("QĐ – TTg"), or what follows the number would be drawn into it
    ("1511/QĐ-UBND – UBND Thành phố"); between joint issuers it may stand everywhere.
    """
    symbol, join, end = _symbol().match(text, start), _SPLIT, None
    closer = _SPLIT if symbol and symbol[0] in _OF_JOINT else _CLOSE
    while symbol:
        end = symbol.end()
        gap, join = join.match(text, end), closer
        symbol = _symbol().match(text, gap.end()) if gap else None
    return end


def _checked(
    head: re.Match[str], end: int, symbols: str, year: int | None, *, is_dashed: bool = False
) -> Written | None:
    # A date and a fraction begin like a number, and have neither symbols nor a year where a year should be.
    rest = _FILE if symbols else _UNFINISHED
    if not (symbols or year) or rest.match(head.string, end):
        return None
    parts = _parts(symbols)
    dashed = is_dashed or (year is None and _is_of_party(parts))
    return Written(head.start(), end, Number(head["serial"], year, parts, dashed))


@lru_cache(maxsize=1024)
def _parts(symbols: str) -> tuple[str, ...]:
    # Few symbols stand in thousands of texts.
    return tuple(restore(part) for part in _SPLIT.split(_SPELLED_APART.sub(r"\1\2", symbols)) if part)


def _is_of_party(symbols: tuple[str, ...]) -> bool:
    return len(symbols) == 2 and symbols[0] in TYPE_OF_ABBREVIATION and symbols[1] in PARTY_BODIES


def parse(words: str) -> Number:
    """The number that the words are, and nothing but: `số: 1541/QĐ – UBND` → 1541/QĐ-UBND."""
    # With no text around it that could be drawn in, spaces may stand at every join.
    text = _SPACED_JOIN.sub(r"\1", unicodedata.normalize("NFC", words)).rstrip()
    lead = _SAYS_NUMBER.match(text)
    start = lead.end() if lead else 0
    written = _written(text, start)
    if written is None or written.end < len(text) or not written.number.symbols:
        raise NotANumber(words)
    return written.number
