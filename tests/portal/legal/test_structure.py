"""The parts of a document that its page has."""

from __future__ import annotations

from typing import Any

import pytest

from portal.legal.structure import Part, structure


def tree(parts: list[Part]) -> list[Any]:
    """The parts as nested lists of words."""
    return [[part.level.key, part.number, part.heading, *tree(part.parts)] for part in parts]


def read(*headings: tuple[str, str]) -> list[Any]:
    """The parts of a page with these anchors and headings."""
    return tree(structure([anchor for anchor, _ in headings], {anchor: title for anchor, title in headings if title}))


def test_nested() -> None:
    """A chapter holds articles, an article clauses, a clause points, whatever headings of other kinds stand between."""
    assert [
        [
            "chapter",
            "Chương I",
            "Quy định chung",
            ["article", "Điều 1", "Phạm vi"],
            ["article", "Điều 5", "", ["clause", "2", "", ["point", "a", ""]], ["clause", "3", ""]],
        ],
        ["chapter", "Chương II", "", ["article", "Điều 9", ""]],
    ] == read(
        ("chuong-i", "Chương I. Quy định chung"),
        ("dieu-1", "Điều 1. Phạm vi"),
        ("vi-sao", "Vì sao"),
        ("dieu-5", "Điều 5"),
        ("dieu-5-khoan-2", ""),
        ("dieu-5-khoan-2-diem-a", ""),
        ("dieu-5-khoan-3", ""),
        ("chuong-ii", "Chương II"),
        ("dieu-9", "Điều 9"),
    )


def test_point() -> None:
    """Point đ is its own point, beside d."""
    points = structure(["dieu-5-khoan-1-diem-d", "dieu-5-khoan-1-diem-dd"], {})

    assert [("d", "d"), ("dd", "đ")] == [(point.value, point.number) for point in points]


def test_english() -> None:
    """The anchors are those of the Vietnamese text, the words those of the page."""
    assert [["chapter", "Chapter I", "General provisions", ["article", "Article 1", "Scope"]]] == read(
        ("chuong-i", "Chapter I. General provisions"), ("dieu-1", "Article 1: Scope")
    )


@pytest.mark.parametrize(
    ("anchor", "title", "expected"),
    [
        ("dieu-3", "Điều 3 và Điều 4", ["Điều 3", "Điều 4"]),
        ("dieu-3", "Article 3 and Article 4", ["Article 3", "Article 4"]),
        ("dieu-22", "Điều 22 và Điều 23. Chế độ", ["Điều 22", "Điều 23"]),
    ],
)
def test_several_in_one_heading(anchor: str, title: str, expected: list[str]) -> None:
    """A heading that names two articles stands for both."""
    assert expected == [part[1] for part in read((anchor, title))]


def test_another_document_in_the_heading() -> None:
    """What the heading says after its number is no further part."""
    assert [["article", "Điều 3", "Sửa Điều 4"]] == read(("dieu-3", "Điều 3. Sửa Điều 4"))


@pytest.mark.parametrize(
    "anchor",
    ["muc-tieu", "muc-dich", "phan-da-doc", "the-part-we-read", "dieu-1-2", "dieu", "phu-luc-i", "dieu-de-nham", ""],
)
def test_no_part(anchor: str) -> None:
    """A heading that only begins like a part is none; an annex stands outside the text."""
    assert [] == read((anchor, "Một đề mục"))
