"""Which items are near one another: by the tags they share and the law they rest on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from portal.content.site import Card

MOST = 4
_REACH = 3  # how far to look up and down each list of items with the same tag


class Nearness(NamedTuple):
    """For each tag and each law the items that carry it, in their order, and for each item the nearest others."""

    shelves: dict[str, tuple[str, ...]]
    near: dict[str, tuple[str, ...]]


UNKNOWN = Nearness({}, {})


def related(cards: Iterable[Card], known: Nearness = UNKNOWN) -> Nearness:
    """For each item the keys of the nearest others, nearest first; what has not changed since *known* is taken over.

    An item is compared only with its neighbours in the lists of its tags and of its legal basis, so the work
    grows with the number of items and not with its square. A shared law weighs twice as much as a shared tag.
    """
    by_key = {card.key: card for card in cards}
    shelves = _shelves(by_key.values())
    if shelves == known.shelves and by_key.keys() == known.near.keys():
        return known

    @cache
    def places(mark: str) -> dict[str, int]:
        return {key: place for place, key in enumerate(shelves[mark])}

    near = {key: known.near[key] for key in by_key if key in known.near}
    for key in moved(known.shelves, shelves) | (by_key.keys() - near.keys()):
        if key in by_key:
            near[key] = _nearest(key, set(_marks(by_key[key])), shelves, places)
    return Nearness(shelves, near)


def _shelves(cards: Iterable[Card]) -> dict[str, tuple[str, ...]]:
    shelves: dict[str, list[str]] = defaultdict(list)
    for card in cards:
        for mark in set(_marks(card)):
            shelves[mark].append(card.key)
    return {mark: tuple(keys) for mark, keys in shelves.items()}


def moved(before: Mapping[str, tuple[str, ...]], now: Mapping[str, tuple[str, ...]]) -> set[str]:
    """The items that have, on one of their shelves, other neighbours in reach than before; who left one, too."""
    moved: set[str] = set()
    for mark in before.keys() | now.keys():
        old, new = before.get(mark, ()), now.get(mark, ())
        if old != new:
            start = _alike(old, new)
            end = _alike(old[start:][::-1], new[start:][::-1])
            moved.update(old[start : len(old) - end], new[max(0, start - _REACH) : len(new) - end + _REACH])
    return moved


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many are the same from the beginning on."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (here, there) in pairs if here != there), min(len(one), len(other)))


def _marks(card: Card) -> Iterator[str]:
    for tag in card.facts.get("tags", ()):
        yield f"tag {tag}"
    for name in card.facts.get("legal_basis", ()):
        yield f"law {name}"


def _nearest(
    key: str,
    marks: Iterable[str],
    shelves: Mapping[str, tuple[str, ...]],
    places: Callable[[str], Mapping[str, int]],
) -> tuple[str, ...]:
    near: Counter[str] = Counter()
    distance: dict[str, int] = {}
    for mark in sorted(marks):
        shelf, place = shelves[mark], places(mark)[key]
        start = max(0, place - _REACH)
        for at, neighbour in enumerate(shelf[start : place + _REACH + 1], start):
            if neighbour != key:
                near[neighbour] += 2 if mark.startswith("law ") else 1
                distance[neighbour] = min(distance.get(neighbour, abs(at - place)), abs(at - place))
    ordered = sorted(near, key=lambda other: (-near[other], distance[other], other))
    return tuple(ordered[:MOST])
