"""Citations of law as readers see them."""

from __future__ import annotations

import pytest

from portal_site import Project
from site_builder import add_document, add_news, add_service, both

TITLE = "32/2010/QĐ-TTg: Quyết định 32"
LINK = f'<a href="/van-ban/quyet-dinh-32/" title="{TITLE}">'


@pytest.fixture(name="lawful")
def _lawful(project: Project) -> Project:
    """A portal with a decision of some articles, known under a name, and misprinted somewhere."""
    add_document(
        project,
        "32",
        number="32/2010/QĐ-TTg",
        issued="2010-03-25",
        aliases=both(["Đề án 32"], ["Scheme 32"]),
        cited_as=[{"printed": "23/2010/QĐ-TTg", "sources": ["source"], "note": both("Đảo số.", "Swapped digits.")}],
        body=both("## Điều 1. Mục tiêu\n\nTheo Điều 1 Quyết định 32/2010/QĐ-TTg và Đề án 32.", "## Article 1. Aim"),
    )
    return project


def body(project: Project, vi: str, en: str = "", url: str = "/tin-tuc/tin-merger/") -> str:
    """The body of a news item on its page."""
    add_news(project, "merger", body=both(vi, en))
    return str(project.views()[url]["body"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Theo Quyết định số 32/2010/QĐ – TTg.", f"Theo {LINK}Quyết định số 32/2010/QĐ – TTg</a>."),
        ("Đề án 32", f"{LINK}Đề án 32</a>"),
        (
            "Điều 1 Đề án 32",
            f'<a href="/van-ban/quyet-dinh-32/#dieu-1" title="{TITLE}">Điều 1 Đề án 32</a>',
        ),
        ("Điều 9 Đề án 32", f"Điều 9 {LINK}Đề án 32</a>"),
        (
            "theo 23/2010/QĐ-TTg",
            f"theo {LINK}23/2010/QĐ-TTg</a> <small>(số khi ban hành: 32/2010/QĐ-TTg)</small>",
        ),
        ("[[văn bản đó|32]] & <", f"{LINK}văn bản đó</a> &amp; &lt;"),
    ],
)
def test_link(lawful: Project, text: str, expected: str) -> None:
    """The words stay as written and lead to the document, to the place in it where its page has that place."""
    assert f"<p>{expected}</p>" == body(lawful, text)


def test_other_language(lawful: Project) -> None:
    """On an English page law leads to its English page, at the same anchor."""
    link = '<a href="/en/legal/decision-32/#dieu-1" title="32/2010/QĐ-TTg: Decision 32">'

    assert f"<p>{link}Article 1 of Scheme 32</a></p>" == body(lawful, "", "Article 1 of Scheme 32", "/en/news/merger/")


def test_outside(lawful: Project) -> None:
    """Words that cite a document outside the register stay words."""
    add_news(lawful, "merger", body=both("Theo 9/QĐ-X.", ""), outside_register=["9/QĐ-X"])

    assert "<p>Theo 9/QĐ-X.</p>" == str(lawful.views()["/tin-tuc/tin-merger/"]["body"])


def test_itself(lawful: Project) -> None:
    """A document that cites itself leads to its own places only."""
    page = lawful.views()["/van-ban/quyet-dinh-32/"]
    link = f'<a href="#dieu-1" title="{TITLE}">Điều 1 Quyết định 32/2010/QĐ-TTg</a>'

    assert f"<p>Theo {link} và Đề án 32.</p>" in str(page["body"])
    assert [] == page["cited_by"]


def test_fields(lawful: Project) -> None:
    """Law is linked in the words of a service, which stand in its fields."""
    add_service(lawful, "shelter")
    lawful.replace("content/services/shelter.vi.md", "Lắng nghe", "Theo Đề án 32 <b>")

    assert [f"Theo {LINK}Đề án 32</a> &lt;b&gt;"] == lawful.views()["/dich-vu/dich-vu-shelter/"]["does"]


def test_cited_by(lawful: Project) -> None:
    """A document lists what cites it, in which sentences, services before news, each page once."""
    add_service(lawful, "shelter")
    lawful.replace("content/services/shelter.vi.md", "Lắng nghe", "Theo Đề án 32")
    add_news(lawful, "merger", body=both("Câu một. Theo Đề án 32 ta làm. Rồi 32/2010/QĐ-TTg nữa.", ""))
    page = lawful.views()["/van-ban/quyet-dinh-32/"]

    assert [
        ("/dich-vu/dich-vu-shelter/", ["Theo Đề án 32"]),
        ("/tin-tuc/tin-merger/", ["Theo Đề án 32 ta làm.", "Rồi 32/2010/QĐ-TTg nữa."]),
    ] == [(entry["link"]["url"], entry["sentences"]) for entry in page["cited_by"]]
    assert page["more_citing"] is None


def test_cited_by_many(lawful: Project) -> None:
    """Of many that cite a document the newest are listed, and how many there are is said."""
    for number in range(21):
        add_news(lawful, f"n{number}", date=f"2026-10-{number + 1:02}", body=both("Theo Đề án 32.", ""))
    page = lawful.views()["/van-ban/quyet-dinh-32/"]

    assert ("/tin-tuc/tin-n20/", 20, "21") == (
        page["cited_by"][0]["link"]["url"],
        len(page["cited_by"]),
        page["more_citing"],
    )


def test_pin_in_a_title(lawful: Project) -> None:
    """Where a title or a lead is shown, its pins are not."""
    lawful.replace("content/news/merger.vi.md", "title: Tin Merger", 'title: "Về [[văn bản đó|32]]"')

    assert "Về văn bản đó" == lawful.views()["/tin-tuc/tin-merger/"]["title"]
