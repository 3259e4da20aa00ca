"""Where strings occur."""

from __future__ import annotations

from portal.legal.occurrence import occurrences


def test_in_order_of_position() -> None:
    """Occurrences of all strings come in the order of the text, each with its string."""
    assert [(0, "a"), (1, "bc"), (3, "a")] == occurrences(["bc", "a"], "abca")


def test_no_occurrence() -> None:
    """A text without the strings has no occurrence."""
    assert [] == occurrences(["x"], "abc")
