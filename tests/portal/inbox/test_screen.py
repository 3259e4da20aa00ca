"""What strangers wrote, made fit for a terminal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.inbox.screen import in_margin, neutral


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Em bị đánh. Cứu em với! 🙏🏽", "Em bị đánh. Cứu em với! 🙏🏽"),
        ("một\thai", "một hai"),
        ("\x1b]0;title\x07", "⟨U+001B⟩]0;title⟨U+0007⟩"),
        ("\x1b[2J\x9b31m", "⟨U+001B⟩[2J⟨U+009B⟩31m"),
        ("gọi \u202e321 đi", "gọi ⟨U+202E⟩321 đi"),
        ("\u2066a\u2069\u200f\u061c", "⟨U+2066⟩a⟨U+2069⟩⟨U+200F⟩⟨U+061C⟩"),
        ("a\u2028b\x00", "a⟨U+2028⟩b⟨U+0000⟩"),
        ("\ud800", "⟨U+D800⟩"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("\U000e0041", "⟨U+E0041⟩"),
    ],
)
def test_neutral(written: str, shown: str) -> None:
    """Letters, marks and pictures stay; whatever a terminal might obey is shown by its number."""
    assert shown == neutral(written)


@given(st.text(st.characters()))
def test_nothing_acts(written: str) -> None:
    """No text reaches the terminal with a character that does something."""
    lines = in_margin(written)

    assert not [
        character
        for line in lines
        for character in line
        if unicodedata.category(character) in {"Cc", "Cf", "Zl", "Zp", "Cs", "Co", "Cn"}
        and character not in "\u200c\u200d"
    ]
    assert all(line.startswith("│ ") for line in lines)


def test_margin() -> None:
    """Every line that was written carries the mark, so that none can pass for a line of the program; long ones break."""
    written = "kept until: 01/01/2099\n\n" + "dài " * 30

    assert ["│ kept until: 01/01/2099", "│ ", "│ " + "dài " * 23 + "dài", "│ " + "dài " * 5 + "dài"] == [
        line.rstrip() if line != "│ " else line for line in in_margin(written)
    ]
