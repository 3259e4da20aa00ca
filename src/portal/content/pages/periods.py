"""Periods: what a long list leaves off its first page lies in pages by year, and that of a crowded year by month.

On which of them an item stands follows from its own day alone. A new article, or one that goes, changes the page of its
period and no other; numbered pages would all move on by one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from portal.content.site import Card

# A list that is no longer than this needs no other pages; of a longer one the first page shows the newest.
WHOLE, NEWEST = 40, 20

# More than this in a year are found by month.
CROWDED = 100

# How much of an ISO date names its period.
YEAR, MONTH = 4, 7


class Group(NamedTuple):
    """Some cards of a list under a heading, or under none."""

    title: str
    cards: Sequence[Card]


Groups = tuple[Group, ...]
Periods = dict[str, Groups]


def years_of(groups: Groups) -> Periods:
    """What has a date by its year, the newest first."""
    return _parted(groups, YEAR)


def months_of(groups: Groups) -> Periods:
    """What a year holds by its month (`2025-03`), the newest first; nothing where the year is not crowded."""
    return _parted(groups, MONTH) if size(groups) > CROWDED else {}


def size(groups: Groups) -> int:
    """How many cards there are."""
    return sum(len(group.cards) for group in groups)


def newest(groups: Groups, length: int) -> Groups:
    """What the page above the periods shows: of each group the newest, and what stands in no period."""
    return tuple(Group(title, [*_newest(cards, length)]) for title, cards in groups)


def _newest(cards: Sequence[Card], length: int) -> Iterator[Card]:
    room = NEWEST
    for card in cards:
        if len(card.date) < length:
            yield card
        elif room:
            room -= 1
            yield card


def _parted(groups: Groups, length: int) -> Periods:
    found: dict[str, dict[str, list[Card]]] = defaultdict(lambda: defaultdict(list))
    for title, cards in groups:
        for card in cards:
            if len(card.date) >= length:
                found[card.date[:length]][title].append(card)
    return {period: tuple(Group(*group) for group in found[period].items()) for period in sorted(found, reverse=True)}
