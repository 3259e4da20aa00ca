"""What strangers wrote, made fit for a terminal: it shows their words, and does nothing that they say."""

from __future__ import annotations

import textwrap
import unicodedata

# A terminal obeys control characters; marks of direction show other words than stand there; line separators and
# private characters do either, depending on the terminal. Joiners are needed for emoji and for several scripts.
_ACTS = {"Cc", "Cf", "Zl", "Zp", "Co", "Cs", "Cn"}
_HARMLESS = {"\u200c", "\u200d"}

# Before each line of what was written, so that none can pass for a line of ours.
_MARGIN = "│ "
_WIDTH = 96


def neutral(text: str) -> str:
    """The text in one line, each character that a terminal might obey replaced by its number."""
    return "".join(map(_shown, text))


def in_margin(text: str) -> list[str]:
    """The text as lines that each carry a mark in the margin."""
    wrapped = (textwrap.wrap(neutral(line), _WIDTH, replace_whitespace=False) for line in text.split("\n"))
    return [_MARGIN + part for lines in wrapped for part in lines or [""]]


def _shown(character: str) -> str:
    if character == "\t":
        return " "
    if unicodedata.category(character) in _ACTS and character not in _HARMLESS:
        return f"⟨U+{ord(character):04X}⟩"
    return character
