"""The names by which running text calls a document without its number: "Đề án 32", "Luật Trẻ em"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from portal.legal.letters import DASHES, small
from portal.legal.occurrence import occurrences

# A word, a sign, or a number with what announces it: "số 32", "No. 32" and "32" are the same step of a name.
_STEP = re.compile(
    r"""[^\S\n]{0,3}\n?[^\S\n]{0,3}
    (?:(?:(?:số|no\.?|№)\s{0,2}:?\s{0,2})?(?P<number>[0-9]\w*)|(?P<word>\w+|[^\w\s]))""",
    re.VERBOSE,
)
# A number ends a name only where it is neither the beginning of a longer one nor a quantity.
_QUANTITY = "tỷ|tỉ|triệu|nghìn|ngàn|trăm|đồng|người|hộ|em|usd|vnd"
_GOES_ON = re.compile(rf"(?<=[0-9])(?:\s?/\s?[0-9]|[{DASHES}.,:][0-9]|\s?%|\s(?:{_QUANTITY})(?!\w))")
_DASHES = frozenset(DASHES)


class Named(NamedTuple):
    """A name found in a text: from where to where, and the name as it was declared."""

    start: int
    end: int
    name: str


def key(name: str) -> str:
    """What the spellings of one name share: case, spaces, dashes and "số" before a number do not matter."""
    return " ".join(_steps(name))


def _steps(name: str) -> list[str]:
    return [_value(step) for step in _STEP.finditer(small(unicodedata.normalize("NFC", name)))]


def _value(step: re.Match[str]) -> str:
    word = step["number"] or step["word"]
    return "-" if word in _DASHES else word


class _Node:
    """What may come next in a name, and the name that may end here."""

    __slots__ = ("name", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.name: str | None = None


class Aliases:
    """Names to look for, all at once."""

    def __init__(self, names: Iterable[str]) -> None:
        self._root = _Node()
        for name in names:
            node = self._root
            for step in _steps(name):
                node = node.next.setdefault(step, _Node())
            node.name = name

    def find(self, text: str) -> Iterator[Named]:
        """The names in the text from left to right, the longest where several begin."""
        lower = small(text) if self._root.next else ""
        done = 0
        for start, head in occurrences(self._root.next, lower):
            if start < done or _is_part_of_word(lower, start, start + len(head)):
                continue
            named = self._longest(lower, start, head)
            if named and _is_named(named.name, text[start]):
                done = named.end
                yield named

    def _longest(self, lower: str, start: int, head: str) -> Named | None:
        node: _Node | None = self._root.next[head]
        end, longest = start + len(head), None
        while node:
            if node.name and not _GOES_ON.match(lower, end):
                longest = Named(start, end, node.name)
            step = _STEP.match(lower, end)
            node = node.next.get(_value(step)) if step else None
            end = step.end() if step else end
        return longest


def _is_named(name: str, first: str) -> bool:
    # "đề án 32" is one scheme; "luật trẻ em" may be all law on children, and end "pháp luật trẻ em".
    return name[-1].isdigit() or first.isupper() or not name[0].isupper()


def _is_part_of_word(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()
