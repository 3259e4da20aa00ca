"""What the last build knew of each list: one whose cards are all the same need not be gone through again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import Any

from portal.content.pages.sketch import Page, Sketch

# Sketches without what draws them.
Known = dict[str, tuple[bytes, tuple[tuple[Any, ...], ...]]]


class Memory:
    """The sketches of lists by name, each with the digest of all that they were made of: of the last build and, in
    `now`, of this one."""

    def __init__(self, before: Known) -> None:
        self._before = before
        self.now: Known = {}

    def recall(self, name: str, of: bytes, make: Callable[[], Iterable[Sketch[Page]]]) -> Iterator[Sketch[Page]]:
        """The sketches that `make` returns; it is only called when their digest is new, or one of them is drawn."""
        known = self._before.get(name)
        if known is None or known[0] != of:
            sketches = [*make()]
            self.now[name] = of, tuple(tuple(sketch[:-1]) for sketch in sketches)
            yield from sketches
            return
        self.now[name] = known
        drawn = cache(lambda: [*make()])
        for number, row in enumerate(known[1]):
            yield Sketch._make((*row, partial(_draw, drawn, number)))


def _draw(sketches: Callable[[], list[Sketch[Page]]], number: int) -> Page:
    return sketches()[number].draw()
