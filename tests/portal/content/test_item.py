"""Items: a source file read, and everything that may be wrong with one."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from portal.content.item import Item, decode, read_item
from portal_site import as_yaml
from site_builder import figure, news_facts, words

PATH = "content/news/merger.vi.md"
BEFORE_BODY = 11  # lines of fields in the file that `source` makes
REMEDY = "put values with `: `, `#` or quotes inside double quotes, and indent with spaces"


def source(body: str = "", language: str = "vi", **fields: Any) -> bytes:
    """The file of a news item; a field that is None is left out."""
    facts = news_facts() if language == "vi" else {}
    stated = words(language, "Tin", "tin") | facts | fields
    return f"---\n{as_yaml({name: value for name, value in stated.items() if value is not None})}---\n{body}".encode()


def item(data: bytes, path: str = PATH) -> Item:
    """The item that a good file holds."""
    reading = read_item(path, data)
    assert reading.item is not None, problems(data, path)
    return reading.item


def problems(data: bytes, path: str = PATH) -> list[str]:
    """What is wrong with a file."""
    return [problem.text() for problem in read_item(path, data).problems]


def test_item() -> None:
    """An item knows its place, its words and its facts."""
    read = item(source())

    assert ("news/merger", "news", "merger", "vi", PATH) == (read.key, read.kind, read.name, read.language, read.path)
    assert {"title", "slug", "lead"} == read.words.keys()
    assert {"date": "2026-11-01", "section": "centre", "tags": ("children",)} == read.facts


def test_full() -> None:
    """All fields, the body and its headings are there at length; other pages see less of it."""
    reading = read_item(PATH, source("## Một\n\nLời.\n", author="Minh Anh"))

    assert "Minh Anh" == reading.full["fields"]["author"]
    assert '<h2 id="mot">Một</h2>\n<p>Lời.</p>' == reading.full["html"]
    assert [(2, "mot", "Một")] == [tuple(heading) for heading in reading.full["headings"]]
    assert "author" not in item(source(author="Minh Anh")).facts


def test_keys() -> None:
    """Whatever the fields name is known, at any depth."""
    data = source(figures=[figure()], legal_basis=["112-qd"], sources=["b", "a"])

    assert (
        *[("images", "children.jpg"), ("legal", "112-qd"), ("sections", "centre")],
        *[("sources", "a"), ("sources", "b"), ("tags", "children")],
    ) == item(data).keys


def test_links() -> None:
    """Whatever the body names or leads to is known."""
    read = item(source("## A\n\n[a](@/news/x) [b](@/legal/112-qd#dieu-1) [c](#a) [d](https://a.example/b)\n"))

    assert (("legal", "112-qd"), ("news", "x")) == read.links
    assert (("legal", "112-qd", "dieu-1"),) == read.pinpoints
    assert ("a.example",) == read.hosts
    assert ("a",) == read.anchors


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, (True, True)),
        ({"title": "Khác"}, (False, True)),
        ({"tags": ["law"]}, (False, False)),
        ({"author": "Khác"}, (True, False)),
    ],
)
def test_digests(changed: dict[str, Any], expected: tuple[bool, bool]) -> None:
    """`shown` changes with what other pages show, `stated` with the facts; neither with anything else."""
    one, other = item(source()), item(source(**changed))

    assert expected == (one.shown == other.shown, one.stated == other.stated)


def test_digest_of_body() -> None:
    """A change of the body concerns no other page."""
    one, other = item(source()), item(source("Lời.\n"))

    assert (one.shown, one.stated) == (other.shown, other.stated)
    assert one.digest != other.digest


@pytest.mark.parametrize(
    ("body", "same"),
    [
        ("Lời khác.\n", True),
        ("## Mục\n", False),
        ("[Cảnh sát](@/contacts/police)\n", False),
        ("[Trang](https://hanoi.gov.vn/)\n", False),
        ("Quyết định số 112/QĐ-TTg.\n", False),
    ],
)
def test_outline(body: str, same: bool) -> None:
    """The outline changes with all that rules see of a text: not with plain words, but with headings, links, law."""
    assert same == (item(source("Lời.\n")).outline == item(source(body)).outline)


def test_outline_of_fields() -> None:
    """The outline changes with the fields that others see, and with the place of the file."""
    outline = item(source()).outline

    assert outline != item(source(title="Khác")).outline
    assert outline != item(source(), "content/news/other.vi.md").outline


def test_translation() -> None:
    """The English file states words alone."""
    read = item(source(language="en"), "content/news/merger.en.md")

    assert ("en", {}) == (read.language, read.facts)


def test_untranslated() -> None:
    """The only file of an item that has one language states its facts, whichever language it is."""
    data = source(language="en", untranslated="For visitors.", **news_facts())

    assert "centre" == item(data, "content/news/merger.en.md").facts["section"]


def test_home() -> None:
    """The address of the home page is empty, and that is meant."""
    data = f"---\n{as_yaml(words('vi', 'Trang chủ', ''))}---\n".encode()

    assert "" == item(data, "content/pages/home.vi.md").words["slug"]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("content/news/merger.fr.md", "The portal has no language 'fr': the name must end in .vi.md or .en.md"),
        ("content/news/merger.md", "A file of content must be named NAME.vi.md or NAME.en.md, NAME in a-z, 0-9 and hyphens"),
        ("content/news/Merger.vi.md", "A file of content must be named NAME.vi.md or NAME.en.md, NAME in a-z, 0-9 and hyphens"),
        ("content/news/hợp-nhất.vi.md", "A file of content must be named NAME.vi.md or NAME.en.md, NAME in a-z, 0-9 and hyphens"),
        ("content/news/merger.vi.markdown", "A file of content must be named NAME.vi.md or NAME.en.md, NAME in a-z, 0-9 and hyphens"),
        ("content/blog/merger.vi.md", "There is no kind of content 'blog': move the file into one of pages, news, notices, services, legal"),
        ("content/news/2026/merger.vi.md", "There is no kind of content 'news/2026': move the file into one of pages, news, notices, services, legal"),
        ("content/merger.vi.md", "There is no kind of content '': move the file into one of pages, news, notices, services, legal"),
    ],
)  # fmt: skip
def test_place(path: str, expected: str) -> None:
    """A file in the wrong place, or wrongly named, is told."""
    assert [f"{path}: {expected}"] == problems(source(), path)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"title": None}, "1: A news item must have the field 'title': add a line `title: …`"),
        ({"section": ""}, "1: A news item must have the field 'section': add a line `section: …`"),
        ({"sources": []}, "1: A news item must have the field 'sources': add a line `sources: …`"),
        ({"tgas": ["x"]}, "11: A news item has no field 'tgas' (→ 'tags'?)"),
        ({"summary": "x"}, "11: A news item has no field 'summary'"),
        ({"date": "2010-02-30"}, "5: '2010-02-30' is not a date that exists: write year-month-day, such as 2026-11-22"),
        ({"date": "20210-03-25"}, "5: '20210-03-25' is not a date that exists: write year-month-day, such as 2026-11-22"),
        ({"tags": [["x"]]}, "8: This must be text, not a list or further fields: put it in double quotes"),
        ({"tags": {"x": "y"}}, "7: This must be text, not a list or further fields: put it in double quotes"),
        ({"lead": "Ngắn."}, "4: The text must have 40 to 300 characters; it has 5: 'Ngắn.'"),
        ({"slug": "Tin Tức"}, "3: 'Tin Tức' must be lower-case ASCII letters, digits and hyphens"),
        ({"status": "publshed"}, "11: 'publshed' must be one of published, draft (→ 'published'?)"),
        ({"figures": [figure(alt="words")]}, "13: Give this in both languages: {vi: …, en: …}"),
        ({"figures": [figure(alt="")]}, "12: A figure must have the field 'alt': add a line `alt: …`"),
        ({"figures": [figure(credit="")]}, "12: A figure must have the field 'credit': add a line `credit: …`"),
    ],
)  # fmt: skip
def test_fields(fields: dict[str, Any], expected: str) -> None:
    """A field that is missing, unknown or wrong is told on its line, with what to do."""
    assert [f"{PATH}:{expected}"] == problems(source(**fields))


def test_fact_in_translation() -> None:
    """A fact stands in the Vietnamese file alone, so that it cannot differ."""
    path = "content/news/merger.en.md"
    rule = "is the same in both languages and is stated once, in the Vietnamese file: delete it here"
    data = source(language="en", date="2026-11-01", tags=["children"])

    assert [f"{path}:5: 'date' {rule}", f"{path}:6: 'tags' {rule}"] == problems(data, path)


def test_no_fields() -> None:
    """A file without its fields is told."""
    assert [f"{PATH}:1: The file must start with its fields between two lines `---`"] == problems(b"Words.\n")


def test_yaml() -> None:
    """Fields that are not YAML are told on their line of the file."""
    data = b"---\ntitle: a\nlead: b: c\n---\n"

    assert [f"{PATH}:3: The fields are not valid YAML (mapping values are not allowed in this context): {REMEDY}"] == (
        problems(data)
    )


def test_all_at_once() -> None:
    """Everything that is wrong with a file is told in one go: fields and links."""
    data = source("[x](tel:111)\n\n[y](#z)\n", date="2010-02-30", section=None)

    assert {
        f"{PATH}:1: A news item must have the field 'section': add a line `section: …`",
        f"{PATH}:5: '2010-02-30' is not a date that exists: write year-month-day, such as 2026-11-22",
        f"{PATH}:11: 'tel:111' cannot be a link target: write @/KIND/NAME, #anchor or https://…",
        f"{PATH}:13: No heading of this text has the anchor #z",
    } == set(problems(data))


def test_as_far_as_it_goes() -> None:
    """Of a file that is wrong in itself it is still known what it names and links to."""
    read = read_item(PATH, source("[x](@/news/other)\n", date="2010-02-30", tags=["xyz"])).item
    assert read is not None

    assert ("tags", "xyz") in read.keys
    assert (("news", "other"),) == read.links


@pytest.mark.parametrize(
    ("body", "value", "line"),
    [
        ("[gọi](tel:111)", "tel:111", 1),
        ("một\n\n[gọi\nngay](tel:111)", "tel:111", 4),
        ("[gọi [111] ngay](tel:111)", "tel:111", 1),
        ("~~~\n[gọi](tel:111)\n~~~", "tel:111", 2),
        ("```\n\n[gọi](tel:111)", "tel:111", 3),
        ("\\`[gọi](tel:111)\\`", "tel:111", 1),
        ("[x](../services/x.vi.md)", "../services/x.vi.md", 1),
        ("[x](http://a.example)", "http://a.example", 1),
        ("[x](javascript:alert%281%29)", "javascript:alert%281%29", 1),
        ("[x](//a.example)", "//a.example", 1),
        ("[x](@/services/Counselling)", "@/services/Counselling", 1),
        ("[x](@/legal/112-qd#Điều-5)", "@/legal/112-qd#Điều-5", 1),
        ("[x](@/legal/112-qd?a)", "@/legal/112-qd?a", 1),
        ("[x]()", "", 1),
        ("<http://a.example>", "http://a.example", 1),
    ],
)
def test_link_form(body: str, value: str, line: int) -> None:
    """A link names an item, a place on the page or an address in https, in whatever way it is written."""
    expected = f"{value!r} cannot be a link target: write @/KIND/NAME, #anchor or https://…"

    assert [f"{PATH}:{BEFORE_BODY + line}: {expected}"] == problems(source(body))


@given(st.text("[]()<>`~\\!# \n@/:abtel1.", max_size=40))
def test_no_other_link(body: str) -> None:
    """Whatever is written, a text that is accepted leads nowhere but to names, anchors and https."""
    reading = read_item(PATH, source(body))
    links = BeautifulSoup(reading.full["html"], "html.parser").find_all("a")

    assert reading.problems or all(str(link["href"]).startswith(("@/", "#", "https://")) for link in links)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"a\nb\xe9\n", "f:2: The file is not UTF-8 (byte 0xe9): save it again with the encoding UTF-8"),
        ("tiếng\nViệt".encode("utf-16"), "f:1: The file is not UTF-8 (byte 0xff): save it again with the encoding UTF-8"),
        (b"a\nb\x00\n", "f:2: There is an invisible control character (U+0000) in this line: delete it"),
        (b"a\rb", "f:1: There is an invisible control character (U+000D) in this line: delete it"),
        ("a\n\nb\u202ec".encode(), "f:3: There is an invisible control character (U+202E) in this line: delete it"),
        ("a\u2028b".encode(), "f:1: There is an invisible control character (U+2028) in this line: delete it"),
        ("a\u0085b".encode(), "f:1: There is an invisible control character (U+0085) in this line: delete it"),
        ("a\ufeffb".encode(), "f:1: There is an invisible control character (U+FEFF) in this line: delete it"),
    ],
)  # fmt: skip
def test_decode_bad(data: bytes, expected: str) -> None:
    """A file that is not UTF-8, or holds what nobody can see, is told with the line."""
    text, wrong = decode("f", data)

    assert (None, [expected]) == (text, [problem.text() for problem in wrong])


@pytest.mark.parametrize("word", [unicodedata.normalize("NFD", "Đường"), "tie\u0302\u0301ng", "một\u2000hai"])
def test_decode_loose_marks(word: str) -> None:
    """A word that is not composed is told: no reader who types it would find it."""
    _, wrong = decode("f", f"tốt\nrất {word} thật".encode())
    expected = f"f:2: {word!r} is written with loose marks (not NFC), so that it cannot be found: type it again"

    assert [expected] == [problem.text() for problem in wrong]


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfa\nb\n", b"a\r\nb\r\n", b"a\nb\n"])
def test_decode_good(data: bytes) -> None:
    """What Windows writes at the start and at the ends of lines is no fault, and is not kept."""
    assert ("a\nb\n", []) == decode("f", data)


@given(st.binary(max_size=60))
def test_any_bytes(data: bytes) -> None:
    """Whatever the bytes, reading them ends with an item or with a reason, never with a crash."""
    reading = read_item(PATH, b"---\n" + data + b"\n---\n" + data)

    assert reading.item is not None or reading.problems
