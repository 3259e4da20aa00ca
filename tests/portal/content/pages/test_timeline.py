"""The timeline of the documents that act on one another."""

from __future__ import annotations

from typing import Any

import pytest

from portal_site import Project
from site_builder import add_document, add_page, relation


@pytest.fixture(name="page")
def _page(project: Project) -> dict[str, Any]:
    """The English page of a timeline of three documents; a fourth is related to none."""
    add_page(project, "timeline", ("Dòng thời gian", "dong"), ("Timeline", "timeline"), template="timeline")
    add_document(project, "112-qd", issued="2021-01-22", relations=[relation("succeeds", "32")])
    add_document(project, "32", number="32/2010/QĐ-TTg", issued="2010-03-25", force="not-verified")
    add_document(project, "154", number="154/KH-UBND", issued="2010-11-03", relations=[relation("implements", "32")])
    add_document(project, "1", number="1/QĐ-X", issued="2011-01-01")
    return project.views()["/en/timeline/"]


def test_list(page: dict[str, Any]) -> None:
    """The related documents, oldest first, each with what it does to which other."""
    assert [
        ("32/2010/QĐ-TTg: Decision 32", []),
        ("154/KH-UBND: Decision 154", [("Implements", "32/2010/QĐ-TTg")]),
        ("112-QD: Decision 112-qd", [("Succeeds", "32/2010/QĐ-TTg")]),
    ] == [
        (entry["link"]["title"], [(act["label"], act["number"]) for act in entry["acts"]])
        for entry in page["documents"]
    ]


def test_picture(page: dict[str, Any]) -> None:
    """The picture has a dot for each document and an arc for each relation; a year is written once."""
    picture = page["timeline"]

    assert [("2010", "32/2010/QĐ-TTg"), ("", "154/KH-UBND"), ("2021", "112-QD")] == [
        (dot["year"], dot["number"]) for dot in picture["dots"]
    ]
    assert (320, 90) == (picture["width"], picture["height"])
    assert [("M112 45C86 45 86 15 112 15", False), ("M112 75C76 75 76 15 112 15", True)] == [
        (arc["path"], arc["successor"]) for arc in picture["arcs"]
    ]


def test_link_from_the_register(page: dict[str, Any], project: Project) -> None:
    """The register leads to its timeline."""
    assert "/en/timeline/" == project.views()["/en/legal/"]["timeline"]["url"]
