"""The site map that people read."""

from __future__ import annotations

from typing import Any

from portal.content.pages.site_map import MOST
from portal_site import Project
from site_builder import add_news

Views = dict[str, dict[str, Any]]


def test_groups(views: Views) -> None:
    """Pages come first, then each section under its own name and address."""
    groups = views["/en/site-map/"]["groups"]

    assert [("Pages", None), ("Services", "/en/services/"), ("News", "/en/news/"), ("Notices", "/en/notices/")] == [
        (group["title"], group["url"]) for group in groups[:4]
    ]
    assert ("Legal documents", "/en/legal/") == (groups[4]["title"], groups[4]["url"])


def test_every_page(views: Views) -> None:
    """Every published item is there; drafts and the page for unknown addresses are not."""
    found = [link["url"] for group in views["/en/site-map/"]["groups"] for link in group["links"]]

    assert len(found) == len(set(found))
    assert {"/en/", "/en/about/", "/en/services/shelter/", "/en/news/merger/", "/en/legal/decision-112-qd/"} <= set(
        found
    )
    assert set() == set(found) & {"/en/404.html", "/en/news/draft/"}


def test_long_section(project: Project) -> None:
    """A long section shows its newest items and leads to the rest."""
    for number in range(MOST + 5):
        add_news(project, f"n{number}", date=f"20{number % 20 + 5:02}-01-01")
    news = next(group for group in project.views()["/en/site-map/"]["groups"] if group["title"] == "News")

    assert (MOST, "/en/news/") == (len(news["links"]), news["url"])
