"""Many patterns in one look: a text is not read once for each of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

# `(?:a|b)c` is `ac` and `bc`.
_CHOICE = re.compile(r"\(\?:([^()]*)\)(?![?*+{])(.*)")
_LETTER = re.compile(r"(?:[^\W\d_]|\\s)(?![?*+{])")
# A figure, or a mark, and so no letter.
_MARK = re.compile(r"\\[d$.]|[\d<@]|\[[^\\\w]+\]")

# How many letters are enough to know which few patterns may follow.
_KNOWN = 2


class Lexicon:
    """Patterns by name; each begins where no word goes on, with a letter, a figure or a mark, or a choice of them."""

    def __init__(self, patterns: Mapping[str, Sequence[str]]) -> None:
        spellings = {
            name: [spelling for one in some for spelling in _spellings(one)] for name, some in patterns.items()
        }
        every = [spelling for some in spellings.values() for spelling in some]
        self._places = re.compile(rf"(?<!\w)(?={_choice(every, _KNOWN)})")
        whole = [(name, re.compile("|".join(some)), set(map(_start, some))) for name, some in spellings.items()]
        self._by_start = {
            start: [(name, pattern) for name, pattern, starts in whole if starts & _beginnings(start)]
            for start in map(_start, every)
        }

    def found(self, text: str) -> dict[str, set[str]]:
        """The different texts that `finditer` would find of each pattern; of those that it does not find, nothing."""
        found: dict[str, set[str]] = defaultdict(set)
        ends: dict[str, int] = {}
        for place in map(re.Match.start, self._places.finditer(text)):
            for name, pattern in self._beginning_with(text[place : place + _KNOWN]):
                if place >= ends.get(name, 0) and (match := pattern.match(text, place)):
                    found[name].add(match[0])
                    ends[name] = match.end()
        return found

    def _beginning_with(self, letters: str) -> list[tuple[str, re.Pattern[str]]]:
        return self._by_start.get(letters) or self._by_start.get(letters[0]) or self._by_start[""]


def _spellings(pattern: str) -> list[str]:
    choice = _CHOICE.fullmatch(pattern)
    spellings = [head + choice[2] for head in choice[1].split("|")] if choice else [pattern]
    for spelling in spellings:
        if not (_LETTER.match(spelling) or _MARK.match(spelling)):
            must = "must begin with a letter, a figure or a mark"
            raise ValueError(f"lexicon: a pattern {must}: {pattern!r} (write out all its beginnings)")
    return spellings


def _start(spelling: str) -> str:
    """The letters that the pattern certainly begins with; none where it begins with a figure or a mark."""
    start, rest = "", spelling
    while len(start) < _KNOWN and (letter := _LETTER.match(rest)):
        start, rest = start + letter[0].replace(r"\s", " "), rest[letter.end() :]
    return start


def _beginnings(start: str) -> set[str]:
    return {start[:length] for length in range(1, len(start) + 1)} or {""}


def _choice(patterns: Sequence[str], letters: int) -> str:
    """One pattern of all, sorted by their first letters: so at each place a few are tried, and not hundreds."""
    if not letters:
        return "|".join(patterns)
    rests: dict[str, list[str]] = defaultdict(list)
    for pattern in patterns:
        letter = _LETTER.match(pattern)
        rests[letter[0] if letter else ""].append(pattern[letter.end() :] if letter else pattern)
    return "|".join(f"{letter}(?:{_choice(some, letters - 1)})" for letter, some in rests.items())
