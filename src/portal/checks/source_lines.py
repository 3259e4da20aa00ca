"""Finding the line of a source that a problem is about; only looked for when there is a problem."""

from __future__ import annotations

import re
from pathlib import Path


class Place:
    """Lines in the files below *root*."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def of(self, path: str, words: str) -> int:
        """The first line of the file that holds the words, 0 where none does."""
        text = (self._root / path).read_text(encoding="utf-8")
        return next((number for number, line in enumerate(text.split("\n"), 1) if words in line), 0)

    def of_words(self, path: str, words: str) -> int:
        """The line on which the words begin, however they are broken into lines, 0 where they are not found."""
        text = (self._root / path).read_text(encoding="utf-8")
        found = re.search(r"\s+".join(map(re.escape, words.split())), text)
        return text.count("\n", 0, found.start()) + 1 if found else 0
