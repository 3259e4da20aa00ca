"""The receipt of a message: a code that somebody who looks over a shoulder takes for a telephone number.

Nobody can be called with it by mistake, for two reasons. It begins with 04, the area code of Hanoi that has led nowhere
since September 2017 (tienphong.vn, portal-facts.md 2.6): it looks like an old number, and a telephone that dials only
the beginning reaches nobody. And it has 16 digits, where an international number has at most 15 (ITU-T E.164, 6.1),
should the code be given out again. 14 digits of chance: no two alike in a century, and nobody guesses one.
"""

from __future__ import annotations

import re
from secrets import randbelow

PREFIX = "04"
DIGITS = 16

_PLACES = DIGITS - len(PREFIX)


def new_receipt() -> str:
    """A receipt that nobody had before, as digits alone."""
    return f"{PREFIX}{randbelow(10**_PLACES):0{_PLACES}}"


def shown(receipt: str) -> str:
    """The receipt in groups, as one writes a number down."""
    return " ".join([receipt[:4], *(receipt[place : place + 3] for place in range(4, len(receipt), 3))])


def written(text: str) -> str:
    """The receipt as digits alone, however somebody has spaced it."""
    return re.sub(r"[\s.\-()]", "", text)
