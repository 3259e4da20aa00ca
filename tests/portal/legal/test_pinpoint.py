"""Places in documents: as citations name them, as pages anchor them."""

from __future__ import annotations

import pytest

from portal.legal.pinpoint import Pinpoint, before, below


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (Pinpoint(article="5"), "dieu-5"),
        (Pinpoint(article="5", clause="2"), "dieu-5-khoan-2"),
        (Pinpoint(article="5", clause="2", point="a"), "dieu-5-khoan-2-diem-a"),
        (Pinpoint(article="12a", point="đ"), "dieu-12a-diem-dd"),
        (Pinpoint(article="5", clause="2", point="d"), "dieu-5-khoan-2-diem-d"),
        (Pinpoint(chapter="iii"), "chuong-iii"),
        (Pinpoint(chapter="iii", section="2"), "chuong-iii-muc-2"),
        (Pinpoint(chapter="iii", section="2", article="9"), "dieu-9"),
        (Pinpoint(part="i", chapter="ii"), "phan-i-chuong-ii"),
        (Pinpoint(section="1", subsection="2"), "muc-1-tieu-muc-2"),
        (Pinpoint(annex="iii", section="i"), "phu-luc-iii-muc-i"),
    ],
)
def test_anchor(place: Pinpoint, expected: str) -> None:
    """A place has one anchor; an article needs nothing that contains it, except an annex."""
    assert expected == place.anchor


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # Vietnamese
        ("Điều 5 ", Pinpoint(article="5")),
        ("điều 5 của ", Pinpoint(article="5")),
        ("Điều 5, ", Pinpoint(article="5")),
        ("Điều 5a tại ", Pinpoint(article="5a")),
        ("khoản 2 Điều 5 ", Pinpoint(article="5", clause="2")),
        ("Khoản 2, Điều 5 của ", Pinpoint(article="5", clause="2")),
        ("điểm a khoản 2 Điều 5 ", Pinpoint(article="5", clause="2", point="a")),
        ("điểm đ, khoản 2, Điều 5, ", Pinpoint(article="5", clause="2", point="đ")),
        ("điểm b Điều 7 ", Pinpoint(article="7", point="b")),
        ("Chương III ", Pinpoint(chapter="iii")),
        ("Mục 2 Chương III của ", Pinpoint(chapter="iii", section="2")),
        ("tiểu mục 1 Mục 2 Chương III ", Pinpoint(chapter="iii", section="2", subsection="1")),
        ("Điều 9 Chương II ", Pinpoint(chapter="ii", article="9")),
        ("mục I Phụ lục III ", Pinpoint(annex="iii", section="i")),
        ("khoan 2 Dieu 5 ", Pinpoint(article="5", clause="2")),
        ("KHOẢN 2 ĐIỀU 5 ", Pinpoint(article="5", clause="2")),
        # English
        ("Article 5 of ", Pinpoint(article="5")),
        ("Article 5 of the ", Pinpoint(article="5")),
        ("clause 2, Article 5 of ", Pinpoint(article="5", clause="2")),
        ("point a, clause 2, Article 5 of ", Pinpoint(article="5", clause="2", point="a")),
        ("Point a of Clause 2 of Article 5 of ", Pinpoint(article="5", clause="2", point="a")),
        ("Art. 5(2)(a) of ", Pinpoint(article="5", clause="2", point="a")),
        ("Article 5(2) of ", Pinpoint(article="5", clause="2")),
        ("Chapter II of ", Pinpoint(chapter="ii")),
    ],
)
def test_before(words: str, expected: Pinpoint) -> None:
    """A place is read up to where the document is named, to its beginning."""
    start, place = before("theo " + words, len("theo " + words))

    assert (len("theo "), expected) == (start, place)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "quy định của ",
        "khoản 2 ",  # of which article?
        "điểm a khoản 2 ",
        "mức 2 ",  # a level of pay, not a section
        "quan điểm của ",
        "at this point of ",
        "a part of ",
        "Điều 5 và ",
        "Điều ",
    ],
)
def test_no_place(words: str) -> None:
    """Words that name no place, or only a part of one, are none."""
    assert (len(words), None) == before(words, len(words))


def test_list_of_places() -> None:
    """Of several clauses the common article is the place."""
    words = "khoản 1, 2 Điều 5 "

    assert (len("khoản 1, 2 "), Pinpoint(article="5")) == before(words, len(words))


def test_floor() -> None:
    """A place does not reach back over the floor."""
    words = "khoản 2 Điều 5 "

    assert (8, Pinpoint(article="5")) == before(words, len(words), floor=3)


@pytest.mark.parametrize(
    ("here", "title", "expected"),
    [
        ({}, "Điều 5. Phạm vi", {"article": "5"}),
        ({"article": "5", "clause": "1"}, "Khoản 2", {"article": "5", "clause": "2"}),
        ({"chapter": "i", "article": "5"}, "CHƯƠNG II", {"chapter": "ii"}),
        ({"article": "5"}, "Point a) of it", {"article": "5", "point": "a"}),
        ({}, "Phần vi phạm", None),
        ({}, "Điều kiện", None),
        ({}, "Điểm khác", None),
    ],
)
def test_below(here: dict[str, str], title: str, expected: dict[str, str] | None) -> None:
    """A heading stands below the coarser ones before it; words that only begin like a place name none."""
    assert expected == below(here, title)
