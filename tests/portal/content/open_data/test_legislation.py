"""What search engines are told of a document."""

from __future__ import annotations

import json
from typing import Any

import pytest

from portal.legal.terms import RELATION
from portal_site import BASE, Project
from site_builder import add_document, relation

URL = f"{BASE}/en/legal/decision-32-qd/"


def told(project: Project, address: str = "/en/legal/decision-32-qd/") -> dict[str, Any]:
    """The structured data of a document."""
    page = project.views()[address]
    (data,) = [each for each in map(json.loads, page["json_ld"]) if each["@type"] == "Legislation"]
    return dict(data)


def test_identity(project: Project) -> None:
    """A document is known by its address, title, number, type, issuer and the names that people give it."""
    add_document(project, "32-qd", aliases={"vi": ["Đề án 32"], "en": ["Scheme 32"]}, modified="2026-11-20")
    data = told(project)

    assert (URL, URL, "Decision 32-qd", "32-QD", "Decision", "VN", "en", ["Scheme 32"], "2026-11-20") == tuple(
        data[name]
        for name in (
            *("@id", "url", "name", "legislationIdentifier", "legislationType", "legislationJurisdiction"),
            *("inLanguage", "alternateName", "dateModified"),
        )
    )
    assert [{"@type": "GovernmentOrganization", "name": "The Centre"}] == data["legislationPassedBy"]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, {"legislationDate": "2021-01-22"}),
        ({"issued": "unknown", "effective": "unknown", "expired": "unknown"}, {}),
        (
            {"effective": "2021-02-01"},
            {
                "legislationDate": "2021-01-22",
                "legislationDateOfApplicability": "2021-02-01",
                "temporalCoverage": "2021-02-01/..",
            },
        ),
        (
            {"effective": "2021-02-01", "force": "not-verified"},
            {"legislationDate": "2021-01-22", "legislationDateOfApplicability": "2021-02-01"},
        ),
        (
            {"effective": "2021-02-01", "expired": "2024-01-01", "force": "expired"},
            {
                "legislationDate": "2021-01-22",
                "legislationDateOfApplicability": "2021-02-01",
                "temporalCoverage": "2021-02-01/2024-01-01",
            },
        ),
    ],
    ids=["issued only", "nothing known", "in force", "force unknown", "expired"],
)
def test_days(project: Project, facts: dict[str, str], expected: dict[str, str]) -> None:
    """Days that are known are said; an end is open only where the document is known to be in force."""
    add_document(project, "32-qd", **facts)
    data = told(project)

    assert expected == {
        name: data[name]
        for name in ("legislationDate", "legislationDateOfApplicability", "temporalCoverage")
        if name in data
    }


SAID = {
    "based-on": {"isBasedOn"},
    "implements": {"legislationApplies"},
    "guides": set(),
    "amends": {"legislationChanges", "legislationAmends"},
    "supplements": {"legislationChanges"},
    "replaces": {"legislationChanges"},
    "repeals": {"legislationChanges", "legislationRepeals"},
    "succeeds": set(),
    "cites": {"citation"},
}


@pytest.mark.parametrize("type", RELATION)
def test_relations(project: Project, type: str) -> None:
    """A relation is said where schema.org has a term for it, and leads to the other document."""
    add_document(project, "32-qd", force="not-verified", issued="2022-01-01", relations=[relation(type, "112-qd")])
    project.replace("content/legal/112-qd.vi.md", "force: in-force", "force: not-verified")
    data = told(project)
    there = f"{BASE}/en/legal/decision-112-qd/"
    names = {name for value in SAID.values() for name in value} & set(data)

    assert SAID[type] == names
    assert {
        name: [
            {
                "@type": "Legislation",
                "@id": there,
                "url": there,
                "name": "Decision 112-qd",
                "legislationIdentifier": "112-QD",
            }
        ]
        for name in names
    } == {name: data[name] for name in names}


def test_translation(project: Project) -> None:
    """The English entry is a translation of the Vietnamese one, and each names the other."""
    add_document(project, "32-qd")
    vietnamese = f"{BASE}/van-ban/quyet-dinh-32-qd/"
    original = told(project, "/van-ban/quyet-dinh-32-qd/")
    translation = told(project)

    assert {"@type": "Legislation", "@id": vietnamese, "url": vietnamese, "inLanguage": "vi"} == translation[
        "translationOfWork"
    ]
    assert {"@type": "Legislation", "@id": URL, "url": URL, "inLanguage": "en"} == original["workTranslation"]
    assert ("translationOfWork" in original, "workTranslation" in translation) == (False, False)


def test_no_translation(project: Project) -> None:
    """A document in one language names no translation."""
    project.remove("content/legal/112-qd.en.md")
    project.append_field("content/legal/112-qd.vi.md", "untranslated: Chưa có người dịch văn bản này.")
    data = told(project, "/van-ban/quyet-dinh-112-qd/")

    assert set() == {"translationOfWork", "workTranslation"} & set(data)


def test_encodings(project: Project) -> None:
    """The same entry is offered as Akoma Ntoso in the language of the page and as JSON; neither is official."""
    add_document(project, "32-qd")

    assert [
        ("/en/legal/decision-32-qd/akn.xml", "application/akn+xml", "https://schema.org/UnofficialLegalValue"),
        ("/van-ban/quyet-dinh-32-qd/entry.json", "application/json", "https://schema.org/UnofficialLegalValue"),
    ] == [
        (one["contentUrl"].removeprefix(BASE), one["encodingFormat"], one["legislationLegalValue"])
        for one in told(project)["encoding"]
    ]


def test_nothing_empty(project: Project) -> None:
    """What there is nothing to say of is not said."""
    add_document(project, "32-qd")

    assert "alternateName" not in told(project)
