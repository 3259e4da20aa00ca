"""Letters without their marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.legal.letters import SMALL, fold


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quyết định số 32/2010/QĐ-TTg", "quyet dinh so 32/2010/qd-ttg"),
        ("ĐƯỜNG DÂY NÓNG", "duong day nong"),
        ("NÐ-CP", "nd-cp"),  # eth, from old fonts
        ("Ủy ban, Ưu tiên, Ơn, Ỹ", "uy ban, uu tien, on, y"),
    ],
)
def test_fold(text: str, expected: str) -> None:
    """Vietnamese letters lose their marks and their case, đ included."""
    assert expected == fold(text)


@given(st.text())
def test_fold_keeps_positions(text: str) -> None:
    """The folded text is as long as the text, whatever it holds."""
    assert len(text) == len(fold(text))


def test_small_letters() -> None:
    """The small letters include those of Vietnamese, and no capital."""
    assert {"a", "ữ", "đ", "ỹ"} <= set(SMALL)
    assert SMALL == SMALL.lower()
