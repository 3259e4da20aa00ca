"""The register in one file, for readers without a network."""

from __future__ import annotations

import functools
import itertools
import re
from typing import Any

import html5lib
import pytest
from bs4 import BeautifulSoup
from markupsafe import Markup

from portal.content.open_data.addresses import REGISTER_FILE
from portal.content.open_data.one_file import within
from portal_site import Project
from site_builder import add_document, add_service, both, relation
from site_reader import RESOURCES

from .conftest import Files, made

PATHS = [url.lstrip("/") for url in REGISTER_FILE.values()]
every_file = pytest.mark.parametrize("path", PATHS)
ENGLISH = REGISTER_FILE["en"].lstrip("/")


def soup(files: Files, path: str = ENGLISH) -> BeautifulSoup:
    """A file as a document."""
    return _parsed(files[path])


@functools.cache
def _parsed(data: bytes) -> BeautifulSoup:
    return BeautifulSoup(data, "html.parser")


@every_file
def test_needs_nothing(files: Files, path: str) -> None:
    """No element fetches anything, no link leads out of the file, no style names another file, nothing runs."""
    document = soup(files, path)
    fetched = [name for name in RESOURCES if document.find(name)]
    (style,) = document.find_all("style")

    assert [] == fetched + document.find_all(["link", "script", "form", "base"])
    assert [] == document.find_all(style=True) + document.find_all(srcset=True) + document.find_all(src=True)
    assert {"#"} == {str(link["href"])[0] for link in document.find_all(href=True)}
    assert not re.search(r"@import|url\(", style.text)


@every_file
def test_forbids_all_else(files: Files, path: str) -> None:
    """The file itself forbids a browser to fetch or to run anything."""
    (policy,) = soup(files, path).find_all("meta", attrs={"http-equiv": "Content-Security-Policy"})

    assert "default-src 'none'; style-src 'unsafe-inline'" == policy["content"]


@every_file
def test_links_lead_somewhere(files: Files, path: str) -> None:
    """Each link leads to a part of the file or to its top, and each part has a name of its own."""
    document = soup(files, path)
    ids = [str(each["id"]) for each in document.find_all(id=True)]

    assert len(set(ids)) == len(ids)
    assert set() == {str(link["href"])[1:] for link in document.find_all("a")} - {*ids, ""}


@every_file
def test_whole(files: Files, path: str, stated: dict[str, Any]) -> None:
    """Every document is there, and in the list at the top."""
    document = soup(files, path)

    assert sorted(stated) == sorted(str(each["id"]) for each in document.find_all("article"))
    assert sorted(stated) == sorted(str(link["href"])[1:] for link in document.select("body > table a"))


@every_file
def test_html(files: Files, path: str) -> None:
    """A strict reader of HTML finds no fault, and headings go down one level at a time."""
    html5lib.HTMLParser(strict=True).parse(files[path])
    levels = [int(each.name[1]) for each in soup(files, path).find_all(re.compile("^h[1-6]$"))]

    assert 1 == levels.count(1)
    assert [] == [(one, two) for one, two in itertools.pairwise(levels) if two > one + 1]


def test_unknown(files: Files) -> None:
    """What is not verified says so; years in a title are no end of force."""
    article = soup(files).find("article", id="32-2010-qd-ttg")
    rows = {row.th.text: row.td.text for row in article.find_all("tr")}

    assert "Not verified" in article.strong.text
    assert ("not verified", "not verified") == (rows["In force from"].strip(), rows["In force until"].strip())


def test_related(project: Project) -> None:
    """A relation leads to the other document within the file, from both sides; who cites a document is named."""
    add_document(project, "32-qd", number="32/2010/QĐ-TTg", relations=[relation("guides", "112-qd")])
    add_service(project, "care", body=both("Theo Quyết định 32/2010/QĐ-TTg.", "By Decision 32/2010/QĐ-TTg."))
    document = soup(made(project))
    acting, other = (document.find("article", id=name) for name in ("32-qd", "112-qd"))

    assert "Guides: 112-QD: Decision 112-qd" in words(acting)
    assert "Guided by: 32/2010/QĐ-TTg: Decision 32-qd" in words(other)
    assert acting.find("a", href="#112-qd")
    assert other.find("a", href="#32-qd")
    assert "Care http://localhost:8000/en/services/care/" in words(acting)


def words(element: Any) -> str:
    """The words of an element."""
    return " ".join(element.get_text(" ").split())


def test_one_language(project: Project) -> None:
    """A document without a translation is there in the language it has, marked as such."""
    project.remove("content/legal/112-qd.en.md")
    project.append_field("content/legal/112-qd.vi.md", "untranslated: Chưa có người dịch văn bản này.")
    article = soup(made(project)).find("article", id="112-qd")

    assert ("vi", "112-QD: Quyết định 112-qd") == (article.h2["lang"], article.h2.text)
    assert "Type" in words(article)


def test_no_terms_of_use(project: Project) -> None:
    """Where the site says nothing of its terms, the file says nothing either."""
    assert soup(made(project)).h1.text == "Legal documents"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="/b/" title="B">b</a>', '<a href="#b">b</a>'),
        ('<a href="/b/#dieu-5">Điều 5</a>', '<a href="#b--dieu-5">Điều 5</a>'),
        ('<a href="#dieu-5">Điều 5</a>', '<a href="#a--dieu-5">Điều 5</a>'),
        ('<a href="https://source.example/x">nguồn</a>', "nguồn"),
        ('<a href="/tin-tuc/x/" hreflang="vi"><em>tin</em></a>', "<em>tin</em>"),
        ('<a href="tel:111">111</a>', "111"),
        ('<h2 id="dieu-5">Điều 5</h2>', '<h3 id="a--dieu-5">Điều 5</h3>'),
        ('<li id="dieu-5-khoan-1">x</li>', '<li id="a--dieu-5-khoan-1">x</li>'),
    ],
)
def test_within(html: str, expected: str) -> None:
    """Links to documents lead to their place in the file, other links are words, ids are those of one document."""
    assert expected == within(Markup(html), "a", {"/a/": "a", "/b/": "b"})
