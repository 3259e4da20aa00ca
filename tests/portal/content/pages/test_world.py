"""What surrounds the items of the kind that grows to thousands, and which of them a change reaches."""

from __future__ import annotations

import pytest

from portal.content.pages.world import World, beside, reached
from portal.content.related import related
from portal.content.site import Site
from portal_site import Project
from site_builder import add_news


@pytest.fixture
def site(project: Project) -> Site:
    """Four items: the second links to the first, the third shares its tag, the fourth has nothing to do with it."""
    add_news(project, "first", tags=["law"])
    add_news(project, "second", tags=[], body={"en": "[First](@/news/first)"})
    add_news(project, "third", tags=["law"])
    add_news(project, "fourth", tags=[])
    found = project.load()
    found.related = related(found.cards.values()).near
    return found


def test_nothing_touched(site: Site) -> None:
    """Where nothing was touched, nothing is reached."""
    assert frozenset() == reached(site, frozenset())


def test_reached(site: Site) -> None:
    """What was touched, who names it, and who is near it; nobody else."""
    found = {key for key in reached(site, frozenset(["news/first"])) if key.startswith("news/")}

    assert {"news/first", "news/second", "news/third"} == found


def test_gone(site: Site) -> None:
    """What is gone is reached itself, so that nothing is recalled should it come again."""
    assert {"news/gone"} == reached(site, frozenset(["news/gone"]))


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ("abcdefgh", "abcdefgh", ""),
        ("bcdefgh", "abcdefgh", "ab"),
        ("abcdefgh", "abcefgh", "ce"),
        ("abcdefgh", "bacdefgh", "abc"),
    ],
)
def test_beside(before: str, now: str, expected: str) -> None:
    """All that have another neighbour in the order are found, whatever came, went or moved."""
    assert set(expected) <= beside(World(b"", tuple(before)), World(b"", tuple(now)), frozenset())


@pytest.mark.parametrize(("touched", "expected"), [("a", "b"), ("d", "ce"), ("h", "g"), ("de", "cdef"), ("x", "")])
def test_beside_what_was_touched(touched: str, expected: str) -> None:
    """The neighbours of what was touched are found where the order is the same: they show its title."""
    world = World(b"", tuple("abcdefgh"))

    assert set(expected) == beside(world, world, frozenset(touched))
