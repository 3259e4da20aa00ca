"""The built pages as trees, each parsed once."""

from __future__ import annotations

import functools
from pathlib import Path

from bs4 import BeautifulSoup


@functools.cache
def document(file: Path) -> BeautifulSoup:
    """The page as a tree; whoever asks only looks."""
    return BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
