"""A page is a frame around two parts: where only the frame has changed, the page that stands yields the parts."""

from __future__ import annotations

from struct import Struct
from typing import NamedTuple

from portal.contract.problems import Refused, problem

# The template of the frame, and that of what goes into the head of every page.
FRAME, HEAD = "base.html", "head.html"


class Parts(NamedTuple):
    """What the frame shows as it is, in HTML: what goes into the page's head, and its main part."""

    head: str
    main: str


class Framed(NamedTuple):
    """A page in HTML; `spans` says where each of its parts begins and ends, in characters.

    They are packed: ten thousand pages have forty thousand of them, which every build reads back.
    """

    html: str
    spans: bytes


_SPANS = Struct("<4I")


# The frame is made with these in the place of the parts: no text can hold them.
MARKS = Parts("\0head\0", "\0main\0")


def framed(frame: str, parts: Parts) -> Framed:
    """The page: the frame with its parts in the place of the marks."""
    before, _, rest = frame.partition(MARKS.head)
    between, main_mark, after = rest.partition(MARKS.main)
    if not main_mark or "\0" in before + between + after:
        message = "The frame of every page must show `head` and then `main`, each of them once"
        raise Refused([problem(f"theme/templates/{FRAME}", 0, message)])
    head = len(before)
    main = head + len(parts.head) + len(between)
    html = "".join((before, parts.head, between, parts.main, after))
    return Framed(html, _SPANS.pack(head, head + len(parts.head), main, main + len(parts.main)))


def cut(page: Framed) -> Parts:
    """The parts of a page."""
    head, head_end, main, main_end = _SPANS.unpack(page.spans)
    return Parts(page.html[head:head_end], page.html[main:main_end])
