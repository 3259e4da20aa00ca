"""What the last build noted of pages of the kind that grows to thousands, and of lists, as far as it still holds.

Of the former that is what nothing has reached since. It is only kept when all that was planned is in place; what was
read anew is noted until then (`Sources.touched`).
"""

from __future__ import annotations

from typing import Any, NamedTuple

from portal.build.state import State
from portal.content.address import output_path
from portal.content.chrome import Chrome
from portal.content.pages.memory import UNKNOWN, Memory
from portal.content.pages.plan import Recall
from portal.content.pages.world import World, beside, of_lists, reached, world_of
from portal.content.site import Card, Site
from portal.contract.digest import SIZE
from portal.contract.languages import Language


class Recollected(NamedTuple):
    """What is known in one language: the digest of an item's page, and the lists."""

    pages: Recall
    lists: Memory


class Recollection:
    """What one build may take over; it belongs to the state."""

    def __init__(self, site: Site, state: State, touched: frozenset[str], common: bytes) -> None:
        self._site = site
        self._state = state
        self._touched = touched
        self._reached = reached(site, touched)
        self._common = common
        self._worlds: dict[Language, World] = {}
        self._memories: dict[Language, Memory] = {}

    def of(self, chrome: Chrome, words: bytes) -> Recollected:
        """What is known in the language of these surroundings; `words` is the digest of its catalogue and our code."""
        language = chrome.language
        world = self._worlds[language] = world_of(self._site, chrome, self._common)
        known = self._kept("lists").get(language, UNKNOWN)
        memory = self._memories[language] = Memory(known, of_lists(self._site, world, words))
        return Recollected(self._pages(language, world), memory)

    def keep(self) -> bool:
        """The output is as it was planned: note it; whether there is anything new (a new day, if nothing else)."""
        now = {"worlds": self._worlds, "lists": {language: memory.now for language, memory in self._memories.items()}}
        new = {name for name, value in now.items() if self._kept(name) != value}
        self._state.memo.update({name: (b"", now[name]) for name in new})
        return bool(new)

    def _kept(self, name: str) -> dict[Language, Any]:
        kept: dict[Language, Any] = self._state.memo.get(name, (b"", {}))[1]
        return kept

    def _pages(self, language: Language, now: World) -> Recall:
        before: World | None = self._kept("worlds").get(language)
        if before is None or before.digest != now.digest:
            return lambda card: b""
        known = self._state.outputs.files
        anew = self._reached | beside(before, now, self._touched)

        def recall(card: Card) -> bytes:
            entry = known.get(output_path(card.url))
            return entry[0][2 * SIZE :] if entry and card.key not in anew else b""

        return recall
