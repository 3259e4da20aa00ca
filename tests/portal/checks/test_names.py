"""Rules for names and links."""

from __future__ import annotations

import pytest

from portal_site import Project
from site_builder import DATA, add_document, add_news, add_service, both, figure, photograph, relation

VI = "content/news/merger.vi.md"
EN = "content/news/merger.en.md"


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("tags: [chidren]", "There is no 'chidren' in content/data/tags.yaml (→ 'children'?)"),
        ("tags: [xyz]", "There is no 'xyz' in content/data/tags.yaml"),
        ("section: center", "There is no 'center' in content/data/sections.yaml (→ 'centre'?)"),
        ("sources: [sourse]", "There is no 'sourse' in content/data/sources.yaml (→ 'source'?)"),
        ("legal_basis: [112-qdd]", "There is no '112-qdd' in content/legal/ (→ '112-qd'?)"),
    ],
)
def test_field(project: Project, field: str, expected: str) -> None:
    """What a field names must exist; the nearest name that does is proposed."""
    add_news(project, "merger", **{field.partition(":")[0]: field.partition(": ")[2].strip("[]")})
    line = next(
        number
        for number, text in enumerate(project.read(VI).split("\n"), 1)
        if text.startswith(field.partition(":")[0])
    )

    assert [f"{VI}:{line}: {expected}"] == project.problems()


@pytest.mark.parametrize(("file", "suggestion"), [("childen.jpg", " (→ 'children.jpg'?)"), ("x.jpg", "")])
def test_picture(project: Project, file: str, suggestion: str) -> None:
    """A photograph that is not there is told, with the folder it must be in."""
    project.write("content/images/children.jpg", photograph())
    add_news(project, "merger", figures=[figure(file=file)])

    assert [f"{VI}:12: There is no {file!r} in content/images/{suggestion}"] == project.problems()


def test_contact_of_a_service(project: Project) -> None:
    """A service names contacts that exist."""
    add_service(project, "counselling", contacts=["hotline"])

    assert [
        "content/services/counselling.vi.md:16: There is no 'hotline' in content/data/contacts.yaml (→ 'helpline'?)"
    ] == project.problems()


def test_relation(project: Project) -> None:
    """A document is related to documents that exist."""
    add_document(project, "112-qd", relations=[relation("replaces", "32-qd")])

    assert ["content/legal/112-qd.vi.md:25: There is no '32-qd' in content/legal/ (→ '112-qd'?)"] == project.problems()


def test_draft_is_none(project: Project) -> None:
    """For readers a draft does not exist, so nothing may name one."""
    add_document(project, "32-qd", status="draft")
    add_news(project, "merger", legal_basis=["32-qd"])

    assert [f"{VI}:12: There is no '32-qd' in content/legal/ (→ '112-qd'?)"] == project.problems()


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        ("contacts", "source: source", "source: sorce", "1: There is no 'sorce' in content/data/sources.yaml (→ 'source'?)"),
        ("site", "- services", "- servises", "1: There is no 'servises' in content/pages/ (→ 'services'?)"),
        ("programmes", "source: source", "source: x", "1: There is no 'x' in content/data/sources.yaml"),
    ],
)  # fmt: skip
def test_data(project: Project, name: str, old: str, new: str, expected: str) -> None:
    """What a record names must exist, too; the record is told."""
    project.replace(f"content/data/{name}.yaml", old, new)

    assert f"content/data/{name}.yaml:{expected}" in project.problems()


def test_deadline(project: Project) -> None:
    """The rule that a deadline follows names its source."""
    deadline = {
        **{"text": both("a", "b"), "value": 2, "unit": "day", "limit": "at-most", "rule": both("a", "b")},
        **{"source": "nowhere", "checked_on": "2026-11-01"},
    }
    project.data("site", DATA["site"] | {"deadlines": {"reply": deadline}})

    assert ["content/data/site.yaml:1: There is no 'nowhere' in content/data/sources.yaml"] == project.problems()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("[x](@/services/counseling)", "There is no 'counseling' in content/services/ (→ 'counselling'?)"),
        ("[x](@/contacts/help-line)", "There is no 'help-line' in content/data/contacts.yaml (→ 'helpline'?)"),
        ("[x](@/legal/112-qd#dieu-99)", "@/legal/112-qd has no heading with the anchor #dieu-99"),
        ("[x](#nowhere)", "No heading of this text has the anchor #nowhere"),
        ("[x](@/tags/children)", "@/tags/children has no address of its own: link to an item or a contact"),
        ("[x](@/contacts/unsure)", "'unsure' is not verified, so it cannot be a link: write the number as words"),
        (
            "[x](https://casino.example/a)",
            "No link may lead to 'casino.example': drop the link, or have it added to `outbound_hosts` in site.yaml",
        ),
        (
            "[x](https://casino.example\\@source.example/)",
            "No link may lead to 'casino.example\\\\@source.example': "
            "drop the link, or have it added to `outbound_hosts` in site.yaml",
        ),
        (
            "<https://source.example:8443/>",
            "No link may lead to 'source.example:8443': "
            "drop the link, or have it added to `outbound_hosts` in site.yaml",
        ),
        ("[x](https://[::1/)", "No link may lead to '[::1': drop the link, or have it added to `outbound_hosts` in site.yaml"),
    ],
)  # fmt: skip
def test_link(project: Project, body: str, expected: str) -> None:
    """Where a link in a text cannot lead, its line is told."""
    project.append(EN, f"Words.\n\n{body}\n")

    assert [f"{EN}:8: {expected}"] == project.problems()


@pytest.mark.parametrize(
    "body",
    [
        "[x](@/services/counselling)",
        "[x](@/contacts/helpline)",
        "[x](@/legal/112-qd#dieu-1)",
        "[x](https://source.example/a)",
        "## Steps\n\n[x](#steps)",
    ],
)
def test_good_link(project: Project, body: str) -> None:
    """A link to an item, a number, a place or an agreed host is right."""
    add_document(project, "112-qd", body=both("### Điều 1. Tên\n", "### Article 1. Title\n"))
    project.replace("content/legal/112-qd.vi.md", "### ", "## ")
    project.replace("content/legal/112-qd.en.md", "### ", "## ")
    project.append(EN, f"{body}\n")

    assert [] == project.problems()
