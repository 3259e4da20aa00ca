"""The map for search engines."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from portal_site import BASE, Project
from site_builder import add_news
from site_map.sitemap import SITEMAP, XHTML, Entry, robots, sitemap
from site_reader import Output


def urls(output: Output) -> dict[str, ElementTree.Element]:
    """The entries of the map by their address."""
    root = ElementTree.fromstring(output.text("sitemap.xml"))
    return {str(url.findtext(f"{{{SITEMAP}}}loc")).removeprefix(BASE): url for url in root}


def links(url: ElementTree.Element) -> dict[str, str]:
    """The alternates of an entry."""
    return {link.attrib["hreflang"]: link.attrib["href"] for link in url.findall(f"{{{XHTML}}}link")}


def test_valid(site: Output) -> None:
    """The map is what sitemaps.org has: each address once, absolute, with links that bear `href`."""
    root = ElementTree.fromstring(site.text("sitemap.xml"))
    locations = [str(url.findtext(f"{{{SITEMAP}}}loc")) for url in root]

    assert f"{{{SITEMAP}}}urlset" == root.tag
    assert {f"{{{SITEMAP}}}url"} == {url.tag for url in root}
    assert len(locations) == len(set(locations))
    assert all(location.startswith(f"{BASE}/") for location in locations)
    assert {("alternate", True)} == {
        (link.get("rel"), link.get("href", "").startswith(BASE)) for link in root.iter(f"{{{XHTML}}}link")
    }


def test_every_page(site: Output) -> None:
    """Every page that is meant to be found is there, and no other."""
    hidden = {"/404.html", "/en/404.html", "/en/news/chi-tieng-viet/", "/tin-tuc/only-english/"}

    assert site.pages.keys() - hidden == urls(site).keys()


def test_alternates(site: Output) -> None:
    """The map says of each page what the page says of itself."""
    wrong = [address for address, url in urls(site).items() if links(url) != site.alternates(address)]

    assert [] == wrong


@pytest.mark.parametrize(
    ("address", "expected"),
    [("/en/news/merger/", "2026-11-01"), ("/tin-tuc/tin-merger/", "2026-11-01"), ("/en/news/undated/", None)],
)
def test_last_change(site: Output, address: str, expected: str | None) -> None:
    """A page whose day is known says when it last changed."""
    assert expected == urls(site)[address].findtext(f"{{{SITEMAP}}}lastmod")


def test_modified(project: Project) -> None:
    """The last change of substance counts more than the day of the event."""
    add_news(project, "merger", modified="2026-11-20")
    assert 0 == project.pelican().code

    assert "2026-11-20" == urls(Output(project.root / "output"))["/en/news/merger/"].findtext(f"{{{SITEMAP}}}lastmod")


def test_robots(site: Output) -> None:
    """Everything may be read, and here is the map."""
    assert f"User-agent: *\nAllow: /\n\nSitemap: {BASE}/sitemap.xml\n" == site.text("robots.txt")


def test_no_day() -> None:
    """A page without a day has no last change; characters that XML reserves are written as it wants."""
    text = sitemap("https://x", [Entry('/a&b"/', "", "vi", "")]).decode()

    assert "<loc>https://x/a&amp;b&#34;/</loc>" in text
    assert 'href="https://x/a&amp;b&#34;/"' in text
    assert "lastmod" not in text


def test_order() -> None:
    """The same pages make the same map, in whatever order they come."""
    entries = [Entry("/b/", "/en/b/", "vi", ""), Entry("/a/", "", "vi", "")]

    assert sitemap("", entries) == sitemap("", entries[::-1])
    assert b"Sitemap: https://x/sitemap.xml" in robots("https://x")
