"""Each page template in both languages, with view data as the build makes them."""

from __future__ import annotations

import functools
import itertools

import pytest
from bs4 import BeautifulSoup
from theme_rendering import LANGUAGES, TEMPLATES, page_names, render_page
from theme_sample import Sample

PAGES = [(name, lang) for name in page_names() for lang in LANGUAGES]
every_page = pytest.mark.parametrize(("name", "lang"), PAGES)


@functools.cache
def page(name: str, lang: str) -> BeautifulSoup:
    """The sample page of the template *name*."""
    sample = Sample(lang)
    return BeautifulSoup(render_page(name, sample.view(name), sample.site()), "html.parser")


@every_page
def test_page_has_one_h1_and_ordered_headings(name: str, lang: str) -> None:
    """One h1, and no level is left out on the way down."""
    levels = [int(tag.name[1]) for tag in page(name, lang).main.find_all(["h1", "h2", "h3", "h4"])]

    assert 1 == levels.count(1)
    assert [] == [(a, b) for a, b in itertools.pairwise(levels) if b > a + 1]


@every_page
def test_page_has_unique_ids(name: str, lang: str) -> None:
    """An id occurs once on a page."""
    ids = [tag["id"] for tag in page(name, lang).find_all(id=True)]

    assert sorted(set(ids)) == sorted(ids)


@every_page
def test_page_labels_its_landmarks(name: str, lang: str) -> None:
    """Each navigation has a name of its own."""
    document = page(name, lang)
    labels = [
        tag.get("aria-label") or document.find(id=tag["aria-labelledby"]).get_text() for tag in document.find_all("nav")
    ]

    assert sorted(set(labels)) == sorted(labels)


@every_page
def test_page_keeps_the_order_of_the_furniture(name: str, lang: str) -> None:
    """The skip link comes first, then the exit, the name, the navigation, the numbers, the content."""
    document = page(name, lang)
    first = [tag.get("class", [tag.name])[0] for tag in document.body.find_all(True, recursive=False)]

    assert ["skip", "top", "navigation", "help"] == first[:4]
    assert ["main", "site-footer"] == [document.main.name, first[-1]]
    assert "exit" == document.find(class_="top").find(True)["class"][0]


@every_page
def test_page_calls_only_contacts(name: str, lang: str) -> None:
    """Each call link is the number of a contact that may be called."""
    allowed = {"tel:111", "tel:113", "tel:115", "tel:+841900969680"}
    links = {a["href"] for a in page(name, lang).find_all("a", href=True) if a["href"].startswith("tel:")}

    assert set() == links - allowed


@every_page
def test_page_holds_nothing_inline(name: str, lang: str) -> None:
    """Nothing on a page needs `unsafe-inline`."""
    document = page(name, lang)

    assert [] == document.find_all(style=True)
    assert [] == document.find_all("style")
    assert ["application/ld+json", "module"] == sorted({tag["type"] for tag in document.find_all("script")})


@every_page
def test_page_names_its_language(name: str, lang: str) -> None:
    """The page carries its language, and the switch the other one."""
    document = page(name, lang)

    assert lang == document.html["lang"]
    assert {"vi": "en", "en": "vi"}[lang] == document.select_one("header .switch")["lang"]


@pytest.mark.parametrize("path", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: path.stem)
def test_template_is_short(path: object) -> None:
    """A template fits on a screen or two."""
    lines = path.read_text(encoding="utf-8").splitlines()  # type: ignore[attr-defined]

    assert max(len(lines), 75) == 75
