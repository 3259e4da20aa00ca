"""Tags: their index and their lists."""

from __future__ import annotations

from typing import Any

from portal_site import Project
from site_builder import DATA, both

Views = dict[str, dict[str, Any]]


def test_index(views: Views) -> None:
    """Tags in use are listed with the number of their items in that language."""
    assert [("Law", "/en/tags/law/", "2"), ("Children", "/en/tags/children/", "29")] == sorted(
        ((tag["title"], tag["url"], tag["note"]) for tag in views["/en/tags/"]["index"]), key=lambda tag: int(tag[2])
    )


def test_unused(project: Project) -> None:
    """A tag that nothing carries has no page and is not listed."""
    unused = {"title": both("Người già", "Older people"), "slug": both("nguoi-gia", "older-people")}
    project.data("tags", DATA["tags"] | {"older-people": unused})
    views = project.views()

    assert "/en/tags/older-people/" not in views
    assert ["Children", "Law"] == [tag["title"] for tag in views["/en/tags/"]["index"]]


def test_list(views: Views) -> None:
    """The list of a tag has a heading for each kind, in a fixed order."""
    groups = views["/en/tags/children/"]["groups"]

    assert ["Services", "News", "Notices"] == [group["title"] for group in groups]
    assert ["/en/services/shelter/", "/en/services/counselling/"] == [link["url"] for link in groups[0]["links"]]


def test_expansion(project: Project) -> None:
    """A tag says its full name where it has one, and what the list holds where it has none."""
    project.replace(
        "content/data/tags.yaml", "children:\n", "children:\n  expansion: {vi: Trẻ em dưới 16, en: Children under 16}\n"
    )
    views = project.views()

    assert "Children under 16" == views["/en/tags/children/"]["lead"]
    assert "Everything about: Law." == views["/en/tags/law/"]["lead"]


def test_links(views: Views) -> None:
    """An item leads to the lists of its tags."""
    assert [("/the/tre-em/", "Trẻ em")] == [(tag["url"], tag["title"]) for tag in views["/tin-tuc/tin-merger/"]["tags"]]
