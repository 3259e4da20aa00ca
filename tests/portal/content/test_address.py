"""Addresses, and the files of the output that they stand for."""

from __future__ import annotations

import pytest

from portal.content.address import PARTS, item_address, join, list_address, not_found_address, output_path
from portal.content.kinds import KINDS
from portal.contract.languages import LANGUAGES, Language


@pytest.mark.parametrize(
    ("kind", "language", "expected"),
    [
        ("pages", "vi", "/x/"),
        ("pages", "en", "/en/x/"),
        ("news", "vi", "/tin-tuc/x/"),
        ("news", "en", "/en/news/x/"),
        ("notices", "vi", "/thong-bao/x/"),
        ("notices", "en", "/en/notices/x/"),
        ("services", "vi", "/dich-vu/x/"),
        ("services", "en", "/en/services/x/"),
        ("legal", "vi", "/van-ban/x/"),
        ("legal", "en", "/en/legal/x/"),
    ],
)
def test_item(kind: str, language: Language, expected: str) -> None:
    """An item lives below the section of its kind, in English below /en/."""
    assert expected == item_address(kind, language, "x")


def test_home() -> None:
    """The home page is the address of the language itself."""
    assert ["/", "/en/"] == [item_address("pages", language, "") for language in LANGUAGES]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("vi", "tin-tuc"), "/tin-tuc/"),
        (("vi", "tin-tuc", "", "", "2025"), "/tin-tuc/nam/2025/"),
        (("en", "news", "", "", "2025-03"), "/en/news/years/2025/03/"),
        (("vi", "tin-tuc", "sections", "nghe"), "/tin-tuc/muc/nghe/"),
        (("en", "news", "sections", "job", "2017"), "/en/news/sections/job/years/2017/"),
        (("vi", "", "tags", "tre-em"), "/the/tre-em/"),
        (("en", "", "tags", "children"), "/en/tags/children/"),
    ],
)
def test_list(arguments: tuple[Language, str, str, str, str], expected: str) -> None:
    """A part of a list lives below the list, and the pages of its years and months below each."""
    assert expected == list_address(*arguments)


def test_not_found() -> None:
    """Each language has a page that web servers answer unknown addresses with."""
    assert ["/404.html", "/en/404.html"] == [not_found_address(language) for language in LANGUAGES]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/", "index.html"),
        ("/en/", "en/index.html"),
        ("/tin-tuc/x/", "tin-tuc/x/index.html"),
        ("/404.html", "404.html"),
        ("/feed.xml", "feed.xml"),
        ("/theme/portal.css?v=1", "theme/portal.css"),
    ],
)
def test_output_path(address: str, expected: str) -> None:
    """An address that ends in a slash is the index of a folder."""
    assert expected == output_path(address)


def test_join() -> None:
    """Parts that are empty leave no gap."""
    assert "/en/news/x/" == join("en", "news", "", "x")


@pytest.mark.parametrize("language", LANGUAGES)
def test_parts_differ(language: Language) -> None:
    """No two parts of lists, and no two sections, share an address."""
    parts = [words[language] for words in PARTS.values()]
    sections = [kind.section[language] for kind in KINDS.values()]

    assert len(set(parts)) == len(parts)
    assert len(set(sections)) == len(sections)
