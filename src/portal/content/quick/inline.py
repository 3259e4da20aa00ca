"""Links and bold words in running text; a text with any other mark in it is not read here."""

from __future__ import annotations

import re
from typing import NamedTuple

_WORDS = r"(?:[^\[\]`\\<&*_\n]++|(?<!  )\n|&(?!#?[0-9a-zA-Z]+;))++"
# An expression that starts with a letter is searched for several times faster than one that starts with a look back.
_LINK = rf"\[(?<!!\[)({_WORDS})\]\(([^\s()<>\"'\\`\[\]]+)\)"
_BOLD = rf"\*\*(?<!\S\*\*)(?!\s)({_WORDS})(?<!\s)\*\*"
_MARK = re.compile(f"{_LINK}|{_BOLD}")
# What stands between them: words, and citations that are pinned.
_BETWEEN = re.compile(rf"(?:{_WORDS}|\[\[{_WORDS}\]\](?!\())*+")


class Mark(NamedTuple):
    """A link or bold words: the words, the target of a link, and the words behind it."""

    words: str
    target: str | None
    tail: str


def is_plain(text: str) -> bool:
    """Whether no mark can be in the text: every inline pattern of our Markdown needs one of these signs."""
    # So many looks take a third of the time of one search with an expression.
    some = "[" in text or "*" in text or "_" in text or "`" in text or "\\" in text or "<" in text or "&" in text
    return not some and "  \n" not in text


# A bar in a cell of a table has a backslash before it; behind two of them it may be something else.
_BAR, _BAR_OF_LIBRARY = "\\|", "\x02124\x03"


def read(text: str) -> tuple[str, list[Mark]] | None:
    """The words before the first mark, and the marks; None where there are marks of other sorts."""
    if _BAR in text and "\\\\" not in text:
        text = text.replace(_BAR, _BAR_OF_LIBRARY)
    if is_plain(text):
        return text, []
    before, *parts = _MARK.split(text)
    tails = parts[3::4]
    if not all(is_plain(words) or _BETWEEN.fullmatch(words) for words in (before, *tails)):
        return None
    return before, list(map(_mark, parts[::4], parts[1::4], parts[2::4], tails))


def _mark(words: str | None, target: str | None, bold: str | None, tail: str) -> Mark:
    return Mark(words or bold or "", target, tail)
