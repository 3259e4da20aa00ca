"""Many patterns in one look: a text is not read once for each of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

_CHOICE = re.compile(r"\(\?:([^()]*)\)(?![?*+{])(.*)")
_LETTER = re.compile(r"(\w)(?![?*+{])(.*)")


class Lexicon:
    """Patterns by name, each of which begins where no word goes on."""

    def __init__(self, patterns: Mapping[str, Sequence[str]]) -> None:
        rests: dict[str, list[str]] = defaultdict(list)
        names: dict[str, set[str]] = defaultdict(set)
        for name, some in patterns.items():
            for letter, rest in (_parted(spelling) for pattern in some for spelling in _spellings(pattern)):
                rests[letter].append(rest)
                names[letter].add(name)
        # Sorted by the letters they begin with: so at each place a few are tried, and not hundreds.
        choices = (f"{letter}(?:{'|'.join(some)})" for letter, some in rests.items())
        self._places = re.compile(rf"(?<!\w)(?={'|'.join(choices)})")
        whole = {name: re.compile("|".join(some)) for name, some in patterns.items()}
        self._any_letter = [(name, whole[name]) for name in names.pop("", ())]
        self._letters = {
            letter: [(name, whole[name]) for name in {*some, *dict(self._any_letter)}] for letter, some in names.items()
        }

    def found(self, text: str) -> dict[str, set[str]]:
        """The different texts that `finditer` would find of each pattern; of those that it does not find, nothing."""
        found: dict[str, set[str]] = defaultdict(set)
        ends: dict[str, int] = {}
        for place in map(re.Match.start, self._places.finditer(text)):
            for name, pattern in self._letters.get(text[place], self._any_letter):
                if place >= ends.get(name, 0) and (match := pattern.match(text, place)):
                    found[name].add(match[0])
                    ends[name] = match.end()
        return found


def _spellings(pattern: str) -> Iterator[str]:
    # `(?:a|b)c` is `ac` and `bc`.
    choice = _CHOICE.fullmatch(pattern)
    yield from (head + choice[2] for head in choice[1].split("|")) if choice else (pattern,)


def _parted(pattern: str) -> tuple[str, str]:
    """The letter that the pattern begins with, where it is a certain one, and the rest."""
    parted = _LETTER.fullmatch(pattern)
    return (parted[1], parted[2]) if parted else ("", pattern)
