"""A document as data, compared with what the files of the repository state."""

from __future__ import annotations

import json
from typing import Any

import pytest

from portal.content.kinds import EVIDENCED
from portal_site import BASE, Project
from site_builder import add_document, add_news, add_service, both, relation

from .conftest import made

Stated = dict[str, dict[str, Any]]


def entry(project: Project, name: str) -> dict[str, Any]:
    """The one document of its own file."""
    (found,) = json.loads(made(project)[f"van-ban/quyet-dinh-{name}/entry.json"])["documents"]
    return dict(found)


def documents(whole: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The documents of the register by name."""
    return {document["name"]: document for document in whole["documents"]}


def test_every_document(whole: dict[str, Any], stated: Stated) -> None:
    """All documents are there, each once, the newest first, those without a date last."""
    names = [document["name"] for document in whole["documents"]]
    days = [document["issued"]["value"] or "" for document in whole["documents"]]

    assert sorted(stated) == sorted(names)
    assert sorted(days, reverse=True) == days


@pytest.mark.parametrize("field", [name for name in EVIDENCED if name != "title"])
def test_values(whole: dict[str, Any], stated: Stated, field: str) -> None:
    """A value is what the content states; what it does not know is null."""

    def expected(value: Any) -> Any:
        return None if value == "unknown" else [value] if field == "issuer" and isinstance(value, str) else value

    assert {name: expected(fields.get(field)) for name, fields in stated.items()} == {
        name: document[field]["value"] for name, document in documents(whole).items()
    }


@pytest.mark.parametrize("field", EVIDENCED)
def test_evidence(whole: dict[str, Any], stated: Stated, field: str) -> None:
    """Each value has every source that the content states for it, with the day of checking and the note."""
    expected = {
        name: [
            {part: one[part] for part in ("source", "verified_on", "note") if part in one}
            for one in fields["evidence"]
            if field in one["fields"]
        ]
        for name, fields in stated.items()
    }

    assert expected == {name: document[field]["evidence"] for name, document in documents(whole).items()}


def test_relations(whole: dict[str, Any], stated: Stated) -> None:
    """A relation is as stated; the other document has it, too, with the same evidence."""
    found = documents(whole)
    ends = [
        (name, one["to"], one["source"], one["verified_on"])
        for name, document in found.items()
        for one in document["relations"]
    ]
    inverse = [
        (one["by"], name, one["source"], one["verified_on"])
        for name, document in found.items()
        for one in document["related_by"]
    ]

    assert {name: fields.get("relations", []) for name, fields in stated.items()} == {
        name: document["relations"] for name, document in found.items()
    }
    assert sorted(ends) == sorted(inverse)


def test_force_is_never_inferred(whole: dict[str, Any]) -> None:
    """The years in the title of Decision 32 say nothing of its force."""
    document = documents(whole)["32-2010-qd-ttg"]

    assert ("not-verified", None, None) == tuple(document[name]["value"] for name in ("force", "effective", "expired"))


def test_words(whole: dict[str, Any]) -> None:
    """Titles, leads and explanations stand in both languages, without the pins of their writers."""
    document = documents(whole)["112-qd-ttg"]

    assert [{"vi", "en"}] * 3 == [set(document["title"]["value"]), set(document["lead"]), set(document["meaning"])]
    assert "[[" not in json.dumps(whole)


def test_citing_pages(project: Project) -> None:
    """A lasting page that cites a document is named in each language, with title and address; news is not."""
    citing = both("Theo Quyết định 32/2010/QĐ-TTg.", "By Decision 32/2010/QĐ-TTg.")
    add_document(project, "32-qd", number="32/2010/QĐ-TTg")
    add_service(project, "care", body=citing)
    add_news(project, "funded", body=citing)

    assert [
        {"url": f"{BASE}/dich-vu/dich-vu-care/", "language": "vi", "title": "Dịch vụ Care"},
        {"url": f"{BASE}/en/services/care/", "language": "en", "title": "Care"},
    ] == entry(project, "32-qd")["cited_by"]


def test_one_language(project: Project) -> None:
    """A document without a translation has the one language only."""
    project.remove("content/legal/112-qd.en.md")
    project.append_field("content/legal/112-qd.vi.md", "untranslated: Chưa có người dịch văn bản này.")
    document = entry(project, "112-qd")

    assert {"vi": "Quyết định 112-qd"} == document["title"]["value"]
    assert {"vi": f"{BASE}/van-ban/quyet-dinh-112-qd/"} == document["urls"]


def test_related_by(project: Project) -> None:
    """What another document states stands with both, and says who stated it."""
    add_document(project, "32-qd", relations=[relation("guides", "112-qd")])

    assert [{"type": "guided-by", "by": "32-qd", "source": "source", "verified_on": "2026-11-01"}] == entry(
        project, "112-qd"
    )["related_by"]
