"""Finding the line of a source that a problem is about; only looked for when there is a problem."""

from __future__ import annotations

from pathlib import Path


class Place:
    """Lines in the files below *root*."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def of(self, path: str, words: str) -> int:
        """The first line of the file that holds the words, 0 where none does."""
        text = (self._root / path).read_text(encoding="utf-8")
        return next((number for number, line in enumerate(text.split("\n"), 1) if words in line), 0)
