"""Every address on every page leads to something that is there; nothing is loaded from elsewhere."""

from __future__ import annotations

import functools
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from xml.etree import ElementTree

import pytest
from bs4 import Tag

# With `--import-mode=importlib` a folder of tests is not on the path by itself.
sys.path.append(str(Path(__file__).parent / "browser"))

from documents import document
from failures import listed
from site_build import PROJECT, BuiltSite, SitePage, built_site

# Each builds with the real Pelican: minutes, not seconds, on a busy machine.
pytestmark = pytest.mark.slow

# Where the addresses begin that must be absolute: canonical, alternates, Open Graph, site map, feed.
BASE = "http://localhost:8000"
LOADED = {"img": "src", "script": "src", "link": "href", "use": "href", "iframe": "src", "source": "src"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site as it would be published."""
    return built_site(tmp_path_factory.getbasetemp())


@functools.cache
def anchors(file: Path) -> frozenset[str]:
    """The names that a link to a part of the page may use."""
    if file.suffix == ".svg":
        return frozenset(re.findall(r'id="([^"]+)"', file.read_text(encoding="utf-8")))
    return frozenset(str(tag["id"]) for tag in document(file).find_all(id=True))


def addresses(site: BuiltSite, page: SitePage) -> Iterator[tuple[str, str]]:
    """All that the page links to or loads: the element's name and the address, made absolute."""
    for tag in document(site.file(page.url)).find_all(["a", "form", *LOADED]):
        for name in ("href", "src", "action"):
            if tag.get(name):
                yield tag.name, urljoin(BASE + page.url, str(tag[name]))
        for part in str(tag.get("srcset", "")).split(","):
            if part.strip():
                yield tag.name, urljoin(BASE + page.url, part.split()[0])


def problem(site: BuiltSite, address: str) -> str | None:
    """What is wrong with an address of this site, if anything."""
    plain, fragment = urldefrag(address)
    path = unquote(urlsplit(plain).path)
    file = site.file(path)
    if not file.is_file():
        return "nothing there" if not file.is_dir() else "a folder: the slash at its end is missing"
    if fragment and unquote(fragment) not in anchors(file):
        return "the page has no such part"
    return None


def test_every_template_makes_a_page(site: BuiltSite) -> None:
    """No template of the theme is left that makes no page: nobody would see it break."""
    templates = {path.stem for path in (PROJECT / "theme/templates").glob("*.html")} - {"base"}

    assert {page.template for page in site.pages} == templates


def test_links_lead_somewhere(site: BuiltSite) -> None:
    """Each link within the site, and each part of a page that a link names, exists."""
    found = {
        f"{page.url}: {address.removeprefix(BASE)}: {wrong}"
        for page in site.pages
        for _, address in addresses(site, page)
        if address.startswith(f"{BASE}/") and (wrong := problem(site, address))
    }

    assert set() == found, listed(sorted(found))


def test_links_within_the_site_do_not_name_it(site: BuiltSite) -> None:
    """A link to the site itself begins with a slash: it works wherever the site stands."""
    found = [
        f"{page.url}: {link['href']}"
        for page in site.pages
        for link in document(site.file(page.url)).find_all("a", href=True)
        if str(link["href"]).startswith(BASE)
    ]

    assert [] == found, listed(found)


def test_nothing_is_loaded_from_elsewhere(site: BuiltSite) -> None:
    """No file of another host is part of a page."""
    found = [
        f"{page.url}: <{name}> {address}"
        for page in site.pages
        for name, address in addresses(site, page)
        if name in LOADED and not address.startswith(f"{BASE}/")
    ]

    assert [] == found, listed(found)


def test_addresses_are_of_known_kinds(site: BuiltSite) -> None:
    """Links are pages, telephone numbers or letters; nothing else, and nothing unencrypted."""
    found = [
        f"{page.url}: {address}"
        for page in site.pages
        for _, address in addresses(site, page)
        if not address.startswith((f"{BASE}/", "https:", "tel:", "mailto:"))
    ]

    assert [] == found, listed(found)


def test_every_page_is_reached(site: BuiltSite) -> None:
    """From home one comes, link by link, to every page that is meant to be found."""
    known = {page.url: page for page in site.pages}
    reached, pending = {"/"}, ["/"]
    while pending:
        for name, address in addresses(site, known[pending.pop()]):
            url = urlsplit(urldefrag(address).url).path
            if name == "a" and address.startswith(BASE) and url in known and url not in reached:
                reached.add(url)
                pending.append(url)

    found = {page.url for page in site.pages if page.indexed} - reached
    assert set() == found, listed(sorted(found))


def test_twins_name_each_other(site: BuiltSite) -> None:
    """A page names itself and its twin as alternates, in the head and in the site map alike."""
    pages = {page.url: page for page in site.pages}
    found = []
    for page in site.pages:
        links = document(site.file(page.url)).select("link[rel=alternate][hreflang]")
        named = {str(link["hreflang"]): str(link["href"]).removeprefix(BASE) for link in links}
        if page.template != "not-found" and page.translated:
            twin = pages[page.twin]
            wanted = {page.language: page.url, twin.language: twin.url}
            if {name: url for name, url in named.items() if name != "x-default"} != wanted:
                found.append(f"{page.url}: {named}")

    assert [] == found, listed(found)


def test_site_map_is_the_site(site: BuiltSite) -> None:
    """The site map names every page that is meant to be found, and no other."""
    tree = ElementTree.parse(site.root / "sitemap.xml")
    named = {str(one.text).removeprefix(BASE) for one in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}

    assert {page.url for page in site.pages if page.indexed} == named


@pytest.mark.parametrize("path", ["feed.xml", "en/feed.xml"])
def test_feeds_lead_to_pages(site: BuiltSite, path: str) -> None:
    """What a feed names is there."""
    tree = ElementTree.parse(site.root / path)
    links = [str(one.get("href")) for one in tree.iter("{http://www.w3.org/2005/Atom}link")]

    assert links
    found = [link for link in links if not link.startswith(f"{BASE}/") or problem(site, link)]
    assert [] == found, listed(found)


def test_canonical_is_the_page_itself(site: BuiltSite) -> None:
    """Each page names its own address as the one to keep."""
    found = []
    for page in site.pages:
        link = document(site.file(page.url)).select_one("link[rel=canonical]")
        if page.template != "not-found" and (not isinstance(link, Tag) or link["href"] != BASE + page.url):
            found.append(f"{page.url}: {link}")

    assert [] == found, listed(found)
