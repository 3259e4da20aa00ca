"""Periods: what a long list leaves off its first page lies in pages by year, and that of a crowded year by month.

On which of them an item stands follows from its own day alone. A new article, or one that goes, changes the page of its
period and no other; numbered pages would all move on by one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
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
    # What has a date comes by its date, the newest first.
    found: dict[str, list[Group]] = defaultdict(list)
    for title, cards in groups:
        for period, some in groupby(cards, key=lambda card: card.date[:length]):
            if len(period) == length:
                found[period].append(Group(title, [*some]))
    return {period: tuple(found[period]) for period in sorted(found, reverse=True)}


def names_of(cards: Iterable[Card]) -> set[str]:
    """The names of all periods that these cards would stand in."""
    days = Counter([card.date for card in cards if len(card.date) >= YEAR])
    years: Counter[str] = Counter()
    for day, count in days.items():
        years[day[:YEAR]] += count
    months = {day[:MONTH] for day in days if years[day[:YEAR]] > CROWDED and len(day) >= MONTH}
    return years.keys() | months
