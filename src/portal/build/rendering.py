"""Pages in HTML: their head and main part by templates of their own, and the frame around both."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from portal.build.framing import Framed, Parts, framed
from portal.content.chrome import Chrome
from portal.content.links import View
from portal.content.pages.base import FRAME_NAMES, frame_view
from portal.content.pages.context import Context
from portal.content.pages.plan import Page, page_view
from portal.content.pages.sketch import Sketch


class Theme(Protocol):
    """Turns views into HTML, in one language."""

    def parts(self, name: str, page: View, chrome: Chrome) -> Parts:
        """The parts of a page; the template called *name* makes the main one."""

    def frame(self, page: View, chrome: Chrome) -> str:
        """The page around its parts, with marks in their place; *page* is what the frame may show of it."""

    def document(self, name: str, page: View, chrome: Chrome) -> str:
        """What the template makes by itself."""


def planned_page(sketch: Sketch[Page], context: Context, theme: Theme, parts: Parts | None = None) -> Framed:
    """A page of the plan; given its parts, these are only framed."""
    page = sketch.draw()
    place, chrome = page.place, page.chrome
    if parts is not None:
        return framed(theme.frame(frame_view(chrome, place, context), chrome), parts)
    return whole_page(partial(page_view, page, context), f"{place.template}.html", chrome, theme)


def whole_page(view: Callable[[], View], name: str, chrome: Chrome, theme: Theme) -> Framed:
    """A page beside the plan, of what *view* returns."""
    page = view()
    parts = theme.parts(name, page, chrome)
    return framed(theme.frame({name: page[name] for name in FRAME_NAMES}, chrome), parts)


def document(view: Callable[[], View], name: str, chrome: Chrome, theme: Theme) -> bytes:
    """A file without the frame of the site, of what *view* returns."""
    return theme.document(name, view(), chrome).encode()
