"""Blocks that are read at once, and those that are left to the library."""

from __future__ import annotations

import pytest

from portal.content.quick.blocks import read
from portal.content.quick.html import html


def of(text: str) -> str | None:
    """The blocks in HTML, None where they are left to the library."""
    root = read(text)
    return None if root is None else html(root)[len("<div>\n") : -len("</div>\n")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Một đoạn.\n\nHai đoạn,\n hai dòng.", "<p>Một đoạn.</p>\n<p>Hai đoạn,\n hai dòng.</p>\n"),
        ("## Tên\n\n### Con", "<h2>Tên</h2>\n<h3>Con</h3>\n"),
        ("- một\n- hai\n  dòng", "<ul>\n<li>một</li>\n<li>hai\n  dòng</li>\n</ul>\n"),
        ("- một\n\n- hai", "<ul>\n<li>\n<p>một</p>\n</li>\n<li>\n<p>hai</p>\n</li>\n</ul>\n"),
        ("1. một\n2. hai", "<ol>\n<li>một</li>\n<li>hai</li>\n</ol>\n"),
        ("30 trẻ em", "<p>30 trẻ em</p>\n"),
        ("**Đậm** thường", "<p>**Đậm** thường</p>\n"),
        (
            '!!! note "Chú ý"\n    Một\n    hai.',
            '<div class="admonition note">\n<p class="admonition-title">Chú ý</p>\n<p>Một\nhai.</p>\n</div>\n',
        ),
        (
            "| a | b |\n|---|--:|\n| c\\|d |  |",
            "<table>\n<thead>\n<tr>\n<th>a</th>\n"
            '<th style="text-align: right;">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>c\\|d</td>\n'
            '<td style="text-align: right;"></td>\n</tr>\n</tbody>\n</table>\n',
        ),
    ],
)
def test_read(text: str, expected: str) -> None:
    """Paragraphs, headings, flat lists, notes and tables are read."""
    assert expected == of(text)


@pytest.mark.parametrize(
    "text",
    [
        "    mã",
        "- một\n    - hai",
        "- # một",
        "- - một",
        "2. hai",
        "> lời",
        "Từ\n: nghĩa",
        "---",
        "***",
        "# ",
        "## a\nb",
        "## a \\# b",
        "[a]: https://a.example",
        "| a |\n|---|\n| b |",
        "| a | b |\n|---|---|",
        "| a | b |\n|---|---|\n| `c | d` | e |",
        "| a | b |\n|---|---|\n| c \\\\| d |",
        "a | b\n--|--\nc | d",
        '!!! note ""\n    Lời.',
        '!!! note "Tên"\n    - một',
        '!!! note "Tên"\n    Lời.\n\n    Thêm.',
        "![x](y.jpg)",
    ],
)
def test_left_to_the_library(text: str) -> None:
    """A block of another sort leaves the whole text to the library."""
    assert of(f"Một đoạn.\n\n{text}") is None
