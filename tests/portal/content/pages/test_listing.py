"""Lists: their pages, their parts, their twins."""

from __future__ import annotations

import pytest

from portal_site import BASE, Project
from site_builder import add_news, news_facts, words
from site_reader import Output, hrefs, titles


def items(site: Output, address: str) -> list[str]:
    """The addresses that a list names in its text."""
    return hrefs(site.page(address), "main ul.links a")


@pytest.mark.parametrize(("first", "second"), [("/tin-tuc/", "/tin-tuc/trang-2/"), ("/en/news/", "/en/news/page-2/")])
def test_pages(site: Output, first: str, second: str) -> None:
    """A long list is divided into pages of twenty, each item on exactly one of them."""
    one, two = items(site, first), items(site, second)

    assert 20 == len(one)
    assert set() == set(one) & set(two)
    assert 25 == len(one) + len(two)


def test_pagination(site: Output) -> None:
    """Each page of a list leads to the others, and knows which one it is."""
    first, second = site.page("/en/news/"), site.page("/en/news/page-2/")

    assert {"/en/news/page-2/"} == set(hrefs(first, "nav.pagination a"))
    assert {"/en/news/"} == set(hrefs(second, "nav.pagination a"))
    assert ["1", "2"] == [page.select("nav.pagination [aria-current=page]")[0].get_text() for page in (first, second)]


def test_title_of_further_page(site: Output) -> None:
    """A further page says which one it is; the first one needs no number."""
    assert "News, page 2 of 2" == titles(site.page("/en/news/page-2/"))[0]
    assert "Tin tức, trang 2 trên 2" == titles(site.page("/tin-tuc/trang-2/"))[0]


def test_short_list(site: Output) -> None:
    """A list of one page has no pagination."""
    assert [] == site.page("/en/services/").select("nav.pagination")


@pytest.mark.parametrize(
    ("address", "current"),
    [
        ("/en/news/", "All"),
        ("/en/news/page-2/", "All"),
        ("/en/news/sections/centre/", "The Centre"),
        ("/en/news/years/2026/", "2026"),
    ],
)
def test_filters(site: Output, address: str, current: str) -> None:
    """Every page of a list leads to its parts, says how many items each has, and which part it is itself."""
    parts = site.page(address).select(".margin nav li")
    found = {part.a.get_text(): part.small.get_text() for part in parts if part.a and part.small}
    years = {"2010": "7", "2011": "7", "2012": "7", "2026": "3"}

    assert {"All": "25", "The Centre": "4", "Around the country": "21"} | years == found
    assert [current] == [link.get_text() for link in site.page(address).select(".margin [aria-current=page]")]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/en/news/sections/centre/", {"merger", "only-english", "undated", "illustrated"}),
        ("/en/news/years/2026/", {"merger", "only-english", "illustrated"}),
    ],
)
def test_parts(site: Output, address: str, expected: set[str]) -> None:
    """A section and a year hold their items and no others; what has no date is in no year."""
    assert expected == {link.rstrip("/").rpartition("/")[2] for link in items(site, address)}


def test_notices(site: Output) -> None:
    """Current notices come before past ones, each under their heading."""
    text = site.page("/en/notices/").get_text()

    assert 0 < text.index("Current notices") < text.index("Closed") < text.index("Past notices") < text.index("Expired")


def lopsided(project: Project, *, extra: int) -> None:
    """Twenty pairs of news, and *extra* more in Vietnamese alone, in a section and a year of their own."""
    for number in range(19):
        add_news(project, f"n{number}")
    for number in range(extra):
        facts = news_facts(date="2009-01-01", section="localities", tags=["law"])
        said = words("vi", f"Riêng {number}", f"rieng-{number}", untranslated="Chưa dịch.")
        project.item(f"news/alone-{number}", "vi", said | facts)
    project.remove("content/legal/112-qd.vi.md", "content/legal/112-qd.en.md")
    project.build("output")


def test_twin_with_fewer_pages(project: Project) -> None:
    """Where the other language has fewer pages, the switch leads to the first, and no alternate is claimed."""
    lopsided(project, extra=3)
    site = Output(project.root / "output")

    assert site.has("/tin-tuc/trang-2/")
    assert not site.has("/en/news/page-2/")
    assert "/en/news/" == site.switch("/tin-tuc/trang-2/")["href"]
    assert {"vi": f"{BASE}/tin-tuc/trang-2/", "x-default": f"{BASE}/tin-tuc/trang-2/"} == site.alternates(
        "/tin-tuc/trang-2/"
    )
    assert {"vi", "en", "x-default"} == site.alternates("/tin-tuc/").keys()


@pytest.mark.parametrize(
    ("address", "twin"),
    [
        ("/tin-tuc/muc/dia-phuong/", "/en/news/"),
        ("/tin-tuc/nam/2009/", "/en/news/"),
        ("/the/phap-luat/", "/en/tags/"),
    ],
)
def test_part_without_twin(project: Project, address: str, twin: str) -> None:
    """A part that the other language does not have leads to the list that it would be a part of."""
    lopsided(project, extra=1)
    site = Output(project.root / "output")

    assert twin == site.switch(address)["href"]
    assert {"vi", "x-default"} == site.alternates(address).keys()
    assert [] == [page for page in site.pages if not site.has(str(site.switch(page)["href"]))]


def test_empty_list(project: Project) -> None:
    """A list of nothing says so."""
    project.remove("content/notices/closed.vi.md", "content/notices/closed.en.md")
    project.build("output")

    assert "Nothing here yet." in Output(project.root / "output").page("/en/notices/").get_text()
