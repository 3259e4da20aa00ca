"""Rules for law."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from portal_site import Project
from site_builder import add_document, add_news, both, relation

VI = "content/news/merger.vi.md"
EN = "content/news/merger.en.md"
LAW = "content/legal/32-qd-ttg.vi.md"


def cite(project: Project, vi: str, en: str = "", **facts: object) -> None:
    """A news item whose texts are these."""
    add_news(project, "merger", body=both(vi, en), **facts)


def line_of(project: Project, path: str, words: str) -> int:
    """The line of a file that holds the words."""
    return next(number for number, text in enumerate(project.read(path).split("\n"), 1) if words in text)


def at(project: Project, path: str, words: str, messages: Iterable[str]) -> list[str]:
    """The messages at the line that holds the words."""
    return [f"{path}:{line_of(project, path, words)}: {message}" for message in messages]


UNKNOWN = (
    "{!r} is not in the register: correct the number, add the document to content/legal/, "
    "or list the number under `outside_register`"
)


def test_known(project: Project) -> None:
    """A citation of a document of the register is well, however it is written."""
    add_document(project, "32-qd-ttg", number="32/QĐ-TTg", aliases=both(["Đề án 32"], ["Scheme 32"]))
    cite(project, "Theo Quyết định số: 32/QĐ – TTg, tức Đề án 32.", "By Decision 32/QD-TTg, or Scheme 32.")

    assert [] == project.problems()


def test_unknown(project: Project) -> None:
    """A number that the register has not is an error, in either language and in a field too."""
    cite(project, "Theo Quyết định số 99/QĐ-TTg.", "By Decision 98/QĐ-TTg.")
    project.replace(EN, "title: Merger", 'title: "Merger under 97/QĐ-TTg"')

    assert [
        *at(project, EN, "title:", [UNKNOWN.format("97/QĐ-TTg")]),
        *at(project, EN, "By Decision", [UNKNOWN.format("Decision 98/QĐ-TTg")]),
        *at(project, VI, "Theo", [UNKNOWN.format("Quyết định số 99/QĐ-TTg")]),
    ] == project.problems()


def test_outside(project: Project) -> None:
    """A number may be said to be outside the register, for both languages, however each writes it."""
    cite(project, "Theo 99/QĐ-TTg.", "By Decision 99/QD-TTg.", outside_register=["99/QĐ-TTg"])

    assert [] == project.problems()


def test_outside_in_vain(project: Project) -> None:
    """What is said to be outside the register must be cited, and must not be in it."""
    add_document(project, "32-qd-ttg", number="32/QĐ-TTg")
    cite(project, "Theo 32/QĐ-TTg.", outside_register=["32/QĐ-TTg", "99/QĐ-TTg"])

    assert (
        at(
            project,
            VI,
            "outside_register",
            [
                "'32/QĐ-TTg' is in the register: take it from the list",
                "No citation here has the number '99/QĐ-TTg', which is said to be outside the register",
            ],
        )
        == project.problems()
    )


def test_ambiguous(project: Project) -> None:
    """A number that two documents have must be pinned to one of them."""
    add_document(project, "141-kh", type="plan", number="141/KH-UBND", issued="2018-01-16")
    add_document(project, "141-kh-2", type="plan", number="141/KH-UBND", issued="2021-06-07")
    cite(project, "Theo Kế hoạch 141/KH-UBND.\n\nRồi [[141/KH-UBND|2018]], rồi 141/KH-UBND ngày 07/6/2021.")

    assert (
        at(
            project,
            VI,
            "Theo",
            [
                "'Kế hoạch 141/KH-UBND' may mean several documents (141-kh, 141-kh-2): "
                "pin it to one of them, as in [[Kế hoạch 141/KH-UBND|141-kh]]"
            ],
        )
        == project.problems()
    )


@pytest.mark.parametrize(
    ("facts", "words", "message"),
    [
        (
            {"issued": "2021-01-22", "effective": "2020-01-22"},
            "effective:",
            "A document must not take effect before it is issued: effective 2020-01-22, issued 2021-01-22",
        ),
        (
            {"evidence": [{"fields": ["number"], "source": "source", "verified_on": "2026-11-01"}]},
            "force:",
            "Force 'in-force' must have a source: list 'force' under 'evidence', or state 'not-verified'",
        ),
        (
            {"issued": "2010-01-22", "relations": [relation("repeals", "112-qd")], "force": "not-verified"},
            "to: 112-qd",
            "'repeals' must lead to an older document: issued 2010-01-22, and 112-qd on 2021-01-22",
        ),
    ],
)
def test_register(project: Project, facts: dict[str, object], words: str, message: str) -> None:
    """What the register's own rules find is told with its place."""
    add_document(project, "32-qd-ttg", number="32/QĐ-TTg", **facts)

    assert at(project, LAW, words, [message]) == project.problems()


def test_structure(project: Project) -> None:
    """The parts of a document are the same in both languages; other headings may differ."""
    add_document(
        project,
        "32-qd-ttg",
        number="32/QĐ-TTg",
        body=both("## Điều 1\n\n### Khoản 2\n\n## Mục tiêu", "## Article 1\n\n## Aims\n\n## Annex I"),
    )

    assert [
        "content/legal/32-qd-ttg.en.md: #dieu-1-khoan-2 is missing here, but content/legal/32-qd-ttg.vi.md has it: "
        "give both languages the same parts",
        "content/legal/32-qd-ttg.vi.md: #phu-luc-i is missing here, but content/legal/32-qd-ttg.en.md has it: "
        "give both languages the same parts",
    ] == project.problems()


def test_register_of_one_language(project: Project) -> None:
    """What is wrong with a document that has one language is told in that file."""
    add_document(project, "32-qd-ttg", number="32/QĐ-TTg", issued="2021-01-22", effective="2020-01-22")
    facts = project.read(LAW)
    project.remove(LAW)
    project.write("content/legal/32-qd-ttg.en.md", facts.replace("---\n", "---\nuntranslated: Only in English.\n", 1))

    assert ["content/legal/32-qd-ttg.en.md"] == sorted({line.partition(":")[0] for line in project.problems()})
