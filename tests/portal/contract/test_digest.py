"""Digests: equal for equal values, different for different ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.contract.digest import SIZE, digest

SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.binary()
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.tuples(inner, inner) | st.dictionaries(st.text(max_size=2), inner, max_size=3)
    ),
    max_leaves=6,
)


class Card(NamedTuple):
    """A thing that stands for itself by its digest."""

    title: str
    digest: bytes


class Plain(NamedTuple):
    """A thing without a digest of its own."""

    title: str
    number: int


def encoded(value: Any) -> object:
    """The value with its types, as far as a digest tells them apart: a list is as good as a tuple."""
    if isinstance(value, list | tuple):
        return ("sequence", *(encoded(each) for each in value))
    if isinstance(value, dict):
        return ("mapping", *((key, encoded(value[key])) for key in sorted(value)))
    return (type(value).__name__, repr(value))


@given(VALUES)
def test_size(value: Any) -> None:
    """A digest has the same size, however large the value."""
    assert SIZE == len(digest(value))


@given(VALUES, VALUES)
def test_injective(one: Any, other: Any) -> None:
    """Two values have one digest when, and only when, they are the same."""
    assert (encoded(one) == encoded(other)) == (digest(one) == digest(other))


@given(st.lists(VALUES, max_size=3), st.lists(VALUES, max_size=3))
def test_injective_in_parts(one: list[Any], other: list[Any]) -> None:
    """What counts of the parts is also where one ends and the next begins."""
    assert (encoded(one) == encoded(other)) == (digest(*one) == digest(*other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("ab", "c"), ("a", "bc")),
        (("a", ""), ("a",)),
        ((("a",), "b"), ("a", ("b",))),
        ((1,), (True,)),
        ((1,), (1.0,)),
        ((1,), ("1",)),
        (("a",), (b"a",)),
        ((None,), ("",)),
        (([],), ({},)),
        (({"a": 1},), ({"a": [1]},)),
        (({"a": 1},), (("dict", ("a", 1)),)),
        ((Card("x", b""), None), (Card("x", b"n"),)),
    ],
)
def test_near_misses(one: tuple[object, ...], other: tuple[object, ...]) -> None:
    """Values that look alike when they are written one after the other have different digests."""
    assert digest(*one) != digest(*other)


def test_order_of_keys() -> None:
    """A mapping has the same digest in whatever order its keys were set."""
    assert digest({"a": 1, "b": 2}) == digest({"b": 2, "a": 1})


def test_own_digest() -> None:
    """A thing that carries a digest counts by it alone, however long it is itself."""
    assert digest(Card("one", b"12")) == digest(Card("another", b"12"))
    assert digest(Card("one", b"12")) != digest(Card("one", b"34"))


def test_named_tuple() -> None:
    """A tuple with names but without a digest counts as the tuple it is."""
    assert digest(("a", 1)) == digest(Plain("a", 1))


@pytest.mark.parametrize("make", [set, object, lambda: {1: "a", "b": 2}])
def test_no_digest(make: Callable[[], object]) -> None:
    """What has no order of its own has no digest."""
    value = make()
    with pytest.raises(TypeError):
        digest(value)


def test_no_digest_message() -> None:
    """The error names the type and the value."""
    with pytest.raises(TypeError, match=r"^set has no digest: \{1\}$"):
        digest({1})
