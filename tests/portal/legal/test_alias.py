"""Names by which texts call documents."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.legal.alias import Aliases, key

NAMES = Aliases(
    ["Đề án 32", "Quyết định số 32", "Chương trình 112", "Luật Trẻ em", "Luật Trẻ em 2016", "Law on Children"]
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đề án 32", "Đề án 32"),
        ("đề án 32", "Đề án 32"),
        ("ĐỀ ÁN 32", "Đề án 32"),
        ("Đề án số 32", "Đề án 32"),
        ("Đề  án\u00a032", "Đề án 32"),
        ("Đề\nán 32", "Đề án 32"),
        ("Quyết định 32", "Quyết định số 32"),
        ("Quyết định số 32", "Quyết định số 32"),
        ("quyết định số: 32", "Quyết định số 32"),
        ("Luật Trẻ em", "Luật Trẻ em"),
        ("LUẬT TRẺ EM", "Luật Trẻ em"),
        ("Luật Trẻ em 2016", "Luật Trẻ em 2016"),
        ("Law on children", "Law on Children"),
    ],
)
def test_find(text: str, expected: str) -> None:
    """A name is found in any case and spacing, "số" before its number or not; words need a capital."""
    assert [(7, 7 + len(text), expected)] == list(NAMES.find(f"(theo, {text}, v.v.)"))


@pytest.mark.parametrize(
    "text",
    [
        "Đề án 321",
        "Đề án 32/2010",
        "Đề án 32,5",
        "Đề án 32-2010",
        "Đề án 32%",
        "đề án 32 tỷ đồng",
        "Đề án 3 2",
        "Đề án",
        "để ăn 32 suất",
        "Pháp luật trẻ",
        "Luật Trẻ emt",
        "luật trẻ em",
        "theo pháp luật trẻ em",
        "Đề án\n\n32",
        "CĐề án 32",
    ],
)
def test_no_name(text: str) -> None:
    """A part of a longer word or number, a quantity, other marks, and words in no one's name make no name."""
    assert [] == list(NAMES.find(text))


def test_several() -> None:
    """Names come from left to right, the longest where several begin."""
    text = "Chương trình 112 – Thành phố, Luật Trẻ em 2016, Luật Trẻ em."

    assert ["Chương trình 112", "Luật Trẻ em 2016", "Luật Trẻ em"] == [one.name for one in NAMES.find(text)]


def test_longer_name_that_fails() -> None:
    """Where the longer name breaks off, the shorter one stands."""
    assert [(0, 11, "Luật Trẻ em")] == list(NAMES.find("Luật Trẻ em 2017"))


def test_no_names() -> None:
    """Without names nothing is found."""
    assert [] == list(Aliases([]).find("Đề án 32"))


def test_decomposed_declaration() -> None:
    """A name declared with letters and marks apart is the same name."""
    assert key("Đề án 32") == key("Đê\u0300 a\u0301n 32")


@given(st.lists(st.text(min_size=1)), st.text())
def test_any_names(names: list[str], text: str) -> None:
    """Whatever is declared, what is found in whatever text has the key of its declaration."""
    for start, end, name in Aliases(names).find(text):
        assert key(name) == key(text[start:end])


@given(st.sampled_from(["Đề án 32", "Luật Trẻ em", "Law on Children"]), st.text(), st.text())
def test_found_among_any_words(name: str, before: str, after: str) -> None:
    """A name that stands by itself is found whatever is around it."""
    text = f"{before}\n\n{name}\n\n{after}"

    assert (len(before) + 2, len(before) + 2 + len(name), name) in list(NAMES.find(text))
