"""The site map: sitemaps.org 0.9, with `xhtml:link` for each language as Google's multilingual extension has it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import escape

from portal.contract.languages import DEFAULT_LANGUAGE, Language, other

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"

_HEAD = f"""<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="{SITEMAP}" xmlns:xhtml="{XHTML}">
"""
_LINK = '<xhtml:link rel="alternate" hreflang='


class Entry(NamedTuple):
    """A page: its address, that of its twin (empty where it has none), its language, the day of its last change (or
    empty)."""

    url: str
    twin: str
    language: Language
    lastmod: str


def sitemap(base: str, entries: Sequence[Entry]) -> bytes:
    """The site map; each page names itself, its twin, and the one of these that is for readers of other languages."""
    # Written line by line: of ten thousand pages a tree of elements would take most of the time of an edit.
    own, twins = (_escaped(base, [entry[field] for entry in entries]) for field in (0, 1))
    urls = [_url(*row) for row in zip(entries, own, twins, strict=True)]
    return f"{_HEAD}{''.join(sorted(urls))}</urlset>\n".encode()


def _escaped(base: str, urls: list[str]) -> list[str]:
    """The whole addresses as XML wants them."""
    return str(escape("\n".join([url and base + url for url in urls]))).split("\n")


def _url(entry: Entry, own: str, twin: str) -> str:
    lastmod = f"<lastmod>{entry.lastmod}</lastmod>" if entry.lastmod else ""
    return f"<url><loc>{own}</loc>{lastmod}{_links(entry.language, own, twin)}</url>\n"


def _links(language: Language, own: str, twin: str) -> str:
    if not twin:
        return f'{_LINK}"{language}" href="{own}"/>{_LINK}"x-default" href="{own}"/>'
    first, second = (own, twin) if language == DEFAULT_LANGUAGE else (twin, own)
    return (
        f'{_LINK}"{DEFAULT_LANGUAGE}" href="{first}"/>{_LINK}"{other(DEFAULT_LANGUAGE)}" href="{second}"/>'
        f'{_LINK}"x-default" href="{first}"/>'
    )


def robots(base: str) -> bytes:
    """Everything may be read; here is the map."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {base}/sitemap.xml\n".encode()
