"""Which items are near one another: by the tags they share and the law they rest on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from portal.content.site import Card
from portal.contract.digest import digest_of

MOST = 4
_REACH = 3  # how far to look up and down each list of items with the same tag


def outline(cards: Iterable[Card]) -> bytes:
    """The digest of all that `related` looks at."""
    return digest_of([(card.key, card.facts.get("tags"), card.facts.get("legal_basis")) for card in cards])


def related(cards: Iterable[Card]) -> dict[str, tuple[str, ...]]:
    """For each item the keys of the nearest others, nearest first.

    An item is compared only with its neighbours in the lists of its tags and of its legal basis, so the work
    grows with the number of items and not with its square. A shared law weighs twice as much as a shared tag.
    """
    shelves: dict[str, list[str]] = defaultdict(list)
    marks: dict[str, frozenset[str]] = {}
    for card in cards:
        marks[card.key] = frozenset(_marks(card))
        for mark in marks[card.key]:
            shelves[mark].append(card.key)
    places = {mark: {key: place for place, key in enumerate(shelf)} for mark, shelf in shelves.items()}
    return {key: _nearest(key, marks, shelves, places) for key in marks}


def _marks(card: Card) -> Iterator[str]:
    for tag in card.facts.get("tags", ()):
        yield f"tag {tag}"
    for name in card.facts.get("legal_basis", ()):
        yield f"law {name}"


def _nearest(
    key: str,
    marks: dict[str, frozenset[str]],
    shelves: dict[str, list[str]],
    places: dict[str, dict[str, int]],
) -> tuple[str, ...]:
    near: Counter[str] = Counter()
    distance: dict[str, int] = {}
    for mark in sorted(marks[key]):
        shelf, place = shelves[mark], places[mark][key]
        start = max(0, place - _REACH)
        for at, neighbour in enumerate(shelf[start : place + _REACH + 1], start):
            if neighbour != key:
                near[neighbour] += 2 if mark.startswith("law ") else 1
                distance[neighbour] = min(distance.get(neighbour, abs(at - place)), abs(at - place))
    ordered = sorted(near, key=lambda other: (-near[other], distance[other], other))
    return tuple(ordered[:MOST])
