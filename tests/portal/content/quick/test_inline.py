"""Marks in running text that are read at once, and those that are left to the library."""

from __future__ import annotations

import pytest

from portal.content.quick.inline import Mark, is_plain, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lời", ("Lời", [])),
        ("a [b c](@/x/y) d [e](#f)", ("a ", [Mark("b c", "@/x/y", " d "), Mark("e", "#f", "")])),
        ("**đậm**, **nữa**", ("", [Mark("đậm", None, ", "), Mark("nữa", None, "")])),
        ("theo [[141/KH-UBND|Hà Nội]]", ("theo [[141/KH-UBND|Hà Nội]]", [])),
        ("[[141/KH-UBND\\|Hà Nội]]", ("[[141/KH-UBND\x02124\x03Hà Nội]]", [])),
        ("LĐTB&XH, a & b", ("LĐTB&XH, a & b", [])),
        ("[a](https://b.example/c_d*e?f&g)", ("", [Mark("a", "https://b.example/c_d*e?f&g", "")])),
    ],
)
def test_read(text: str, expected: tuple[str, list[Mark]]) -> None:
    """Links, bold words and pinned citations are read."""
    assert expected == read(text)


@pytest.mark.parametrize(
    "text",
    [
        "`mã`",
        "\\*",
        "\\\\|",
        "<https://a.example>",
        "&amp;",
        "LĐTB&XH;",
        "&#60;",
        "một_hai",
        "*nghiêng*",
        "x**đậm**",
        "** thưa **",
        "***cả hai***",
        "**a *b* c**",
        "[a]",
        "[a [b](c)](d)",
        "[**a**](b)",
        "![a](b.jpg)",
        '[a](b "c")',
        "[a](<b>)",
        "[a](b(c))",
        "[a]()",
        "[[a]](b)",
        "a  \nb",
    ],
)
def test_left_to_the_library(text: str) -> None:
    """A text with a mark of another sort is left to the library."""
    assert read(text) is None


@pytest.mark.parametrize(("text", "expected"), [("Lời, 2+2=4. (a|b)", True), ("a  b\nc", True), ("a  \nb", False)])
def test_plain(text: str, expected: bool) -> None:
    """A text without a sign that can begin a mark is plain."""
    assert expected is is_plain(text)
