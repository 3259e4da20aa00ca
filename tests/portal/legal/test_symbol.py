"""Symbols of numbers, restored to what their bodies write."""

from __future__ import annotations

import pytest

from portal.legal.symbol import KNOWN, is_body, is_term, restore


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("QĐ", "QĐ"),
        ("QD", "QĐ"),
        ("qđ", "QĐ"),
        ("QÐ", "QĐ"),  # eth
        ("TTG", "TTg"),
        ("ttg", "TTg"),
        ("ND", "NĐ"),
        ("CTR", "CTr"),
        ("BLDTBXH", "BLĐTBXH"),
        ("BLĐTB&XH", "BLĐTBXH"),
        ("LDTB&XH", "LĐTBXH"),
        ("TTDT", "TTĐT"),
        ("TƯ", "TW"),
        ("HDND", "HĐND"),
        ("qh13", "QH13"),
        ("ubtvqh14", "UBTVQH14"),
        ("HD", "HD"),  # guideline: known as it stands
        ("DA", "DA"),  # project, not scheme
        ("ĐHSP", "ĐHSP"),  # unknown: as it stands
        ("PTNT&MT", "PTNT&MT"),
    ],
)
def test_restore(written: str, expected: str) -> None:
    """A known symbol regains its marks and its case, an unknown one stays."""
    assert expected == restore(written)


@pytest.mark.parametrize("symbol", KNOWN)
def test_known_symbols_stay(symbol: str) -> None:
    """A symbol written as issued is what it is."""
    assert symbol == restore(symbol)


def test_bodies() -> None:
    """A body is known by its abbreviation, the National Assembly with its term; a type is no body."""
    assert [True, True, True, False] == [is_body(symbol) for symbol in ("UBND", "TW", "QH13", "QĐ")]


def test_terms() -> None:
    """Only the National Assembly and its committee count terms."""
    assert [True, True, False, False] == [is_term(symbol) for symbol in ("QH13", "UBTVQH14", "QH", "CP12")]
