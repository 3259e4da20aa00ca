"""Relations among documents, from both sides."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from portal.legal.document import Document, Relation
from portal.legal.relations import Relations

Build = Callable[..., Document]


@pytest.fixture(name="relations")
def _relations(document: Build) -> Relations:
    """What followed Decision 32."""
    documents = [
        document("32", issued=date(2010, 3, 25), relations=(Relation("guided-by", "11"),)),
        document("1511", issued=date(2011, 3, 25), relations=(Relation("implements", "32"),)),
        document(
            "154",
            issued=date(2010, 11, 3),
            relations=(Relation("implements", "32"), Relation("cites", "x")),
        ),
        document("11", issued=date(2011, 1, 26)),
        document("112", issued=date(2021, 1, 22), relations=(Relation("succeeds", "32", "luatvietnam"),)),
        document(
            "141",
            issued=date(2021, 6, 7),
            relations=(Relation("implements", "112"), Relation("replaces", "154")),
        ),
        document("2030", relations=(Relation("replaces", "112"),)),
    ]
    return Relations({one.name: one for one in documents})


def seen(relations: Relations, name: str) -> list[tuple[str, str]]:
    """The relations of a document, as pairs of type and name."""
    return [(related.type, related.other.name) for related in relations.of(name)]


def test_both_directions(relations: Relations) -> None:
    """A relation stated on one document is seen from both."""
    assert ("succeeds", "32") in seen(relations, "112")
    assert ("succeeded-by", "112") in seen(relations, "32")


def test_order(relations: Relations) -> None:
    """Relations come in the order of the vocabulary, then of issue."""
    assert [
        ("implemented-by", "154"),
        ("implemented-by", "1511"),
        ("guided-by", "11"),
        ("succeeded-by", "112"),
    ] == seen(relations, "32")


def test_stated_by_the_other_side(relations: Relations) -> None:
    """A relation stated by the document acted on is an act of the other."""
    assert [("guides", "32")] == [(act.type, act.target.name) for act in relations.acts("11")]


def test_who_says_so(relations: Relations) -> None:
    """What was stated of a relation, its source included, is kept on both sides."""
    succeeded = next(related for related in relations.of("32") if related.type == "succeeded-by")

    assert "luatvietnam" == succeeded.stated.source


def test_outside_the_register(relations: Relations) -> None:
    """A relation that leads out of the register is not followed."""
    assert [("implements", "32"), ("replaced-by", "141")] == seen(relations, "154")


def test_no_relation(relations: Relations) -> None:
    """A document that nobody names has no relations."""
    assert () == relations.of("nobody")
    assert () == relations.acts("nobody")


def test_stated_twice(document: Build) -> None:
    """A relation that both sides state is one relation."""
    documents = [
        document("new", relations=(Relation("replaces", "old"),)),
        document("old", relations=(Relation("replaced-by", "new"),)),
    ]
    relations = Relations({one.name: one for one in documents})

    assert [("replaced-by", "new")] == seen(relations, "old")


def test_successors(relations: Relations) -> None:
    """What stands in the place of a document is told to the end, the nearest first."""
    assert ["112", "2030"] == [one.name for one in relations.successors("32")]


def test_predecessors(relations: Relations) -> None:
    """In whose place a document stands is told to the beginning, the nearest first."""
    assert ["112", "32"] == [one.name for one in relations.predecessors("2030")]


def test_succession_in_a_circle(document: Build) -> None:
    """A circle of successors, which a rule refuses, is told once around."""
    documents = [
        document("a", relations=(Relation("replaces", "b"),)),
        document("b", relations=(Relation("replaces", "a"),)),
    ]
    relations = Relations({one.name: one for one in documents})

    assert ["b"] == [one.name for one in relations.successors("a")]


def test_succession_by_two_ways(document: Build) -> None:
    """A document reached by two ways is told once."""
    documents = [
        document("a"),
        document("b", relations=(Relation("replaces", "a"),)),
        document("c", relations=(Relation("succeeds", "a"),)),
        document("d", relations=(Relation("replaces", "b"), Relation("replaces", "c"))),
    ]
    relations = Relations({one.name: one for one in documents})

    assert ["b", "c", "d"] == [one.name for one in relations.successors("a")]
