"""The register as a table, its parts and its feed."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

import pytest

from portal_site import Project
from site_builder import add_document

Views = dict[str, dict[str, Any]]


@pytest.fixture(name="pages")
def _pages(project: Project) -> Views:
    """The pages of a portal with two more documents."""
    add_document(project, "32", number="32/2010/QĐ-TTg", issued="2010-03-25", force="not-verified")
    add_document(project, "154", number="154/KH-UBND", type="plan", issued="unknown", modified="2026-11-20")
    return project.views()


def numbers(page: dict[str, Any]) -> list[str]:
    """The numbers of the documents in a table."""
    return [row["number"] for row in page["documents"]]


def test_rows(pages: Views) -> None:
    """A document has a row: number, title, type, issuer, day of issue, force, when its entry changed; newest first."""
    rows = pages["/en/legal/"]["documents"]

    assert ["112-QD", "32/2010/QĐ-TTg", "154/KH-UBND"] == numbers(pages["/en/legal/"])
    assert ["Decision", ["The Centre"], "25 March 2010", "not-verified", "Not verified"] == [
        rows[1][name] if name != "issued" else rows[1]["issued"]["text"]
        for name in ("type", "issuers", "issued", "force", "force_text")
    ]
    assert (None, "20/11/2026") == (rows[2]["issued"], rows[2]["changed"]["short"])


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("/van-ban/loai/ke-hoach/", ["154/KH-UBND"]),
        ("/en/legal/types/decision/", ["112-QD", "32/2010/QĐ-TTg"]),
        ("/en/legal/issuers/the-centre/", ["112-QD", "32/2010/QĐ-TTg", "154/KH-UBND"]),
        ("/van-ban/hieu-luc/chua-xac-minh/", ["32/2010/QĐ-TTg"]),
        ("/van-ban/nam/2010/", ["32/2010/QĐ-TTg"]),
    ],
)
def test_parts(pages: Views, url: str, expected: list[str]) -> None:
    """Each type, issuer, force and year has a list of its own: a filter that needs no script."""
    assert expected == numbers(pages[url])


def test_filters(pages: Views) -> None:
    """The filters lead to the parts, say how many documents each has, and which is shown."""
    filters = pages["/van-ban/loai/ke-hoach/"]["filters"]

    assert ["", "Loại văn bản", "Cơ quan ban hành", "Hiệu lực", "Năm"] == [group["title"] for group in filters]
    assert [("Quyết định", "2", False), ("Kế hoạch", "1", True)] == [
        (link["title"], link["count"], link["current"]) for link in filters[1]["links"]
    ]


def test_feed(project: Project) -> None:
    """Documents have a feed of their own, newest first; what has no date is not news."""
    add_document(project, "32", number="32/2010/QĐ-TTg", issued="2010-03-25", force="not-verified")
    add_document(project, "154", number="154/KH-UBND", type="plan", issued="unknown")
    project.build("output")
    feed = ElementTree.fromstring(project.read("output/en/legal/feed.xml"))
    names = {"a": "http://www.w3.org/2005/Atom"}

    assert ["112-QD: Decision 112-qd", "32/2010/QĐ-TTg: Decision 32"] == [
        entry.findtext("a:title", None, names) for entry in feed.findall("a:entry", names)
    ]
    assert "/en/legal/feed.xml" == project.views()["/en/legal/"]["feed"]["url"]
