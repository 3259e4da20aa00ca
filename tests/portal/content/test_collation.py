"""The order of Vietnamese words."""

from __future__ import annotations

import unicodedata
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.content.collation import collation_key, initial

# As a dictionary has them: letters before tones, đ after d, a word before the words that begin with it.
DICTIONARY = (
    *("a", "à", "ả", "ã", "á", "ạ", "an", "an ninh", "àn", "anh", "ăn", "âm", "ấm", "ba", "bà", "bạn", "băng", "bâng"),
    *("ca", "chị", "cho", "dân", "dấu", "đa", "đàn", "đầu", "đi", "em", "ê", "gia", "giá", "gìn", "ma", "mà", "mả"),
    *("mã", "má", "mạ", "mai", "nga", "ngà", "nghe", "nhà", "o", "ô", "ơ", "quà", "tham vấn", "thẩm", "trẻ em"),
    *("trẻ em gái", "tư vấn", "u", "ư", "xa", "ý", "yêu"),
)

# What a title is made of: Vietnamese letters with their tones, digits, spaces, quotes and dashes.
LETTERS = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
TITLES = st.text(LETTERS + LETTERS.upper() + "0123456789 “”()–,.", max_size=12)


def test_dictionary() -> None:
    """Words come in the order of a dictionary, whatever order they were in."""
    assert list(DICTIONARY) == sorted(sorted(DICTIONARY), key=collation_key)


@given(TITLES, TITLES)
def test_total(one: str, other: str) -> None:
    """Of two titles one always comes first; only equal ones share a place."""
    assert (one == other) == (collation_key(one) == collation_key(other))


@given(st.lists(TITLES, unique=True))
def test_stable(titles: list[str]) -> None:
    """The order does not depend on the order before."""
    backwards = [*reversed(titles)]

    assert sorted(titles, key=collation_key) == sorted(backwards, key=collation_key)


@given(TITLES)
def test_spelling(title: str) -> None:
    """A word has the same place whether its marks are loose or not, in large letters or small ones."""
    spelled, _ = collation_key(title)

    assert spelled == collation_key(unicodedata.normalize("NFD", title))[0]
    assert spelled == collation_key(title.upper())[0]


@given(st.lists(TITLES))
def test_index(titles: list[str]) -> None:
    """In an index from A to Z each letter has one heading, whatever stands before the first letter of a title."""
    ordered = sorted(titles, key=collation_key)
    headings = [heading for heading, _ in groupby(ordered, key=initial)]

    assert sorted(set(headings)) == sorted(headings)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bạn là ai", "“Chương trình 112” là gì"),
        ("(024) 33", "111"),
        ("Công an", "Công tác – xã hội"),
    ],
)
def test_punctuation(one: str, other: str) -> None:
    """Quotes, brackets and dashes do not count."""
    assert collation_key(one) < collation_key(other)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("An toàn", "A"),
        ("ăn", "Ă"),
        ("Ấm", "Â"),
        ("đàn", "Đ"),
        ("Dân", "D"),
        ("ừ", "Ư"),
        ("“Chương trình”", "C"),
        ("111", "0–9"),
        ("(024) 33", "0–9"),
        ("…", "#"),
        ("", "#"),
    ],
)
def test_initial(words: str, expected: str) -> None:
    """A title stands under its first letter, tone or not; ă, â, đ, ê, ô, ơ and ư are letters of their own."""
    assert expected == initial(words)
