"""The register as JSON."""

from __future__ import annotations

import json
from typing import Any

from portal.legal.terms import FORCE, INVERSE, TYPE
from portal_site import Project
from site_builder import add_document, add_news, add_service, both

from .conftest import Files, made


def test_every_key_is_explained(whole: dict[str, Any]) -> None:
    """A key of a source, an organisation, a field of law, a tag or a term is explained in the same file."""
    documents = whole["documents"]
    proofs = [proof["source"] for each in documents for value in each.values() for proof in evidence(value)]
    related = [one["source"] for each in documents for one in each["relations"] + each["related_by"]]
    named = [key for each in documents for key in each["sources"]]
    printed = [key for each in documents for form in each["cited_as"] for key in form["sources"]]

    assert {*proofs, *related, *named, *printed} == set(whole["sources"])
    assert {key for each in documents for key in each["issuer"]["value"]} | {whole["publisher"]} == set(
        whole["organisations"]
    )
    assert {key for each in documents for key in each["fields"]} == set(whole["fields"])
    assert {key for each in documents for key in each["tags"]} == set(whole["tags"])
    assert [set(TYPE), set(FORCE), set(INVERSE)] == [set(whole[name]) for name in ("types", "forces", "relations")]


def evidence(value: Any) -> list[dict[str, Any]]:
    """The evidence of a value, if it is one that has any."""
    return value.get("evidence", []) if isinstance(value, dict) else []


def test_terms_of_use(whole: dict[str, Any]) -> None:
    """Whether the data may be used again is said as it is: not decided."""
    assert "not-verified" == whole["terms_of_use"]["status"]


def test_no_terms_of_use(project: Project) -> None:
    """Where the site says nothing of its terms, nothing is made up."""
    assert json.loads(made(project)["van-ban/register.json"])["terms_of_use"] is None


def test_entry_is_part_of_the_register(whole: dict[str, Any], files: Files) -> None:
    """The file of a document says of it what the register says."""
    for document in whole["documents"]:
        path = document["files"]["json"].removeprefix("http://localhost:8000/")
        alone = json.loads(files[path])
        assert [document] == alone["documents"]
        assert alone["sources"].items() <= whole["sources"].items()


def test_source_outside(project: Project) -> None:
    """A source on a host that the centre does not lead readers to is named without its address."""
    project.replace("content/data/site.yaml", "- source.example", "- other.example")
    (source,) = json.loads(made(project)["van-ban/register.json"])["sources"].values()

    assert ("A source", None) == (source["title"]["en"], source["url"])


def test_letters(files: Files) -> None:
    """Letters stand as they are written, in UTF-8."""
    assert "QĐ-TTg".encode() in files["van-ban/register.json"]


def test_same_bytes(project: Project) -> None:
    """The same content makes the same bytes."""
    project.build("one", plan=_add)
    project.build("two", plan=_add)

    assert data(project.snapshot("one")) == data(project.snapshot("two"))


def _add(build: Any) -> None:
    from legal_register.generator import add_files

    add_files(build)


def data(files: Files) -> Files:
    """The files of the register."""
    return {path: content for path, content in files.items() if not path.endswith("index.html")}


def rewritten(project: Project) -> set[str]:
    """The files of the register that a further build makes again."""
    change = project.build(plan=_add)
    return {output.path for output in change.make if not output.path.endswith("index.html")}


ALL = {"van-ban/register.json", "van-ban/register.csv", "van-ban/quyet-dinh-112-qd/entry.json"}


def test_unrelated_edit(project: Project) -> None:
    """A news item that cites nothing makes no file of the register again."""
    made(project)
    project.append("content/news/merger.vi.md", "\nThêm.\n")

    assert set() == rewritten(project)


def test_edit_of_another_document(project: Project) -> None:
    """A changed document makes its own file and those of the whole again, and no other document's."""
    add_document(project, "32-qd")
    made(project)
    project.replace("content/legal/32-qd.en.md", "A lead", "Another lead")
    changed = rewritten(project)

    assert {"van-ban/register.json", "van-ban/quyet-dinh-32-qd/entry.json"} <= changed
    assert "van-ban/quyet-dinh-112-qd/entry.json" not in changed


def test_edit_of_a_source(project: Project) -> None:
    """A source that documents rest on is part of them."""
    made(project)
    project.replace("content/data/sources.yaml", "A source", "The source")

    assert rewritten(project) >= ALL


def test_new_citation(project: Project) -> None:
    """A lasting page that cites a document is part of it; what else the page says is not, and no news is."""
    add_document(project, "32-qd", number="32/2010/QĐ-TTg")
    made(project)
    citing = both("Theo Quyết định 32/2010/QĐ-TTg.", "By Decision 32/2010/QĐ-TTg.")
    add_service(project, "care", body=citing)

    assert "van-ban/quyet-dinh-32-qd/entry.json" in rewritten(project)
    add_news(project, "funded", body=citing)
    project.append("content/services/care.en.md", "\nMore.\n")
    assert {"feed.xml", "en/feed.xml"} == rewritten(project)
