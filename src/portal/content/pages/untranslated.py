"""The page that stands, in the other language, for an item that truly has one language only."""

from __future__ import annotations

from typing import NamedTuple

from portal.content.chrome import Chrome
from portal.content.links import View, link
from portal.content.pages.base import base_view
from portal.content.pages.context import Context
from portal.content.pages.place import Place
from portal.content.site import Card


class UntranslatedPage(NamedTuple):
    """An honest notice: the item, why it has no translation, and the way to it."""

    chrome: Chrome
    place: Place
    original: Card

    def view(self, context: Context) -> View:
        """The names that the template uses."""
        return base_view(self.chrome, self.place, context) | {
            "original": link(self.original, context.language),
            "reason": self.original.words["untranslated"],
            "reason_lang": self.original.language,
        }
