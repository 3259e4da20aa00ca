"""A text as it is listened to: whoever leaves the marks out, or hides letters, is heard all the same."""

from __future__ import annotations

import re
import unicodedata

from portal.endpoint.signs import LINK, LINK_SIGN

# Combining marks, and letters that cannot be seen.
_MARKS = re.compile("[\u0300-\u036f\u200b-\u200d\u2060\ufeff\u00ad]+")
# Marks that stand between words; those within addresses, prices and programs are part of what is looked for.
_PAUSES = re.compile(r"[,;:!?()\"“”…–]|\.(?=\s|$)")


def folded(text: str) -> str:
    """The text in lower case, without marks and without what cannot be seen."""
    return _MARKS.sub("", unicodedata.normalize("NFKD", text).lower().replace("đ", "d"))


def spoken(text: str) -> str:
    """The text folded, without the marks between its words."""
    return _PAUSES.sub(" ", folded(text))


def heard(text: str) -> str:
    """The text as it sounds: spoken, a link no more than a link."""
    return spoken(LINK.sub(" zzlink ", text.lower()))


def links(text: str) -> list[str]:
    """The links in a text that is in lower case."""
    return LINK.findall(text) if LINK_SIGN.search(text) else []
