"""Numbers of documents, in one spelling however they were written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.legal.letters import DASHES, SLASHES, fold
from portal.legal.number import NotANumber, Number, find, parse
from portal.legal.symbol import BODIES, PARTY_BODIES
from portal.legal.terms import TYPE_OF_ABBREVIATION

SPELLINGS = [
    # as issued
    ("32/2010/QĐ-TTg", "32/2010/QĐ-TTg"),
    ("30/2015/TTLT-BLĐTBXH-BNV", "30/2015/TTLT-BLĐTBXH-BNV"),
    ("102/2016/QH13", "102/2016/QH13"),
    ("02/2020/UBTVQH14", "02/2020/UBTVQH14"),
    ("42-NQ/TW", "42-NQ/TW"),
    ("08-CTr/TU", "08-CTr/TU"),
    ("550/LĐTBXH-BTXH", "550/LĐTBXH-BTXH"),
    ("1229/LĐTBXH-BTXH", "1229/LĐTBXH-BTXH"),
    ("1541/QĐ-UBND", "1541/QĐ-UBND"),
    ("553/GP-TTĐT", "553/GP-TTĐT"),
    ("154/KH-UBND", "154/KH-UBND"),
    ("403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN", "403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN"),
    ("30a/2008/NQ-CP", "30a/2008/NQ-CP"),
    ("23/VBHN-VPQH", "23/VBHN-VPQH"),
    ("595/NQ-UBTVQH15", "595/NQ-UBTVQH15"),
    ("567-CV/TĐTN-BTC", "567-CV/TĐTN-BTC"),
    ("101/CP", "101/CP"),
    ("35-CP", "35-CP"),
    ("35-L/CTN", "35-L/CTN"),
    # spaces and dashes inside, as the sources print them
    ("32/2010/QĐ – TTg", "32/2010/QĐ-TTg"),
    ("30/2015/TTLT – BLĐTBXH – BNV", "30/2015/TTLT-BLĐTBXH-BNV"),
    ("553/GP – TTĐT", "553/GP-TTĐT"),
    ("1206 /QĐ-UBND", "1206/QĐ-UBND"),
    ("32 / 2010 / QĐ - TTg", "32/2010/QĐ-TTg"),
    ("32/2010/QĐ\u2011TTg", "32/2010/QĐ-TTg"),
    ("32/2010/QĐ\u2212TTg", "32/2010/QĐ-TTg"),
    ("32/2010/QĐ—TTg", "32/2010/QĐ-TTg"),
    ("32\u22152010\u2044QĐ-TTg", "32/2010/QĐ-TTg"),
    ("32/2010/QĐ-\u00a0TTg", "32/2010/QĐ-TTg"),
    ("42 – NQ/TW", "42-NQ/TW"),
    # with what announces a number
    ("số 1541/QĐ-UBND", "1541/QĐ-UBND"),
    ("Số: 1541/QĐ – UBND", "1541/QĐ-UBND"),
    ("No. 32/2010/QD-TTg", "32/2010/QĐ-TTg"),
    # other separators
    ("11/2011/TTLT/BTC-BLĐTBXH", "11/2011/TTLT-BTC-BLĐTBXH"),
    ("32/2010/QĐ/TTg", "32/2010/QĐ-TTg"),
    ("42/NQ-TW", "42-NQ/TW"),
    ("08/CTr-TU", "08-CTr/TU"),
    ("42-NQ/TƯ", "42-NQ/TW"),
    ("550/LĐ-TBXH-BTXH", "550/LĐTBXH-BTXH"),
    ("30/2015/TTLT-BLĐ-TB&XH-BNV", "30/2015/TTLT-BLĐTBXH-BNV"),
    # without marks, in another case, in old fonts
    ("32/2010/QD-TTg", "32/2010/QĐ-TTg"),
    ("110/2024/ND-CP", "110/2024/NĐ-CP"),
    ("30/2015/TTLT-BLDTBXH-BNV", "30/2015/TTLT-BLĐTBXH-BNV"),
    ("32/2010/QĐ-TTG", "32/2010/QĐ-TTg"),
    ("32/2010/qđ-ttg", "32/2010/QĐ-TTg"),
    ("102/2016/qh13", "102/2016/QH13"),
    ("32/2010/QÐ-TTg", "32/2010/QĐ-TTg"),
    ("32/2010/Q\u0189-TTg", "32/2010/QĐ-TTg"),
    # an unknown body stays as it is written
    ("12-HD/TWĐTN", "12-HD/TWĐTN"),
    ("123/QĐ-ĐHSPHN", "123/QĐ-ĐHSPHN"),
    ("1234/UBND-KTTh", "1234/UBND-KTTh"),
]


@pytest.mark.parametrize(("written", "expected"), SPELLINGS)
def test_parse(written: str, expected: str) -> None:
    """A number has one spelling, however it is written."""
    assert expected == parse(written).text


def test_parts() -> None:
    """A number keeps its serial as issued, its year and its symbols."""
    expected = Number("02", 2015, ("TTLT", "BLĐTBXH", "BNV"))

    assert expected == parse("02/2015/TTLT – BLDTBXH – BNV")


def test_decomposed_letters() -> None:
    """A number with letters and marks apart (as some systems store them) is read all the same."""
    assert "42-NQ/TW" == parse("42-NQ/TU\u031b").text


@pytest.mark.parametrize(
    "words",
    ["", "32", "25/3/2010", "17/17", "110/2024", "QĐ-TTg", "112-qd-ttg", "154-KH-UBND", "32/2010/", "chào"],
)
def test_not_a_number(words: str) -> None:
    """Words that are no number are refused, and quoted."""
    with pytest.raises(NotANumber) as refusal:
        parse(words)

    forms = "32/2010/QĐ-TTg, 112/QĐ-TTg, 102/2016/QH13 or 42-NQ/TW"
    assert f"A document number must look like {forms}: {words!r}" == str(refusal.value)


@pytest.mark.parametrize("words", ["32/2010/QĐ-TTg của Thủ tướng", "và 32/2010/QĐ-TTg"])
def test_nothing_but_a_number(words: str) -> None:
    """A number among other words is refused: that is what `find` is for."""
    with pytest.raises(NotANumber):
        parse(words)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("02/2020/UBTVQH14", "2/2020/UBTVQH14"),
        ("32/2010/QĐ-TTg", "32/2010/QD/TTG"),
        ("42-NQ/TW", "42/NQ-TW"),
        ("30A/2008/NQ-CP", "30a/2008/NQ-CP"),
        ("123/SGD&ĐT-VP", "123/SGDĐT-VP"),
    ],
)
def test_same_number(one: str, other: str) -> None:
    """Leading zeros, marks, case and separators make no other number."""
    assert parse(one).key == parse(other).key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("32/2010/QĐ-TTg", "32/QĐ-TTg"),
        ("112/QĐ-TTg", "112/QĐ-UBND"),
        ("30/2008/NQ-CP", "30a/2008/NQ-CP"),
        ("08-CTr/TU", "08-CTr/TW"),
        ("1511/2011/QĐ-UBND", "1511/QĐ-UBND"),
    ],
)
def test_different_numbers(one: str, other: str) -> None:
    """Year, letter of the serial and symbols make another number."""
    assert parse(one).key != parse(other).key


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("32/2010/QĐ-TTg", "decision"),
        ("42-NQ/TW", "resolution"),
        ("550/LĐTBXH-BTXH", "official-letter"),
        ("553/GP-TTĐT", "licence"),
        ("102/2016/QH13", None),  # a law, or a resolution of the National Assembly
        ("02/2020/UBTVQH14", None),  # an ordinance, or a resolution of its committee
        ("101/CP", None),
    ],
)
def test_type(number: str, expected: str | None) -> None:
    """The symbols tell the type of a document where they can."""
    assert expected == parse(number).type


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("32/2010/QĐ-TTg", True),
        ("102/2016/QH13", True),
        ("550/LĐTBXH-BTXH", True),
        ("101/CP", False),
        ("12/KH", False),
        ("3/2014/TT", False),
        ("12/ABC-XYZ", False),
        ("12/ABC-UBND", True),
    ],
)
def test_unmistakable(number: str, expected: bool) -> None:
    """A number that could be something else needs a type before it."""
    assert expected is parse(number).unmistakable


def test_find() -> None:
    """Numbers are found where they stand, dates and fractions are not."""
    text = "Ngày 25/3/2010, 17/17 phường theo 32/2010/QĐ – TTg và 110/2024."

    assert ["32/2010/QĐ – TTg", "110/2024"] == [text[one.start : one.end] for one in find(text)]


SERIALS = st.from_regex(r"[1-9][0-9]{0,4}[abc]?|0[1-9]", fullmatch=True)
YEARS = st.integers(1945, 2045)
KINDS = st.sampled_from(sorted(TYPE_OF_ABBREVIATION))
STATE = st.sampled_from(sorted(BODIES))
UNKNOWN = st.text("ABCĐGHKNPTXY", min_size=2, max_size=6)
BODY = STATE | UNKNOWN


@st.composite
def numbers(draw: st.DrawFn) -> str:
    """A number in its one spelling, of any of the forms."""
    serial, kind = draw(SERIALS), draw(KINDS)
    form = draw(st.sampled_from(["year", "plain", "letter", "law", "party"]))
    if form == "year":
        return f"{serial}/{draw(YEARS)}/{'-'.join([kind, *draw(st.lists(STATE, min_size=1, max_size=3))])}"
    if form == "plain":
        return f"{serial}/{kind}-{draw(STATE)}"
    if form == "letter":
        return f"{serial}/{draw(STATE)}-{draw(STATE)}"
    if form == "law":
        return f"{serial}/{draw(YEARS)}/{draw(st.sampled_from(['QH', 'UBTVQH']))}{draw(st.integers(1, 20))}"
    return f"{serial}-{kind}/{draw(st.sampled_from(sorted(PARTY_BODIES)))}"


@given(numbers() | st.builds("{}/QĐ-{}".format, SERIALS, UNKNOWN))
def test_one_spelling(number: str) -> None:
    """The one spelling of a number is its own spelling."""
    once = parse(number).text

    assert once == parse(once).text


@given(numbers())
def test_spelled_as_issued(number: str) -> None:
    """A number written as issued is not changed."""
    assert number == parse(number).text


@st.composite
def spellings(draw: st.DrawFn) -> tuple[str, str]:
    """A number, and the same with other dashes and slashes, spaces around them, perhaps no marks."""
    number = draw(numbers())
    spaces = st.sampled_from(["", " ", "\u00a0", "  "])
    joins = {"-": st.sampled_from(DASHES), "/": st.sampled_from(SLASHES)}
    signs = [draw(spaces) + draw(joins[sign]) + draw(spaces) if sign in joins else sign for sign in number]
    barred = draw(st.sampled_from("ĐDÐ"))
    return number, "".join(signs).replace("Đ", barred)


@given(spellings())
def test_any_spelling(spelling: tuple[str, str]) -> None:
    """Other dashes, slashes and spaces, and letters without marks, make the same number."""
    number, written = spelling

    assert parse(number).key == parse(written).key


@given(st.text())
def test_any_words(words: str) -> None:
    """Any words are a number or are refused; nothing else happens."""
    try:
        number = parse(words)
    except NotANumber:
        return

    assert fold(number.text)
