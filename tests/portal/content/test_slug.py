"""Addresses and anchors out of Vietnamese words."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.content.slug import fold, slugify


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Đường dây nóng", "duong-day-nong"),
        ("ĐƯỜNG DÂY NÓNG", "duong-day-nong"),
        ("103/2017/NĐ-CP", "103-2017-nd-cp"),
        ("32/2010/QĐ – TTg", "32-2010-qd-ttg"),
        ("Ưu đãi, trợ giúp & bảo vệ", "uu-dai-tro-giup-bao-ve"),
        ("“Tỏa sáng”", "toa-sang"),
        ("  Hà   Nội  ", "ha-noi"),
        ("…", ""),
        ("", ""),
    ],
)
def test_slugify(words: str, expected: str) -> None:
    """Words become lower-case ASCII letters and digits, joined by single hyphens; đ becomes d."""
    assert expected == slugify(words)


@pytest.mark.parametrize("letter", "đĐÐ")
def test_d(letter: str) -> None:
    """Each letter that looks like đ becomes d: Unicode has no parts of it to drop."""
    assert "d" == fold(letter)


@given(st.text())
def test_form(words: str) -> None:
    """Whatever the words, what comes out is fit for an address."""
    assert re.fullmatch("(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slugify(words))


@given(st.text())
def test_idempotent(words: str) -> None:
    """An address part stays as it is."""
    assert slugify(words) == slugify(slugify(words))


@given(st.text())
def test_spelling(words: str) -> None:
    """It is the same address whether the marks of a letter are loose or not."""
    assert slugify(unicodedata.normalize("NFC", words)) == slugify(unicodedata.normalize("NFD", words))


@given(st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạ ", min_size=1))
def test_no_letter_is_lost(words: str) -> None:
    """Every Vietnamese letter has a letter in the address."""
    assert [len(word) for word in words.split()] == [len(part) for part in slugify(words).split("-") if part]
