"""How a test tells what it found."""

from __future__ import annotations

from collections.abc import Iterable


def listed(found: Iterable[object]) -> str:
    """All of it, a line each; pytest by itself would cut the list."""
    return "\n  ".join(["", *map(str, found), ""])
