"""What messages sound like: learned from the examples beside, so that a new example is all it takes to learn more.

A word list knows the advertisements of yesterday. Pieces of four or five letters, weighed by how much oftener they
stand in one pile of examples than in the other (naive Bayes with each piece counted once), also know those of
tomorrow, and need no word boundaries, marks or spelling.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from itertools import repeat
from operator import add
from pathlib import Path

EXAMPLES = Path(__file__).parent / "examples"

# What is learned from five hundred examples is a hint, not a judgement. Chosen, like the spans of the pieces, by
# leaving out each tenth of the examples in turn.
LEAST, MOST = -2, 3
_SUM_OF_ONE = 7.0

# An advertisement shows what it is at once; a long life's story need not be weighed whole.
_HEARD = 2_000
_NUMBER = re.compile(r"\d+")


def examples(pile: str) -> list[str]:
    """The messages of a pile, `genuine` or `spam`."""
    lines = (EXAMPLES / f"{pile}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def likeness(text: str, weights: Mapping[str, float]) -> int:
    """From -2, much like what people write, to 3, much like an advertisement; the text is folded and without links."""
    # Summed exactly, so that the order in which a set happens to come changes nothing.
    total = math.fsum(map(weights.get, pieces(text), repeat(0.0)))
    return round(max(LEAST, min(MOST, total / _SUM_OF_ONE)))


def pieces(text: str) -> set[str]:
    """The pieces of a text, those of four letters and those of five, each once."""
    plain = f" {' '.join(_NUMBER.sub('0', text[:_HEARD]).split())} "
    fours = list(map("".join, zip(plain, plain[1:], plain[2:], plain[3:], strict=False)))
    return {*fours, *map(add, fours, plain[4:])}


def weigh(genuine: list[set[str]], spam: list[set[str]]) -> dict[str, float]:
    """How much each piece speaks for an advertisement; below zero, for a person."""
    people, programs = (Counter(piece for one in pile for piece in one) for pile in (genuine, spam))

    # Most pieces stand in as few examples as thousands of others do, and so share their weight.
    @cache
    def weight(in_genuine: int, in_spam: int) -> float:
        return math.log((in_spam + 0.5) / (len(spam) + 1) / ((in_genuine + 0.5) / (len(genuine) + 1)))

    return {piece: weight(people[piece], programs[piece]) for piece in people.keys() | programs.keys()}


@cache
def weights_of(*piles: tuple[str, ...]) -> Mapping[str, float]:
    """The weights that two piles of heard texts teach, genuine ones first."""
    genuine, spam = ([pieces(text) for text in pile] for pile in piles)
    return weigh(genuine, spam)
