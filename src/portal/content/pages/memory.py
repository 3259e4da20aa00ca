"""What the last build knew of the lists of a language: those of the same cards need not be gone through again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import Any, NamedTuple

from portal.content.pages.sketch import Page, Sketch

# A sketch without what draws it.
Row = tuple[Any, ...]


class Lists(NamedTuple):
    """The sketches of each list by its name, with the digest of all that it was made of; `of` is that of all lists."""

    of: bytes
    rows: dict[str, tuple[bytes, tuple[Row, ...]]]


UNKNOWN = Lists(b"", {})


class Memory:
    """Lists as they were `before` and, in `now`, as they are; `of` is the digest of all that any of them is made of."""

    def __init__(self, before: Lists, of: bytes) -> None:
        self._before = before
        self.now = before if before.of == of else Lists(of, {})

    def every(self, make: Callable[[], Iterable[Sketch[Page]]]) -> Iterator[Sketch[Page]]:
        """The sketches of every list, which `make` returns, recalling one by one those that are the same."""
        if self.now is self._before:
            yield from _recalled((row for _, rows in self.now.rows.values() for row in rows), make)
        else:
            yield from make()

    def recall(self, name: str, of: bytes, make: Callable[[], Iterable[Sketch[Page]]]) -> Iterator[Sketch[Page]]:
        """The sketches that `make` returns; it is only called when their digest is new, or one of them is drawn."""
        known = self._before.rows.get(name)
        if known is None or known[0] != of:
            sketches = [*make()]
            self.now.rows[name] = of, tuple(tuple(sketch[:-1]) for sketch in sketches)
            yield from sketches
        else:
            self.now.rows[name] = known
            yield from _recalled(known[1], make)


def _recalled(rows: Iterable[Row], make: Callable[[], Iterable[Sketch[Page]]]) -> Iterator[Sketch[Page]]:
    drawn = cache(lambda: {sketch.url: sketch for sketch in make()})
    for row in rows:
        yield Sketch._make((*row, partial(_draw, drawn, row[_URL])))


_URL = Sketch._fields.index("url")


def _draw(sketches: Callable[[], dict[str, Sketch[Page]]], url: str) -> Page:
    return sketches()[url].draw()
