"""What the last build noted of the pages of the kind that grows to thousands, as far as nothing has reached them since.

That is only kept when all that was planned is in place; what was read anew is noted until then (`Sources.touched`).
"""

from __future__ import annotations

from portal.build.state import State
from portal.content.address import output_path
from portal.content.chrome import Chrome
from portal.content.pages.plan import Recall
from portal.content.pages.world import World, displaced, reached, world_of
from portal.content.site import Card, Site
from portal.contract.digest import SIZE
from portal.contract.languages import Language


class Recollection:
    """The digests of pages by their cards, for one build."""

    def __init__(self, site: Site, state: State, touched: frozenset[str], common: bytes) -> None:
        self._site = site
        self._state = state
        self._reached = reached(site, touched)
        self._common = common
        self._before: dict[Language, World] = state.memo.get("worlds", (b"", {}))[1]
        self._now: dict[Language, World] = {}

    def of(self, chrome: Chrome) -> Recall:
        """What is recalled of the pages in the language of these surroundings."""
        before, now = self._before.get(chrome.language), world_of(self._site, chrome, self._common)
        self._now[chrome.language] = now
        if before is None or before.digest != now.digest:
            return lambda card: b""
        known, anew = self._state.outputs.files, self._reached | displaced(before, now)

        def recall(card: Card) -> bytes:
            entry = known.get(output_path(card.url))
            return entry[0][SIZE:] if entry and card.key not in anew else b""

        return recall

    def keep(self) -> bool:
        """The output is as it was planned; whether the world is another one than before: a new day, if nothing else."""
        self._state.memo["worlds"] = (b"", self._now)
        return self._before != self._now
