"""Rules for pairs, addresses and pages."""

from __future__ import annotations

import pytest

from portal.checks.pairs import REQUIRED_PAGES
from portal_site import Project
from site_builder import DATA, PAGES, add_news, add_page, news_facts, words


def test_good(project: Project) -> None:
    """A site that is right has no problems."""
    assert [] == project.problems()


@pytest.mark.parametrize(
    ("gone", "left"),
    [
        ("content/news/merger.en.md", "content/news/merger.vi.md"),
        ("content/services/counselling.en.md", "content/services/counselling.vi.md"),
    ],
)
def test_no_twin(project: Project, gone: str, left: str) -> None:
    """A text without its translation is told, with the name of the file to write."""
    project.remove(gone)

    assert [
        f"{left}: The file {gone} is missing: write it, or say here `untranslated: …` and why"
    ] == project.problems()


def test_no_original(project: Project) -> None:
    """A translation without its original is told in the same way."""
    project.remove("content/news/merger.vi.md")

    assert (
        "content/news/merger.en.md: The file content/news/merger.vi.md is missing: "
        "write it, or say here `untranslated: …` and why"
    ) in project.problems()


def test_untranslated(project: Project) -> None:
    """A text that says why it stands alone is right."""
    project.item("news/alone", "en", words("en", "Alone", "alone", untranslated="For visitors.") | news_facts())

    assert [] == project.problems()


def test_untranslated_with_twin(project: Project) -> None:
    """A text that says it stands alone, and does not, is told on that line."""
    project.replace("content/news/merger.vi.md", "section: centre", "section: centre\nuntranslated: Vì dài.")

    assert [
        "content/news/merger.vi.md:7: This item says that it has one language, but content/news/merger.en.md exists: "
        "delete one or the other"
    ] == project.problems()


def test_same_slug(project: Project) -> None:
    """Two items cannot have one address; the second one in the alphabet is told."""
    add_news(project, "other")
    project.replace("content/news/other.en.md", "slug: other", "slug: merger")

    assert [
        "content/news/other.en.md:3: The address /en/news/merger/ belongs to content/news/merger.en.md already: "
        "choose another slug"
    ] == project.problems()


def test_same_slug_elsewhere(project: Project) -> None:
    """The same word in another section, or in the other language, is another address."""
    add_news(project, "counselling")

    assert [] == project.problems()


def test_slug_of_home(project: Project) -> None:
    """A Vietnamese page called `en` would stand where the English home page does."""
    project.replace("content/pages/about.vi.md", "slug: gioi-thieu", "slug: en")

    assert [
        "content/pages/home.en.md:3: The address /en/ belongs to content/pages/about.vi.md already: choose another slug"
    ] == project.problems()


@pytest.mark.parametrize("name", REQUIRED_PAGES)
def test_required_page(project: Project, name: str) -> None:
    """A page that others lead to must exist."""
    project.remove(f"content/pages/{name}.vi.md", f"content/pages/{name}.en.md")

    assert f"content/pages/{name}.vi.md: This page must exist, in both languages and published" in project.problems()


def test_required_page_as_draft(project: Project) -> None:
    """A draft of such a page is none."""
    project.append_field("content/pages/search.vi.md", "status: draft")

    assert ["content/pages/search.vi.md: This page must exist, in both languages and published"] == project.problems()


@pytest.mark.parametrize("menu", ["navigation", "footer_links"])
def test_page_of_a_menu(project: Project, menu: str) -> None:
    """A page that a menu leads to must exist in both languages."""
    project.data("site", DATA["site"] | {menu: ["about"]})
    project.remove("content/pages/about.en.md")
    project.append_field("content/pages/about.vi.md", "untranslated: Vì dài.")

    assert ["content/pages/about.vi.md: This page must exist, in both languages and published"] == project.problems()


def test_no_list(project: Project) -> None:
    """A kind that no page lists is told."""
    add_page(project, "news", *PAGES["news"][:2])

    assert ["content/pages: No page lists news: give one page `template: list` and `lists: news`"] == project.problems()


def test_list_of_nothing(project: Project) -> None:
    """A list must say what it lists."""
    add_page(project, "about", ("Giới thiệu", "gioi-thieu"), ("About", "about"), template="list")

    assert [
        "content/pages/about.vi.md:5: A page with `template: list` must say what it lists: add a line `lists: news`"
    ] == project.problems()


def test_offices_of_nothing(project: Project) -> None:
    """A directory must have something in it."""
    add_page(project, "about", ("Giới thiệu", "gioi-thieu"), ("About", "about"), template="offices")

    assert [
        "content/pages/about.vi.md:5: A page with `template: offices` needs offices: write content/data/offices.yaml"
    ] == project.problems()


def test_address_of_a_list(project: Project) -> None:
    """The page that lists a kind stands where the items of the kind live."""
    project.replace("content/pages/news.en.md", "slug: news", "slug: press")

    assert [
        "content/pages/news.en.md:3: The items of this list live below 'news': give the page that slug, not 'press'"
    ] == project.problems()
