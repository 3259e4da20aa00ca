"""A page before it is made: where it will be, and the digest of all that it will show.

Most builds make one page of ten thousand; the others are only asked whether they have changed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar

from portal.content.pages.place import Place
from portal.contract.languages import Language

Page = TypeVar("Page", covariant=True)


class Sketch(NamedTuple, Generic[Page]):
    """`twin_url`, `exists`, `lastmod` and `indexed` are those of its place; `draw` makes the page itself.

    `digest` covers all that the page is drawn from: two sketches with one digest draw the same page.
    """

    language: Language
    template: str
    url: str
    twin_url: str
    exists: bool
    lastmod: str
    indexed: bool
    digest: bytes
    draw: Callable[[], Page]


def sketch_at(place: Place, digest: bytes, draw: Callable[[], Page]) -> Sketch[Page]:
    """The sketch of a page whose place is known at length."""
    return Sketch(
        place.language,
        place.template,
        place.url,
        place.twin_url,
        place.exists,
        place.lastmod,
        place.indexed,
        digest,
        draw,
    )
