"""Where given strings occur in a text: several times faster than an expression that tries every letter."""

from __future__ import annotations

from collections.abc import Iterable


def occurrences(strings: Iterable[str], text: str) -> list[tuple[int, str]]:
    """The positions at which a string begins, in order, each with the string."""
    found: list[tuple[int, str]] = []
    for string in [string for string in strings if string in text]:
        at = text.find(string)
        while at >= 0:
            found.append((at, string))
            at = text.find(string, at + 1)
    return sorted(found)
