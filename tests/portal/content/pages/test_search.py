"""The index that needs no script."""

from __future__ import annotations

from typing import Any

from portal_site import Project
from site_builder import add_document, add_page, add_service

Views = dict[str, dict[str, Any]]


def test_letters(views: Views) -> None:
    """Services and pages stand under their letters, in the order of the alphabet, each letter once."""
    letters = [group["letter"] for group in views["/tim-kiem/"]["groups"]]

    assert ["C", "D", "G", "L", "S", "T", "V"] == letters


def test_entries(views: Views) -> None:
    """Every service and page is there but home and the page for unknown addresses; no news, no draft."""
    found = {link["url"] for group in views["/en/search/"]["groups"] for link in group["links"]}

    assert {"/en/services/shelter/", "/en/about/", "/en/contact/", "/en/search/"} <= found
    assert set() == found & {"/en/", "/en/404.html", "/en/news/merger/"}


def test_marks(project: Project) -> None:
    """Letters with marks of their own are letters of their own; quotes do not count."""
    add_page(project, "a", ("“Ấm áp”", "am-ap"), ("“Warm”", "warm"))
    add_page(project, "b", ("Ăn uống", "an-uong"), ("Food", "food"))
    add_page(project, "c", ("Ánh sáng", "anh-sang"), ("Light", "light"))
    groups = {group["letter"]: group["links"] for group in project.views()["/tim-kiem/"]["groups"]}

    assert ["Ánh sáng"] == [link["title"] for link in groups["A"]]
    assert ["Ăn uống"] == [link["title"] for link in groups["Ă"]]
    assert ["“Ấm áp”"] == [link["title"] for link in groups["Â"]]


def test_documents(project: Project) -> None:
    """Documents are listed by number."""
    add_document(project, "51-2010", number="51/2010/QH12")
    add_document(project, "32-2010", number="32/2010/QĐ-TTg")
    add_service(project, "aid")
    documents = project.views()["/en/search/"]["documents"]

    assert ["112-QD", "32/2010/QĐ-TTg", "51/2010/QH12"] == [document["number"] for document in documents]
