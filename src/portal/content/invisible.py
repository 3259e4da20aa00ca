"""Characters that nobody sees and no text needs: they hide words, or turn them round."""

from __future__ import annotations

import re

from portal.contract.problems import Finding, finding

_INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


def find_invisible(text: str) -> re.Match[str] | None:
    """The first of them in the text."""
    return _INVISIBLE.search(text)


def invisible(line: int, character: str) -> Finding:
    """What is said of one in that line."""
    message = "There is an invisible control character (U+{code:04X}) in this line: delete it"
    return finding(line, message, code=ord(character))
