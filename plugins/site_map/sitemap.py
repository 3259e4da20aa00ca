"""The site map: sitemaps.org 0.9, with `xhtml:link` for each language as Google's multilingual extension has it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from markupsafe import escape

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"

_HEAD = f"""<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="{SITEMAP}" xmlns:xhtml="{XHTML}">
"""


class Entry(NamedTuple):
    """A page: its address, that of its twin (empty where it has none), the day of its last change (or empty)."""

    url: str
    twin: str
    lastmod: str


def sitemap(base: str, elements: Mapping[str, str], entries: Iterable[Entry]) -> bytes:
    """The site map; `elements` are the `links` of each page: to itself, to its twin, to the one for other languages."""
    # Written line by line: of ten thousand pages a tree of elements would take most of the time of an edit.
    urls = "".join([_url(base, elements[entry.url], entry) for entry in sorted(entries)])
    return f"{_HEAD}{urls}</urlset>\n".encode()


def _url(base: str, links: str, entry: Entry) -> str:
    lastmod = f"<lastmod>{escape(entry.lastmod)}</lastmod>" if entry.lastmod else ""
    return f"<url><loc>{escape(base + entry.url)}</loc>{lastmod}{links}</url>\n"


def links(alternates: Iterable[Mapping[str, str]]) -> str:
    """The elements that name a page in each language."""
    return "".join(
        [
            f'<xhtml:link rel="alternate" hreflang="{link["hreflang"]}" href="{escape(link["href"])}"/>'
            for link in alternates
        ]
    )


def robots(base: str) -> bytes:
    """Everything may be read; here is the map."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {base}/sitemap.xml\n".encode()
