"""Which items are near one another."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.content import related as module
from portal.content.related import MOST, related
from portal.content.site import Card


def card(key: str, **facts: Any) -> Card:
    """An item with these tags and this law."""
    kind = key.partition("/")[0]
    return Card(key, kind, "vi", f"/{key}/", {"title": key}, facts, b"")


CARDS = st.lists(
    st.builds(
        card,
        st.integers(0, 40).map("news/{}".format),
        tags=st.lists(st.sampled_from("abcdef"), unique=True, max_size=3).map(tuple),
        legal_basis=st.lists(st.sampled_from("xyz"), unique=True, max_size=2).map(tuple),
    ),
    unique_by=lambda card: card.key,
    max_size=25,
)


def test_shared_tag() -> None:
    """Items that share a tag are near; items that share nothing are not."""
    near = related([card("a", tags=("x",)), card("b", tags=("x",)), card("c", tags=("y",))]).near

    assert {"a": ("b",), "b": ("a",), "c": ()} == near


def test_nothing_changed() -> None:
    """What was known is taken over as it is where nothing has changed that makes items near."""
    before = related([card("a", tags=("x",))])

    assert related([card("a", tags=("x",), modified="2026-11-22")], before) is before
    assert related([card("a", tags=("y",))], before) is not before
    assert related([card("b", tags=("x",))], before) is not before


def test_law_weighs_more() -> None:
    """A shared law brings items nearer than a shared tag."""
    near = related(
        [card("a", tags=("x",), legal_basis=("l",)), card("b", tags=("x",)), card("c", legal_basis=("l",))]
    ).near

    assert ("c", "b") == near["a"]


def test_more_in_common() -> None:
    """The more two items share, the nearer they are."""
    near = related([card("a", tags=("x", "y")), card("b", tags=("x",)), card("c", tags=("x", "y"))]).near

    assert ("c", "b") == near["a"]


def test_nearest_in_list() -> None:
    """Of items that share as much, the nearest in their list come first."""
    near = related([card(name, tags=("x",)) for name in "abcdefg"]).near

    assert ("b", "c", "d") == near["a"]
    assert ("c", "e", "b", "f") == near["d"]


def test_law_is_no_tag() -> None:
    """A tag and a law of one name are two things."""
    assert {"a": (), "b": ()} == related([card("a", tags=("x",)), card("b", legal_basis=("x",))]).near


@given(CARDS)
def test_laws(cards: list[Card]) -> None:
    """Every item has at most four near ones, never itself, none twice, and shares something with each."""
    marks = {each.key: {*each.facts["tags"], *each.facts["legal_basis"]} for each in cards}
    near = related(cards).near

    assert marks.keys() == near.keys()
    for key, keys in near.items():
        assert len(keys) == len(set(keys)) <= MOST
        assert key not in keys
        assert all(marks[key] & marks[other] for other in keys)


@given(CARDS)
def test_repeatable(cards: list[Card]) -> None:
    """The same items give the same answer each time."""
    assert related(cards) == related(cards)


@given(CARDS, CARDS)
def test_taken_over(before: list[Card], after: list[Card]) -> None:
    """What is taken over from other items is what would have been found."""

    assert related(after) == related(after, related(before))


def test_one_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside a new item only those within reach of it are looked at again."""
    cards = [card(f"news/{number:02}", tags=("x",)) for number in range(40)]
    known, looked_at = related(cards), []
    monkeypatch.setattr(module, "_nearest", lambda key, *more: looked_at.append(key) or ())
    related([*cards[:20], card("news/new", tags=("x",)), *cards[20:]], known)

    assert {"news/new", *(f"news/{number}" for number in range(17, 23))} == set(looked_at)
