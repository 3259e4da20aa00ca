"""Vietnamese letters without their marks, one for one, so that positions in a text stay what they were."""

from __future__ import annotations

import unicodedata
from string import ascii_lowercase

# Đ has no decomposition; Ð (eth) and Ɖ (African D) stand in its place in texts typed with old fonts.
BARRED_D = "ĐÐƉ"
_MARKED = [chr(code) for code in (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA))]
_PLAIN = str.maketrans(
    {letter: unicodedata.normalize("NFD", letter)[0].lower() for letter in _MARKED}
    | dict.fromkeys(BARRED_D + BARRED_D.lower(), "d")
)

# One sign in all the code points that word processors use. In a [ ] dashes come first, where - is itself.
DASHES = "-\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"
SLASHES = "/\u2044\u2215\uff0f"
SMALL = ascii_lowercase + "".join(letter for letter in _MARKED if letter.islower())


def small(text: str) -> str:
    """The text in small letters, and as long as it was."""
    # İ alone becomes two letters when made small, and every position behind it would move.
    return text.replace("İ", "I").lower()


def fold(text: str) -> str:
    """The text small, without marks, and as long as it was: `Số 32/2010/QĐ-TTg` → `so 32/2010/qd-ttg`."""
    return text.translate(_PLAIN).lower()
