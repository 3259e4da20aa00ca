"""Lists: their pages, their parts, their twins."""

from __future__ import annotations

from typing import Any

import pytest

from portal_site import BASE, Project
from site_builder import add_news, both, news_facts, words
from site_reader import Output, hrefs

Views = dict[str, dict[str, Any]]


def items(site: Output, address: str) -> list[str]:
    """The addresses that a list names in its text."""
    return hrefs(site.page(address), "main ul.links a")


def long_list(project: Project, *, crowded: bool = False) -> Views:
    """The pages of a portal with 45 news of 2025, three to a month and more in December; with 101 if it is crowded."""
    for number in range(101 if crowded else 45):
        month = 1 + number // 3 if number < 36 else 12
        add_news(project, f"n{number}", date=f"2025-{month:02}-{1 + number % 28:02}")
    return project.views()


def addresses(page: dict[str, Any]) -> list[str]:
    """The addresses that a page of a list names."""
    return [link["url"] for group in page["groups"] for link in group["links"]]


def test_short_list(site: Output) -> None:
    """A list of up to forty is one page and needs no others."""
    assert 25 == len(items(site, "/en/news/"))
    assert [] == site.page("/en/news/").select("nav.pagination")
    assert not site.has("/en/news/sections/centre/years/2026/")


def test_long_list(project: Project) -> None:
    """Of a longer list the first page shows the newest twenty and leads to a page of each year, which holds all of it."""
    pages = long_list(project)
    first, year = pages["/en/news/"], pages["/en/news/years/2025/"]

    assert 20 == len(addresses(first))
    assert [("/en/news/years/2026/", "2026"), ("/en/news/years/2025/", "2025")] == periods(first)
    assert 45 == len(set(addresses(year)))
    assert ("2026", None) == (year["pagination"]["newer"]["title"], year["pagination"]["older"])


def test_years_are_named_once(project: Project) -> None:
    """A long list leads to its years below the list, a short one among its filters."""
    long, short = long_list(project)["/en/news/"], project.views()["/en/legal/"]

    assert "Years" not in [group["title"] for group in long["filters"]]
    assert ("Years", None) == (short["filters"][-1]["title"], short["pagination"])


def periods(page: dict[str, Any]) -> list[tuple[str, str]]:
    """The periods that a page of a list leads to."""
    return [(period["url"], period["title"]) for period in page["pagination"]["periods"]]


def test_crowded_year(project: Project) -> None:
    """A year of more than a hundred has a page for each month; its own page shows the newest of it."""
    pages = long_list(project, crowded=True)
    year, march = pages["/tin-tuc/nam/2025/"], pages["/tin-tuc/nam/2025/03/"]

    assert 20 == len(addresses(year))
    assert ("/tin-tuc/nam/2025/03/", "tháng 3 năm 2025") == periods(year)[-3]
    assert ["/tin-tuc/tin-n8/", "/tin-tuc/tin-n7/", "/tin-tuc/tin-n6/"] == addresses(march)
    assert ("Tin tức: tháng 3 năm 2025", "/en/news/years/2025/03/") == (march["title"], march["switch"]["url"])
    assert ["/", "/tin-tuc/", "/tin-tuc/nam/2025/", None] == [step["url"] for step in march["breadcrumb"]]


def test_neighbouring_periods(project: Project) -> None:
    """From each period a reader goes on to the next newer and the next older one."""
    pages = long_list(project, crowded=True)
    ways = {name: pages[f"/en/news/years/2025/{name}/"]["pagination"] for name in ("12", "11", "01")}

    assert (None, "November 2025") == (ways["12"]["newer"], ways["12"]["older"]["title"])
    assert ("December 2025", "October 2025") == (ways["11"]["newer"]["title"], ways["11"]["older"]["title"])
    assert None is ways["01"]["older"]


def test_new_item(project: Project) -> None:
    """A new item changes the first page and the page of its period; older periods stay as they are."""
    before = long_list(project, crowded=True)
    add_news(project, "latest", date="2025-12-30")
    after = project.views()
    lists = [address for address in before if address.startswith("/en/news/years/2025/")]

    assert {"/en/news/years/2025/", "/en/news/years/2025/12/"} == {
        address for address in lists if addresses(before[address]) != addresses(after[address])
    }


def test_item_without_a_date(project: Project) -> None:
    """What has no date stands in no year: the first page shows it, after the newest."""
    add_news(project, "undated", date="unknown", date_note=both("Chưa rõ", "Not known"))

    assert "/en/news/undated/" == addresses(long_list(project)["/en/news/"])[-1]


def test_long_list_of_a_tag(project: Project) -> None:
    """The list of a tag shows the newest of each kind, and its years hold all kinds under their headings."""
    pages = long_list(project)
    first, year = pages["/en/tags/children/"], pages["/en/tags/children/years/2025/"]

    assert ["Services", "News", "Notices"] == [group["title"] for group in first["groups"]]
    assert ["News"] == [group["title"] for group in year["groups"]]
    assert {20} == {len(group["links"]) for group in first["groups"] if group["title"] == "News"}
    assert "Topic: Children: 2025 – Portal" == year["head_title"]


@pytest.mark.parametrize(("address", "current"), [("/en/news/", "All"), ("/en/news/sections/centre/", "The Centre")])
def test_filters(site: Output, address: str, current: str) -> None:
    """A list leads to its parts and years, says how many items each has, and which part it is itself."""
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


def test_twin_without_the_period(project: Project) -> None:
    """Where the other language's list is short and has no periods, the switch leads to it, and no alternate is claimed."""
    lopsided(project, extra=41)
    site = Output(project.root / "output")
    period = "/the/phap-luat/nam/2009/"

    assert site.has(period)
    assert "/en/tags/" == site.switch(period)["href"]
    assert {"vi": f"{BASE}{period}", "x-default": f"{BASE}{period}"} == site.alternates(period)
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
