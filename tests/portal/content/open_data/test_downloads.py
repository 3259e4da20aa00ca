"""The links by which pages offer the files of the register."""

from __future__ import annotations

from typing import Any

import pytest

from portal_site import Project

from .conftest import made

Views = dict[str, dict[str, Any]]


def urls(page: dict[str, Any]) -> list[str]:
    """The addresses that a page offers."""
    return [file["url"] for file in page["downloads"]]


@pytest.mark.parametrize(
    ("page", "one_file"), [("/van-ban/", "/van-ban/so-van-ban.html"), ("/en/legal/", "/en/legal/register.html")]
)
def test_register(views: Views, page: str, one_file: str) -> None:
    """The list of documents offers the whole register, first to people, then to programs."""
    whole = ["/van-ban/register.csv", "/van-ban/register.json", "/van-ban/register.schema.json"]

    assert [one_file, *whole] == urls(views[page])


def test_saved(views: Views) -> None:
    """What is made to be kept is saved, not shown."""
    assert {"text/html": True, "text/csv": True, "application/json": False, "application/schema+json": False} == {
        file["type"]: file["save"] for file in views["/en/legal/"]["downloads"]
    }


@pytest.mark.parametrize("page", ["/van-ban/quyet-dinh-32-qd/", "/en/legal/decision-32-qd/"])
def test_document(views: Views, page: str) -> None:
    """A document offers its entry in both languages and its Akoma Ntoso in that of the page."""
    assert ["/van-ban/quyet-dinh-32-qd/entry.json", f"{page}akn.xml"] == urls(views[page])


def test_nothing_else(views: Views) -> None:
    """No other page offers any."""
    offering = {url for url, page in views.items() if page["downloads"]}

    assert {"/van-ban/", "/en/legal/"} <= offering
    assert set() == {url for url in offering if not url.startswith(("/van-ban/", "/en/legal/"))}


def test_all_are_there(project: Project) -> None:
    """Everything that is offered is published, where a document has no translation, too."""
    project.remove("content/legal/112-qd.en.md")
    project.append_field("content/legal/112-qd.vi.md", "untranslated: Chưa có người dịch văn bản này.")
    offered = {url.lstrip("/") for page in project.views().values() for url in urls(page)}

    assert set() == offered - made(project).keys()
