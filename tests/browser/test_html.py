"""Every page is HTML: by the letter of the standard, and as those need it who do not see the page."""

from __future__ import annotations

import itertools
import json
import os
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import html5lib
import pytest
from bs4 import BeautifulSoup, Tag
from documents import document
from failures import listed
from html5lib.constants import E as MESSAGES
from site_build import BuiltSite, SitePage

# The Nu Html Checker: `vnu.jar`, as its own release or inside the npm package vnu-jar.
PLACES = (
    Path(os.environ.get("VNU_JAR", "/nonexistent")),
    Path(os.environ.get("PAGE_AUDIT", "/nonexistent"), "node_modules/vnu-jar/build/dist/vnu.jar"),
    Path("/usr/share/java/vnu.jar"),
    Path("/usr/local/share/java/vnu.jar"),
)
JAR = next((place for place in PLACES if place.is_file()), None)
JAVA = shutil.which("java")

Finding = Iterator[str]


def assert_nowhere(site: BuiltSite, find: Callable[[BeautifulSoup, SitePage], Finding]) -> None:
    """Nothing is found on any page."""
    found = [f"{page.url}: {one}" for page in site.pages for one in find(document(site.file(page.url)), page)]

    assert [] == found, listed(found)


def test_html_follows_the_standard(site: BuiltSite) -> None:
    """The parsing algorithm of the HTML standard meets no error on any page."""
    found = []
    for page in site.pages:
        parser = html5lib.HTMLParser()
        parser.parse(site.text(page))
        for (line, column), code, given in parser.errors:
            found.append(f"{page.url}:{line}:{column}: {MESSAGES[code] % given}")

    assert [] == found, listed(found)


@pytest.mark.skipif(JAR is None, reason="vnu.jar is not here: VNU_JAR may name it, or PAGE_AUDIT a folder that has it")
@pytest.mark.skipif(JAVA is None, reason="Java is not installed")
def test_nu_html_checker_agrees(site: BuiltSite) -> None:
    """The Nu Html Checker finds neither error nor warning on any page."""
    files = [str(site.file(page.url)) for page in site.pages]
    command = [str(JAVA), "-Xss1m", "-jar", str(JAR), "--format", "json", "--exit-zero-always", "--stdout", *files]
    messages = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)["messages"]
    root = f"file:{site.root}"

    found = [
        f"{one['url'].removeprefix(root)}:{one.get('lastLine')}: {one['message']}"
        for one in messages
        if one["type"] != "info" or one.get("subType") == "warning"
    ]

    assert [] == found, listed(found)


def test_ids_are_unique(site: BuiltSite) -> None:
    """An id occurs once on a page."""

    def twice(tree: BeautifulSoup, page: SitePage) -> Finding:
        return (name for name, count in Counter(tag["id"] for tag in tree.find_all(id=True)).items() if count > 1)

    assert_nowhere(site, twice)


def test_one_h1_and_no_level_left_out(site: BuiltSite) -> None:
    """A page has one h1, and going down no level of headings is left out (WCAG 1.3.1)."""

    def wrong(tree: BeautifulSoup, page: SitePage) -> Finding:
        headings = tree.find_all(["h1", "h2", "h3", "h4", "h5", "h6"])
        if 1 != sum(tag.name == "h1" for tag in headings):
            yield f"{sum(tag.name == 'h1' for tag in headings)} h1"
        for above, below in itertools.pairwise(headings):
            if int(below.name[1]) > int(above.name[1]) + 1:
                yield f"{below.name} “{below.get_text(strip=True)}” after {above.name} “{above.get_text(strip=True)}”"

    assert_nowhere(site, wrong)


def test_headings_say_something(site: BuiltSite) -> None:
    """No heading is empty, and under each stands something."""

    def bare(tree: BeautifulSoup, page: SitePage) -> Finding:
        for heading in tree.find_all(["h1", "h2", "h3", "h4"]):
            if not heading.get_text(strip=True):
                yield f"an empty {heading.name}"
            elif heading.name != "h1" and not _followed(heading):
                yield f"nothing under “{heading.get_text(strip=True)}”"

    assert_nowhere(site, bare)


def _followed(heading: Tag) -> bool:
    level = int(heading.name[1])
    for after in heading.next_elements:
        if isinstance(after, Tag):
            if after.name in ("h1", "h2", "h3", "h4", "h5", "h6"):
                return int(after.name[1]) > level
            if after.name in ("img", "svg", "table", "footer"):
                return after.name != "footer"
        elif str(after).strip() and heading not in after.parents:
            return True
    return False


def test_languages_are_marked(site: BuiltSite) -> None:
    """A page says its language, and each part that says one says one of the two (WCAG 3.1.1, 3.1.2)."""

    def wrong(tree: BeautifulSoup, page: SitePage) -> Finding:
        assert isinstance(tree.html, Tag)
        if tree.html.get("lang") != page.language:
            yield f"html lang={tree.html.get('lang')}"
        for tag in tree.find_all(lang=True):
            if tag["lang"] not in ("vi", "en"):
                yield f"<{tag.name} lang={tag['lang']}>"

    assert_nowhere(site, wrong)


def test_controls_have_labels(site: BuiltSite) -> None:
    """Every control of a form has a label in words (WCAG 3.3.2)."""

    def unlabelled(tree: BeautifulSoup, page: SitePage) -> Finding:
        labelled = {label.get("for") for label in tree.find_all("label")}
        for control in tree.select("input:not([type=hidden], [type=submit]), select, textarea"):
            named = control.get("aria-label") or control.get("aria-labelledby") or control.find_parent("label")
            if not named and control.get("id") not in labelled:
                yield f"<{control.name} name={control.get('name')}>"
        for button in tree.find_all("button"):
            if not button.get_text(strip=True) and not button.get("aria-label"):
                yield "a button without words"

    assert_nowhere(site, unlabelled)


def test_links_and_pictures_have_words(site: BuiltSite) -> None:
    """Every link can be read out, every picture says what it shows or that it shows nothing (WCAG 1.1.1, 2.4.4)."""

    def silent(tree: BeautifulSoup, page: SitePage) -> Finding:
        for link in tree.find_all("a"):
            words = (
                link.get_text(strip=True) or link.get("aria-label") or [one.get("alt") for one in link.find_all("img")]
            )
            if not words:
                yield f"a link without words to {link.get('href')}"
        yield from (f"{image['src']} without alt" for image in tree.find_all("img") if image.get("alt") is None)
        yield from ("a drawing read out" for drawing in tree.select("svg:not([aria-hidden=true], [role=img])"))

    assert_nowhere(site, silent)


def test_landmarks_are_told_apart(site: BuiltSite) -> None:
    """Main, header and footer stand once; of several navigations each has its name."""

    def wrong(tree: BeautifulSoup, page: SitePage) -> Finding:
        for name in ("main", "header", "footer"):
            # Inside main they belong to a part of the page, and are no landmarks.
            there = [tag for tag in tree.find_all(name) if tag.find_parent("main") is None]
            if 1 != len(there):
                yield f"{len(there)} {name}"
        names = Counter(nav.get("aria-label") or nav.get("aria-labelledby") for nav in tree.find_all("nav"))
        yield from (f"{count} navigations named {name}" for name, count in names.items() if count > 1 or not name)

    assert_nowhere(site, wrong)


def test_references_between_elements_hold(site: BuiltSite) -> None:
    """What an attribute refers to by id is on the page."""

    def dangling(tree: BeautifulSoup, page: SitePage) -> Finding:
        ids = {tag["id"] for tag in tree.find_all(id=True)}
        for attribute in ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers"):
            for tag in tree.find_all(attrs={attribute: True}):
                value = tag[attribute]
                for name in value if isinstance(value, list) else str(value).split():
                    if name not in ids:
                        yield f"<{tag.name} {attribute}={name}>"

    assert_nowhere(site, dangling)


def test_nothing_is_inline(site: BuiltSite) -> None:
    """No style and no script stands in a page, so that the policy need not allow any."""

    def inline(tree: BeautifulSoup, page: SitePage) -> Finding:
        yield from (f"<{tag.name} style>" for tag in tree.find_all(style=True))
        yield from ("<style>" for _ in tree.find_all("style"))
        for script in tree.find_all("script", src=False):
            if script.get("type") != "application/ld+json":
                yield "an inline script"
        for tag in tree.find_all():
            yield from (f"<{tag.name} {name}>" for name in tag.attrs if name.startswith("on"))

    assert_nowhere(site, inline)


def test_structured_data_is_json(site: BuiltSite) -> None:
    """Structured data can be read, and says what it is."""

    def broken(tree: BeautifulSoup, page: SitePage) -> Finding:
        for script in tree.find_all("script", type="application/ld+json"):
            try:
                data = json.loads(script.get_text())
            except ValueError as error:
                yield str(error)
                continue
            if data.get("@context") != "https://schema.org" or "@type" not in data:
                yield "no @context or @type"

    assert_nowhere(site, broken)


def test_pages_have_titles_of_their_own(site: BuiltSite) -> None:
    """No two pages of a language have the same title, and each says what it is about (WCAG 2.4.2)."""
    titles: dict[tuple[str, str], list[str]] = {}

    def blind(tree: BeautifulSoup, page: SitePage) -> Finding:
        assert isinstance(tree.title, Tag)
        titles.setdefault((page.language, tree.title.get_text()), []).append(page.url)
        description = tree.find("meta", attrs={"name": "description"})
        if not isinstance(description, Tag) or not str(description["content"]).strip():
            yield "no description"

    assert_nowhere(site, blind)
    shared = [f"{language} “{title}”: {' '.join(urls)}" for (language, title), urls in titles.items() if len(urls) > 1]
    assert [] == shared, listed(shared)
