"""What plugins that add files to the build are made of."""

from __future__ import annotations

from typing import Any


class FileGenerator:
    """A generator as Pelican calls it.

    Pelican's own base class lists all templates for each generator, which takes longer than what these have to do.
    """

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], **folders: str) -> None:
        self.context = context
        self.settings = settings
