"""Shells: pages that the build makes and the endpoint fills in, so that every word and tag is the theme's.

Two marks are all there is. `put NAME` stands for a text, which is escaped when it is filled in. What stands between
`when KEY` and `end` is kept where the key holds, else left out. Marks are looked for in the shell alone, never in what
somebody has typed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from html import escape
from typing import NamedTuple

_MARK = re.compile(r"\[\[\[(put|when|end) ?([a-z0-9_. -]*)\]\]\]")

END = "[[[end ]]]"


def put(name: str) -> str:
    """The mark that stands for the text of that name."""
    return f"[[[put {name}]]]"


def when(key: str) -> str:
    """The mark that opens what is kept only where the key holds; `END` closes it."""
    return f"[[[when {key}]]]"


class _Part(NamedTuple):
    condition: str
    literal: bytes
    name: str


class Shell:
    """A shell, taken apart once."""

    def __init__(self, html: str) -> None:
        self._parts = tuple(_parts(html))

    @property
    def names(self) -> set[str]:
        """The texts it wants."""
        return {part.name for part in self._parts if part.name}

    @property
    def keys(self) -> set[str]:
        """The conditions it asks for."""
        return {part.condition for part in self._parts if part.condition}

    def filled(self, texts: Mapping[str, str], keys: Collection[str]) -> bytes:
        """The page; a text that is not given is empty."""
        kept = (part for part in self._parts if not part.condition or part.condition in keys)
        return b"".join(escape(texts.get(part.name, "")).encode() if part.name else part.literal for part in kept)


def _parts(html: str) -> Iterator[_Part]:
    condition, position = "", 0
    for mark in _MARK.finditer(html):
        yield _Part(condition, html[position : mark.start()].encode(), "")
        position = mark.end()
        kind, name = mark.groups()
        if kind == "put":
            yield _Part(condition, b"", name)
        elif (kind == "when") is bool(condition):
            raise ValueError(f"shell: {mark[0]} stands where another condition begins or none is open")
        else:
            condition = name if kind == "when" else ""
    if condition:
        raise ValueError(f"shell: {when(condition)} is never closed")
    yield _Part("", html[position:].encode(), "")
