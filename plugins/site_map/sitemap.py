"""The site map: sitemaps.org 0.9, with `xhtml:link` for each language as Google's multilingual extension has it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple
from xml.etree import ElementTree

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"

ElementTree.register_namespace("", SITEMAP)
ElementTree.register_namespace("xhtml", XHTML)


class Entry(NamedTuple):
    """A page: its address, that of its twin (empty where it has none), the day of its last change (or empty)."""

    url: str
    twin: str
    lastmod: str


def sitemap(base: str, alternates: Mapping[str, list[dict[str, str]]], entries: Iterable[Entry]) -> bytes:
    """The site map; each page names itself, its twin and the one for all other languages."""
    root = ElementTree.Element(f"{{{SITEMAP}}}urlset")
    for entry in sorted(entries):
        url = ElementTree.SubElement(root, f"{{{SITEMAP}}}url")
        ElementTree.SubElement(url, f"{{{SITEMAP}}}loc").text = base + entry.url
        if entry.lastmod:
            ElementTree.SubElement(url, f"{{{SITEMAP}}}lastmod").text = entry.lastmod
        for link in alternates[entry.url]:
            ElementTree.SubElement(url, f"{{{XHTML}}}link", {"rel": "alternate", **link})
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True))


def robots(base: str) -> bytes:
    """Everything may be read; here is the map."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {base}/sitemap.xml\n".encode()
