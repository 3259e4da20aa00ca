"""Bodies: Markdown into HTML, headings into anchors, links into names."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown

from portal.content.body import OF_TEMPLATES, REFERENCE, Heading, anchor, convert
from portal_site import REPOSITORY

# Everything that Markdown or HTML may take for more than a letter, beside some letters.
TRICKY = st.text("ab đ\n#*_`~[]()<>!&;:/\\|\"'=+-.@1{}^", max_size=60)
BLOCKS = st.lists(
    st.sampled_from(
        [
            "Một đoạn **đậm** và *nghiêng*.",
            "- một\n- hai\n    - ba",
            "1. một\n2. hai",
            "> lời dẫn",
            "Từ\n: nghĩa",
            '!!! note "Ghi chú"\n    Một đoạn.',
            "Dòng một  \ndòng hai",
            "`mã` và \\*sao\\* & <https://a.example>",
            "[liên kết](@/services/counselling) ở giữa câu",
            "một_hai_ba 2*3*4 a < b",
        ]
    ),
    max_size=6,
).map("\n\n".join)
ALLOWED = {
    *("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "code", "hr"),
    *("em", "strong", "a", "br", "div", "table", "thead", "tbody", "tr", "th", "td"),
}
ATTRIBUTES = {"href", "title", "id", "class", "scope", "role", "tabindex", "aria-label", "start", "style"}


def html(text: str) -> str:
    """The text as HTML."""
    return convert(text).html


def test_paragraph() -> None:
    """A text becomes paragraphs."""
    assert "<p>một</p>\n<p>hai</p>" == html("một\n\nhai")


def test_headings() -> None:
    """Headings are known by level, anchor and words, and bear the anchor."""
    body = convert("## Các bước\n\n### Gọi **111**\n")

    assert (Heading(2, "cac-buoc", "Các bước"), Heading(3, "goi-111", "Gọi 111")) == body.headings
    assert ("cac-buoc", "goi-111") == body.anchors
    assert '<h2 id="cac-buoc">Các bước</h2>\n<h3 id="goi-111">Gọi <strong>111</strong></h3>' == body.html


def test_same_headings() -> None:
    """Headings of the same words have different anchors."""
    assert ("a", "a-2", "a-3") == convert("## A\n\n## A\n\n## a\n").anchors


@pytest.mark.parametrize(
    ("title", "words", "name"),
    [
        ("A &amp; B", "A & B", "a-b"),
        ("A \\* B", "A * B", "a-b"),
        ("A &#8211; &eacute;", "A – é", "a-e"),
        ("A &amp;copy;", "A &copy;", "a-copy"),
    ],
)
def test_entities(title: str, words: str, name: str) -> None:
    """Headings and quoted sentences are what readers see, however a character was written; so is the page."""
    body = convert(f"## {title}\n\n{title}, Quyết định số 112/QĐ-TTg.\n")

    assert [Heading(2, name, words)] == list(body.headings)
    assert [f"{words}, Quyết định số 112/QĐ-TTg."] == [quote.sentence for quote in body.quotes]
    assert words == BeautifulSoup(body.html, "html.parser").h2.get_text()


def test_nothing_stays() -> None:
    """A text knows nothing of the one before it."""
    convert("## A\n\n[x](@/news/y)")

    assert ((), ()) == (convert("words").headings, convert("words").targets)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Điều 5. Phạm vi", "dieu-5"),
        ("Article 5. Scope", "dieu-5"),
        ("Điều 5a", "dieu-5a"),
        ("Chương IV. Tổ chức", "chuong-iv"),
        ("Chapter IV", "chuong-iv"),
        ("Mục 2", "muc-2"),
        ("Section 2", "muc-2"),
        ("Phần I", "phan-i"),
        ("Khoản 3", "khoan-3"),
        ("Clause 3", "khoan-3"),
        ("Phụ lục II", "phu-luc-ii"),
        ("Phần vi phạm", "phan-vi-pham"),
        ("Điều kiện", "dieu-kien"),
        ("Điều 5, thứ nhất", "dieu-5"),
        ("Article of law", "article-of-law"),
        ("Đường dây nóng", "duong-day-nong"),
        ("…", "section"),
    ],
)
def test_anchor(title: str, expected: str) -> None:
    """Parts of a law have one anchor in both languages; other headings have their words, đ as d."""
    assert expected == anchor(title, {})


def test_structure() -> None:
    """A part below another has both in its anchor, the same in both languages; an article needs no chapter."""
    expected = (
        *("chuong-i", "dieu-5", "dieu-5-khoan-2", "dieu-5-khoan-2-diem-a", "dieu-5-khoan-2-diem-dd", "dieu-5-khoan-3"),
        *("dieu-6", "chuong-ii", "chuong-ii-muc-1", "dieu-7", "phu-luc-i", "phu-luc-i-dieu-1"),
    )
    vi = "Chương I,Điều 5,Khoản 2,Điểm a,Điểm đ,Khoản 3,Điều 6,Chương II,Mục 1,Điều 7,Phụ lục I,Điều 1"
    en = "Chapter I,Article 5,Clause 2,Point a,Point đ,Clause 3,Article 6,Chapter II,Section 1,Article 7,Annex I,Article 1"

    assert expected == convert("\n\n".join(f"## {title}" for title in vi.split(","))).anchors
    assert expected == convert("\n\n".join(f"## {title}" for title in en.split(","))).anchors


@given(st.integers(1, 400))
def test_articles(number: int) -> None:
    """A pinpoint to an article works in either language, for every article."""
    assert anchor(f"Điều {number}. Tên", {}) == anchor(f"Article {number}. Title", {}) == f"dieu-{number}"


def test_targets() -> None:
    """The targets of all links are known, as they were written and in their order."""
    body = convert("[a](@/services/counselling) [b](#steps)\n\n- [c](https://a.example/?x=1)\n\n<https://b.example>")

    assert ("@/services/counselling", "#steps", "https://a.example/?x=1", "https://b.example") == body.targets


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("@/services/counselling", ("services", "counselling", None)),
        ("@/legal/112-qd-ttg#dieu-1", ("legal", "112-qd-ttg", "dieu-1")),
        ("@/contacts/police", ("contacts", "police", None)),
        ("@/services/Counselling", None),
        ("@/services/", None),
        ("@/legal/112-qd-ttg#Điều", None),
        ("/services/counselling", None),
    ],
)
def test_reference(target: str, expected: tuple[str, ...] | None) -> None:
    """A name in a link is a collection, a key and perhaps an anchor."""
    match = REFERENCE.fullmatch(target)

    assert expected == (match.groups() if match else None)


def test_table() -> None:
    """A table stands in a region that scrolls, can be reached by keyboard and is named by its columns."""
    page = BeautifulSoup(html("| Tên | Số |\n|---|---|\n| a | 1 |\n"), "html.parser")
    region = page.select_one("div.table")
    assert region is not None

    assert ("region", "0", "Tên, Số") == (region["role"], region["tabindex"], region["aria-label"])
    assert ["col", "col"] == [cell["scope"] for cell in page.select("table th")]


def test_note() -> None:
    """A note is a box with its title."""
    expected = '<div class="admonition note">\n<p class="admonition-title">Chú ý</p>\n<p>Lời.</p>\n</div>'

    assert expected == html('!!! note "Chú ý"\n    Lời.')


def test_definition() -> None:
    """A word and its meaning are a definition list."""
    assert "<dl>\n<dt>Từ</dt>\n<dd>Nghĩa</dd>\n</dl>" == html("Từ\n: Nghĩa")


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "một <b>đậm</b>",
        "<div>\n\n[x](@/news/y)\n\n</div>",
        "<!-- ẩn -->",
        '<a href="https://casino.example">x</a>',
    ],
)
def test_no_html(text: str) -> None:
    """HTML in a text is shown as it was written, never obeyed."""
    found = BeautifulSoup(html(text), "html.parser")

    assert {element.name for element in found.find_all(True)} <= {"p", "a"}
    assert all(str(element["href"]).startswith("@/") for element in found.find_all("a"))
    assert text.split("\n")[0] in found.get_text()


@pytest.mark.parametrize("text", ["![x](https://a.example/x.png)", "![x\ny](@/images/x.jpg)", "~~~\n![x](x.png)\n~~~"])
def test_no_picture(text: str) -> None:
    """A text holds no picture: one has words for the blind, a credit and a consent, and stands among the figures."""
    assert "<img" not in html(text)


@given(TRICKY | BLOCKS)
def test_only_what_is_allowed(text: str) -> None:
    """Whatever is written, no element and no attribute comes out but those of our Markdown."""
    found = BeautifulSoup(html(text), "html.parser").find_all(True)

    assert {element.name for element in found} <= ALLOWED
    assert {name for element in found for name in element.attrs} <= ATTRIBUTES


@given(TRICKY | BLOCKS)
def test_every_target_is_known(text: str) -> None:
    """Whatever is written, no link comes out whose target the rules do not see."""
    body = convert(text)
    links = BeautifulSoup(body.html, "html.parser").find_all("a")

    assert list(body.targets) == [link["href"] for link in links]


@given(TRICKY | BLOCKS)
@example("## A\n\n## A 2\n\n## A")
def test_every_anchor_is_there_once(text: str) -> None:
    """The anchors that the rules know are those of the page, each of them once."""
    body = convert(text)
    found = [str(element["id"]) for element in BeautifulSoup(body.html, "html.parser").find_all(id=True)]

    assert list(body.anchors) == found
    assert len(found) == len(set(found))


@given(BLOCKS)
def test_same_as_markdown(text: str) -> None:
    """What we leave out to be fast changes nothing: the HTML is that of Python-Markdown."""
    plain = Markdown(extensions=["tables", "admonition", "def_list", "sane_lists"])

    assert plain.convert(text) == html(text)


def test_anchors_of_templates() -> None:
    """A heading never takes an anchor that a template has for itself: the skip link would lead astray."""
    templates = REPOSITORY / "theme" / "templates"
    found = {name for path in templates.rglob("*.html") for name in re.findall(r' id="([^"{]+)"', path.read_text())}

    assert OF_TEMPLATES == found
    assert ("main-2", "call-2") == convert("## Main\n\n## Call\n").anchors
