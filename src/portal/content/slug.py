"""Addresses and anchors out of Vietnamese words."""

from __future__ import annotations

import re
import unicodedata

# đ has no Unicode decomposition, so dropping the marks alone would drop the letter.
_D = str.maketrans({"đ": "d", "Đ": "D", "Ð": "D"})
_GAP = re.compile(r"[^a-z0-9]+")


def fold(words: str) -> str:
    """The words in lower-case ASCII letters: `Đường dây nóng` → `duong day nong`."""
    plain = unicodedata.normalize("NFD", words.translate(_D))
    return plain.encode("ascii", "ignore").decode().lower()


def slugify(words: str) -> str:
    """An address part made of the words: `103/2017/NĐ-CP` → `103-2017-nd-cp`."""
    return _GAP.sub("-", fold(words)).strip("-")
