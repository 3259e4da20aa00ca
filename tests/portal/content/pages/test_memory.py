"""What the last build knew of its lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from portal.content.pages.memory import UNKNOWN, Lists, Memory
from portal.content.pages.sketch import Sketch


class Maker:
    """Makes two sketches and counts how often it is asked to."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> Iterator[Sketch[str]]:
        self.times += 1
        for name in ("a", "b"):
            yield Sketch("en", "list", f"/{name}/", "", False, "", True, name.encode(), f"page {name}".upper)


def rows(sketches: Iterable[Sketch[str]]) -> list[tuple[object, ...]]:
    """Sketches without what draws them."""
    return [tuple(sketch[:-1]) for sketch in sketches]


def test_known_list_is_not_made_again() -> None:
    """A list of the same digest is recalled without being made, and says the same."""
    first, maker = Memory(UNKNOWN, b"x"), Maker()
    made = rows(first.recall("/list/", b"1", maker))
    second = Memory(first.now, b"y")

    assert made == rows(second.recall("/list/", b"1", maker))
    assert 1 == maker.times
    assert first.now.rows == second.now.rows


def test_drawn_when_asked() -> None:
    """Pages of a recalled list are drawn as they would be of a new one; it is made once for all of them."""
    first, maker = Memory(UNKNOWN, b"x"), Maker()
    list(first.recall("/list/", b"1", maker))
    recalled = list(Memory(first.now, b"y").recall("/list/", b"1", maker))

    assert ["PAGE A", "PAGE B"] == [sketch.draw() for sketch in recalled]
    assert 2 == maker.times


def test_changed_list_is_made() -> None:
    """A list of another digest is made, and the old one forgotten."""
    first, maker = Memory(Lists(b"x", {"/list/": (b"0", ()), "/gone/": (b"0", ())}), b"y"), Maker()

    assert ["/a/", "/b/"] == [sketch.url for sketch in first.recall("/list/", b"1", maker)]
    assert {"/list/"} == first.now.rows.keys()


def test_nothing_changed() -> None:
    """Where nothing has changed that any list is made of, all are recalled without one being asked for."""
    first, maker = Memory(UNKNOWN, b"x"), Maker()
    made = rows(first.every(partial(first.recall, "/list/", b"1", maker)))
    second = Memory(first.now, b"x")
    recalled = list(second.every(maker))

    assert made == rows(recalled)
    assert 1 == maker.times
    assert first.now is second.now
    assert ["PAGE A", "PAGE B"] == [sketch.draw() for sketch in recalled]
    assert 2 == maker.times
