"""The pages that may be counted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from portal.contract.visits import UNLISTED_PAGE
from portal.endpoint.errors import BadPages
from portal.endpoint.pages import Pages


@pytest.fixture(name="file")
def _file(tmp_path: Path) -> Path:
    """A file with two pages."""
    file = tmp_path / "pages.json"
    file.write_text(json.dumps(["/", "/en/news/"]))
    return file


@pytest.mark.parametrize("query", [b"page=/en/news/", b"page=%2Fen%2Fnews%2F", b"page=/en%2fnews/"])
def test_known_page(file: Path, query: bytes) -> None:
    """A page is known by its address, escaped or not."""
    assert "/en/news/" == Pages(file).named(query)


def test_unlisted_page(file: Path) -> None:
    """The key that pages about help share is known without being in the file."""
    assert UNLISTED_PAGE == Pages(file).named(b"page=/-/")


@pytest.mark.parametrize(
    "query", [b"", b"page=", b"page=/forged/", b"page=/en/news", b"x=/", b"page=/&page=/", b"page=%", b"page=%ff", b"/"]
)
def test_unknown_page(file: Path, query: bytes) -> None:
    """Anything else is no page."""
    assert Pages(file).named(query) is None


def test_refreshed(file: Path) -> None:
    """A file that a build has replaced is read again."""
    pages = Pages(file)
    file.write_text(json.dumps(["/new/"]))
    pages.refresh()

    assert (None, "/new/") == (pages.named(b"page=/"), pages.named(b"page=/new/"))


def test_broken_refresh(file: Path) -> None:
    """A file that is broken for a moment leaves the known pages as they were."""
    pages = Pages(file)
    file.write_text('["/')
    with pytest.raises(BadPages):
        pages.refresh()

    assert "/" == pages.named(b"page=/")


REMEDY = "(build the site, or set PORTAL_PAGES to its api/pages.json)"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("[", "JSON: Expecting value: line 1 column 2 (char 1)"),
        ('{"pages": []}', "a list of page keys: dict"),
        ("[1]", "a list of addresses such as '/en/news/': 1"),
        ('["en/"]', "a list of addresses such as '/en/news/': 'en/'"),
        ('["/a?b/"]', "a list of addresses such as '/en/news/': '/a?b/'"),
    ],
)
def test_not_what_the_build_writes(file: Path, content: str, expected: str) -> None:
    """Any other content is an error that names the file, the rule and the value."""
    file.write_text(content)
    with pytest.raises(BadPages) as refusal:
        Pages(file)

    assert f"{file}: must be {expected} {REMEDY}" == str(refusal.value)


def test_no_file(tmp_path: Path) -> None:
    """Without the file the endpoint does not start."""
    with pytest.raises(BadPages) as refusal:
        Pages(tmp_path / "pages.json")

    assert f"{tmp_path}/pages.json: must be a readable file: No such file or directory {REMEDY}" == str(refusal.value)
