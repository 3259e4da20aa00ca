"""The plan: which pages there are."""

from __future__ import annotations

from typing import Any

import pytest

from portal.content.address import PARTS
from portal_site import Project
from site_builder import add_news, add_page, news_facts, words
from site_reader import Output

Views = dict[str, dict[str, Any]]


def test_both_sites_are_complete(site: Output, everything: Project) -> None:
    """Every published item has a page in each language: its own, or one that says that there is none."""
    items = {
        path.relative_to(everything.root / "content").as_posix() for path in (everything.root / "content").rglob("*.md")
    }
    published = {item.partition(".")[0] for item in items} - {"news/draft"}
    pages = site.pages.keys()
    slugs = {slug for name in PARTS.keys() - {"tags"} for slug in PARTS[name].values()}
    parts = [address for address in pages if not slugs.isdisjoint(address.split("/"))]
    tags = [
        address
        for address in pages
        if address.startswith(("/the/", "/en/tags/")) and address not in ("/the/", "/en/tags/")
    ]

    assert 2 * len(published) == len(pages) - len(parts) - len(tags)
    assert len([page for page in pages if page.startswith("/en/")]) * 2 == len(pages)


def test_templates(views: Views) -> None:
    """Each kind has its template, and each page the one it asks for."""
    expected = {
        "/": "home",
        "/tin-tuc/": "list",
        "/tin-tuc/tin-merger/": "news",
        "/thong-bao/bao-closed/": "notice",
        "/dich-vu/dich-vu-shelter/": "service",
        "/van-ban/quyet-dinh-112-qd/": "legal",
        "/gioi-thieu/": "page",
        "/lien-he/": "contact",
        "/404.html": "not-found",
        "/tin-tuc/only-english/": "untranslated",
    }

    assert expected == {address: views[address]["template"] for address in expected}


@pytest.mark.parametrize(
    ("address", "section"),
    [("/", "home"), ("/tin-tuc/", "news"), ("/tin-tuc/tin-merger/", "news"), ("/tin-tuc/nam/2026/", "news"), ("/gioi-thieu/", "about"), ("/the/tre-em/", "")],
)  # fmt: skip
def test_section(views: Views, address: str, section: str) -> None:
    """A page knows the entry of the navigation that it belongs to."""
    assert section == views[address]["section"]


def test_draft(site: Output) -> None:
    """A draft has no page, and no page, feed or map leads to one."""
    assert [] == sorted(path for path in site.files if "draft" in path)
    assert [] == [
        path for path in site.files if path.endswith((".html", ".xml")) and "draft" in site.text(path).lower()
    ]


@pytest.mark.parametrize(("today", "overdue"), [("2026-11-30", False), ("2026-12-01", False), ("2026-12-02", True)])
def test_overdue(project: Project, today: str, overdue: bool) -> None:
    """A page whose review is due says so from the day after."""
    add_page(project, "about", ("Giới thiệu", "gioi-thieu"), ("About", "about"), review_by="2026-12-01")

    assert overdue == project.views(today)["/en/about/"]["review_overdue"]


def test_year_of_footer(project: Project) -> None:
    """The footer's year is that of the day the site is built for."""
    assert ["2026", "2027"] == [project.views(day)["/"]["site"]["year"] for day in ("2026-12-31", "2027-01-01")]


def test_two_pages_for_an_address(project: Project) -> None:
    """An item that would stand where another one says that it is not translated stops the build."""
    add_news(project, "n3")
    said = words("vi", "Riêng", "n3", untranslated="Chưa dịch.")
    project.item("news/alone", "vi", said | news_facts())

    with pytest.raises(
        Exception, match=r"^en/news/n3/index\.html: Two things want this address: give one of them another slug$"
    ):
        project.build("output")
