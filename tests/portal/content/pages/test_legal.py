"""A legal document."""

from __future__ import annotations

import json
from typing import Any

import pytest

from portal.legal.terms import FORCE, RELATION, TYPE
from portal_site import Project
from site_builder import add_document, both, relation

Views = dict[str, dict[str, Any]]

FORCE_TEXTS = {
    "in-force": "In force",
    "partly-in-force": "Partly in force",
    "expired": "No longer in force",
    "not-yet-in-force": "Not yet in force",
    "not-verified": "Not verified",
}


def rows(page: dict[str, Any]) -> dict[str, list[str]]:
    """The identity of a document, label by label."""
    return {row["label"]: [value["text"] for value in row["values"]] for row in page["identity"]}


def legislation(page: dict[str, Any]) -> dict[str, Any]:
    """What machines are told of a document."""
    (data,) = [each for each in map(json.loads, page["json_ld"]) if each["@type"] == "Legislation"]
    return dict(data)


def test_identity(views: Views) -> None:
    """A document says what it is; what is not known of it is said to be not verified."""
    assert {
        "Type": ["Decision"],
        "Number and symbol": ["112-QD"],
        "Issued by": ["The Centre"],
        "Signed by": ["not verified"],
        "Issued on": ["22 January 2021"],
        "In force from": ["not verified"],
        "In force until": ["not verified"],
        "Fields of law": ["Social work"],
    } == rows(views["/en/legal/decision-112-qd/"])


def test_evidence(views: Views) -> None:
    """Each field says where it comes from and when that was read; a field without evidence says nothing."""
    by_label = {row["label"]: row for row in views["/en/legal/decision-112-qd/"]["identity"]}

    assert "A source" == by_label["Number and symbol"]["source"]["title"]
    assert "1 November 2026" == by_label["Number and symbol"]["checked"]["text"]
    assert (None, None) == (by_label["Issued on"]["source"], by_label["Issued on"]["checked"])


@pytest.mark.parametrize("force", FORCE)
def test_force(project: Project, force: str) -> None:
    """Whether a document is in force is said in words, and machines are told only what is known."""
    add_document(project, "32-qd", force=force)
    page = project.views()["/en/legal/decision-32-qd/"]
    known = {"in-force": "InForce", "expired": "NotInForce", "partly-in-force": "PartiallyInForce"}

    assert FORCE_TEXTS[force] == page["force_text"]
    assert (f"https://schema.org/{known[force]}" if force in known else None) == legislation(page).get(
        "legislationLegalForce"
    )


def test_unofficial(views: Views) -> None:
    """An English title is an unofficial translation, and says so."""
    assert [True, False] == [
        views[url]["unofficial"] for url in ("/en/legal/decision-112-qd/", "/van-ban/quyet-dinh-112-qd/")
    ]


def test_relations(views: Views) -> None:
    """A relation that one document states is shown on both, each from its own side."""
    acting, other = views["/en/legal/decision-32-qd/"], views["/en/legal/decision-112-qd/"]

    assert [("Replaces", "older", ["/en/legal/decision-112-qd/"])] == [
        (group["label"], group["direction"], [link["url"] for link in group["links"]]) for group in acting["relations"]
    ]
    assert [("Replaced by", "newer", ["/en/legal/decision-32-qd/"])] == [
        (group["label"], group["direction"], [link["url"] for link in group["links"]]) for group in other["relations"]
    ]


def test_every_relation_reads_both_ways(project: Project) -> None:
    """Each relation has words for the document that states it and for the other one, all different."""
    add_document(project, "32-qd", force="not-verified", relations=[relation(type, "112-qd") for type in RELATION])
    views = project.views()
    labels = [
        group["label"]
        for url in ("/en/legal/decision-32-qd/", "/en/legal/decision-112-qd/")
        for group in views[url]["relations"]
    ]

    assert 2 * len(RELATION) == len(labels) == len(set(labels))


def test_every_type_has_a_name(project: Project) -> None:
    """Each type of document has a name in both languages."""
    for number, type in enumerate(TYPE):
        add_document(project, f"{number}-x", type=type)
    views = project.views()
    names = [rows(views[f"/en/legal/decision-{number}-x/"])["Type"][0] for number in range(len(TYPE))]

    assert len(TYPE) == len(set(names))


def test_cited_as(project: Project) -> None:
    """A wrong form that a source prints is shown as such, with a note and the source."""
    note = both("Nguồn thêm năm.", "The source adds the year.")
    add_document(project, "32-qd", cited_as=[{"printed": "32/2010/QĐ", "sources": ["source"], "note": note}])
    (form,) = project.views()["/en/legal/decision-32-qd/"]["cited_as"]

    assert ("32/2010/QĐ", "The source adds the year.") == (form["printed"], form["note"])
    assert ["A source"] == [source["title"] for source in form["sources"]]


def test_neighbours(views: Views) -> None:
    """Documents lead to the one before and the one after them in time."""
    page = views["/en/legal/decision-112-qd/"]

    assert {"/en/legal/decision-32-qd/"} == {link["url"] for link in (page["previous"], page["next"]) if link}


def test_legislation(views: Views) -> None:
    """Machines are told the number, type, issuer and day of a document."""
    data = legislation(views["/en/legal/decision-112-qd/"])

    assert ("112-QD", "Decision", "2021-01-22") == (
        data["legislationIdentifier"],
        data["legislationType"],
        data["legislationDate"],
    )
    assert ["The Centre"] == [body["name"] for body in data["legislationPassedBy"]]
