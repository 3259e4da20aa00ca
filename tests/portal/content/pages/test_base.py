"""What every page has: title, description, alternates, switch, breadcrumb, structured data."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from portal.content.pages.base import json_ld, table_of_contents
from portal_site import BASE
from site_reader import Output, hrefs

PAIRS = [
    ("/", "/en/"),
    ("/tin-tuc/", "/en/news/"),
    ("/tin-tuc/tin-merger/", "/en/news/merger/"),
    ("/tin-tuc/muc/trung-tam/", "/en/news/sections/centre/"),
    ("/tin-tuc/nam/2026/", "/en/news/years/2026/"),
    ("/the/tre-em/", "/en/tags/children/"),
    ("/dich-vu/dich-vu-shelter/", "/en/services/shelter/"),
    ("/van-ban/quyet-dinh-112-qd/", "/en/legal/decision-112-qd/"),
    ("/tim-kiem/", "/en/search/"),
    ("/404.html", "/en/404.html"),
]


def structured(page: BeautifulSoup) -> Iterator[dict[str, object]]:
    """The structured data of a page."""
    for element in page.find_all("script", type="application/ld+json"):
        yield json.loads(str(element.string))


@pytest.mark.parametrize(("vi", "en"), PAIRS)
def test_twins(site: Output, vi: str, en: str) -> None:
    """Both languages of a page name each other, themselves, and the Vietnamese one for all other readers."""
    expected = {"vi": BASE + vi, "en": BASE + en, "x-default": BASE + vi}

    assert expected == site.alternates(vi)
    assert expected == site.alternates(en)


def test_alternates_are_mutual(site: Output) -> None:
    """On no page is an alternate named that does not name the page back; every page names itself."""
    found = []
    for address in site.pages:
        named = site.alternates(address)
        if BASE + address not in named.values():
            found.append(address)
        for other in named.values():
            if named != site.alternates(other.removeprefix(BASE)):
                found.append(f"{address} → {other}")

    assert [] == found


@pytest.mark.parametrize(("vi", "en"), PAIRS)
def test_switch(site: Output, vi: str, en: str) -> None:
    """The switch leads to the same page in the other language, named in itself."""
    there, back = site.switch(vi), site.switch(en)

    assert (en, "en", "en", "English") == (there["href"], there["lang"], there["hreflang"], there.get_text())
    assert (vi, "vi", "vi", "Tiếng Việt") == (back["href"], back["lang"], back["hreflang"], back.get_text())


def test_every_switch_leads_somewhere(site: Output) -> None:
    """From no page does the switch lead to an address where nothing is."""
    assert [] == [address for address in site.pages if not site.has(str(site.switch(address)["href"]))]


def test_language(site: Output) -> None:
    """Every page below /en/ says that it is English, every other that it is Vietnamese."""
    wrong = [
        address
        for address, page in site.pages.items()
        if page.html is None or page.html["lang"] != ("en" if address.startswith("/en/") else "vi")
    ]

    assert [] == wrong


def test_titles(site: Output) -> None:
    """No two pages of a language have the same title, but those of list and notice that are one thing's."""
    titles = [str(page.title.string) for page in site.pages.values() if page.title]

    assert len(titles) == len(site.pages)
    assert [] == sorted({title for title in titles if titles.count(title) > 1})


def test_one_h1(site: Output) -> None:
    """Every page has one main heading."""
    assert [] == [address for address, page in site.pages.items() if len(page.find_all("h1")) != 1]


def test_ids(site: Output) -> None:
    """No page uses an anchor twice."""
    doubled = []
    for address, page in site.pages.items():
        ids = [str(element["id"]) for element in page.find_all(id=True)]
        doubled += [f"{address}#{name}" for name in set(ids) if ids.count(name) > 1]

    assert [] == doubled


def test_canonical(site: Output) -> None:
    """Every page names its own address as the one to keep."""
    wrong = [
        address
        for address, page in site.pages.items()
        if [BASE + address] != hrefs(page, "link[rel=canonical]")
    ]  # fmt: skip

    assert [] == wrong


def test_breadcrumb(site: Output) -> None:
    """The way to a page begins at home, passes its section and ends at the page itself."""
    crumbs = site.page("/en/news/merger/").select_one("nav.breadcrumb")
    assert crumbs is not None

    assert ["/en/", "/en/news/"] == hrefs(crumbs)
    assert "Merger" == crumbs.select("[aria-current=page]")[0].get_text()


def test_breadcrumb_as_data(site: Output) -> None:
    """The same way is there for machines."""
    (crumbs,) = [data for data in structured(site.page("/en/news/merger/")) if data["@type"] == "BreadcrumbList"]

    assert [
        {"@type": "ListItem", "position": 1, "name": "Home", "item": f"{BASE}/en/"},
        {"@type": "ListItem", "position": 2, "name": "News", "item": f"{BASE}/en/news/"},
        {"@type": "ListItem", "position": 3, "name": "Merger"},
    ] == crumbs["itemListElement"]


def test_structured_data(site: Output) -> None:
    """Every piece of structured data is JSON of schema.org."""
    contexts = {data["@context"] for page in site.pages.values() for data in structured(page)}

    assert {"https://schema.org"} == contexts


def test_open_graph(site: Output) -> None:
    """A page that is shared shows its title, its lead and its language."""
    found = site.page("/en/news/merger/").find_all("meta", property=True)
    graph = {str(element["property"]): str(element["content"]) for element in found}

    assert "Merger" == graph["og:title"]
    assert "article" == graph["og:type"]
    assert "en_GB" == graph["og:locale"]
    assert f"{BASE}/en/news/merger/" == graph["og:url"]
    assert graph["og:image"].startswith(f"{BASE}/theme/")


def test_robots(site: Output) -> None:
    """Pages that stand for something else, and those for unknown addresses, are not to be found by searching."""
    hidden = [address for address, page in site.pages.items() if page.find("meta", attrs={"name": "robots"})]

    assert ["/404.html", "/en/404.html", "/en/news/chi-tieng-viet/", "/tin-tuc/only-english/"] == sorted(hidden)


@given(st.text(), st.text())
def test_json_ld(name: str, value: str) -> None:
    """Structured data cannot break out of the script element that holds it, and says what it was given."""
    text = json_ld({"name": name, "value": value})

    assert "</" not in text
    assert {"@context": "https://schema.org", "name": name, "value": value} == json.loads(text)


def test_table_of_contents() -> None:
    """Headings become a tree of two levels; deeper ones are left out."""
    headings = [[2, "a", "A"], [3, "b", "B"], [4, "c", "C"], [2, "d", "D"], [2, "e", "E"]]
    tree = table_of_contents(headings)

    assert ["a", "d", "e"] == [entry["id"] for entry in tree]
    assert [{"id": "b", "title": "B", "children": []}] == tree[0]["children"]


def test_short_table_of_contents() -> None:
    """A text of two chapters needs no table of contents."""
    assert [] == table_of_contents([[2, "a", "A"], [3, "b", "B"], [2, "c", "C"]])
