"""The vocabulary is consistent with itself and with what authors may write."""

from __future__ import annotations

import pytest

from portal.legal.terms import FORCE, FORCES, INVERSE, RELATION, RELATIONS, TYPE, TYPE_OF_ABBREVIATION, TYPES


def test_types_for_authors() -> None:
    """Every type that the content format allows is a type."""
    allowed = (
        "law ordinance resolution decree decision circular joint-circular directive plan scheme programme "
        "official-letter licence"
    )

    assert set() == set(allowed.split()) - set(TYPE)


@pytest.mark.parametrize(
    ("abbreviation", "expected"),
    [
        *(("NQ", "resolution"), ("NĐ", "decree"), ("QĐ", "decision"), ("TT", "circular")),
        *(("TTLT", "joint-circular"), ("CT", "directive"), ("KH", "plan"), ("ĐA", "scheme")),
        *(("CTr", "programme"), ("CV", "official-letter"), ("GP", "licence"), ("HD", "guideline")),
        *(("TB", "announcement"), ("BC", "report"), ("L", "order")),
    ],
)
def test_abbreviations(abbreviation: str, expected: str) -> None:
    """An abbreviation stands for its type."""
    assert expected == TYPE_OF_ABBREVIATION[abbreviation]


def test_keys_are_unique() -> None:
    """No key, abbreviation or Vietnamese name stands for two things."""
    for words in (
        [kind.key for kind in TYPES],
        [kind.abbreviation for kind in TYPES if kind.abbreviation],
        [name for kind in TYPES for name in kind.vi],
        [name for kind in TYPES for name in kind.en],
        [force.key for force in FORCES],
        [key for relation in RELATIONS for key in (relation.key, relation.inverse)],
    ):
        assert len(words) == len(set(words))


def test_forces() -> None:
    """The forces are those of the content format, the unverified one included."""
    assert ["in-force", "partly-in-force", "expired", "not-yet-in-force", "not-verified"] == list(FORCE)


def test_relations_for_authors() -> None:
    """Every relation that the content format allows is a relation."""
    allowed = "based-on implements guides amends supplements replaces repeals cites"

    assert set() == set(allowed.split()) - set(RELATION)


@pytest.mark.parametrize("relation", [*INVERSE])
def test_inverse_of_inverse(relation: str) -> None:
    """The inverse of the inverse of a relation is the relation."""
    assert relation == INVERSE[INVERSE[relation]]
