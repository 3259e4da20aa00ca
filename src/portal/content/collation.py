"""The order of Vietnamese words, as in dictionaries: syllable by syllable, by letters (a ă â … d đ …), then by tone."""

from __future__ import annotations

import re
import unicodedata

# TCVN 6909 letters are letters of their own; the tone marks only tell equal spellings apart.
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANKS = {letter: rank for rank, letter in enumerate(_LETTERS)}
# Letters and digits, with loose marks on them.
_SYLLABLE = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+")
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}


def collation_key(words: str) -> tuple[list[tuple[list[int], int]], str]:
    """A key that sorts words as a Vietnamese dictionary does: `an` `an ninh` `àn`, `ma` `mà` `mả` `mã` `má` `mạ`.

    Quotes, brackets and dashes do not count: `“Chương trình 112”` stands among the words in `c`.
    """
    return [_spell(syllable) for syllable in _SYLLABLE.findall(words.lower())], words


def _spell(syllable: str) -> tuple[list[int], int]:
    marks = unicodedata.normalize("NFD", syllable)
    tone = next((_TONES[mark] for mark in marks if mark in _TONES), 0)
    bare = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONES))
    return [_RANKS.get(letter, 100 + ord(letter)) for letter in bare], tone


def initial(words: str) -> str:
    """The letter a word is listed under: `Ấm` under `Â`, `111` under `0–9`."""
    for letter in words:
        if letter.isdigit():
            return "0–9"
        if letter.isalpha():
            marks = unicodedata.normalize("NFD", letter.lower())
            return unicodedata.normalize("NFC", "".join(m for m in marks if m not in _TONES)).upper()
    return "#"
