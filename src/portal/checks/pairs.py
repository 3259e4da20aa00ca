"""Rules for pairs and addresses: every item in both languages, every address once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from portal.checks.source_lines import Place
from portal.content.kinds import KINDS
from portal.content.site import Site
from portal.contract.languages import LANGUAGES, other
from portal.contract.problems import Problem, problem


def check_pair(site: Site, place: Place) -> Iterator[Problem]:
    """Every item has both languages, or says why it has one.

    Bad:  news/a.vi.md without news/a.en.md
    Good: both files, or `untranslated: reason` in the only one
    """
    for item in site.written:
        alone = "untranslated" in item.words
        twin = site.items.get((item.key, other(item.language)))
        if twin is None and not alone:
            expected = f"content/{item.key}.{other(item.language)}.md"
            if expected not in site.unread:
                message = "The file {twin} is missing: write it, or say here `untranslated: …` and why"
                yield problem(item.path, 0, message, twin=expected)
        if twin is not None and alone:
            message = "This item says that it has one language, but {twin} exists: delete one or the other"
            yield problem(item.path, place.of(item.path, "untranslated:"), message, twin=twin.path)


def check_slug(site: Site, place: Place) -> Iterator[Problem]:
    """No two items have the same address."""
    if len({card.url for card in site.cards.values()}) == len(site.cards):
        return
    owners: dict[str, list[str]] = defaultdict(list)
    for name, card in site.cards.items():
        owners[card.url].append(site.items[name].path)
    for url, paths in owners.items():
        first, *others = sorted(paths)
        for path in others:
            message = "The address {url} belongs to {first} already: choose another slug"
            yield problem(path, place.of(path, "slug:"), message, url=url, first=first)


# Pages that templates and other pages lead to; without them the site would have dead ends.
REQUIRED_PAGES = (
    *("home", "contact", "search", "visits", "help-exit", "site-map", "tags", "programmes", "not-found"),
    *("news", "notices", "services", "legal", "statistics"),
)


def check_required_page(site: Site, place: Place) -> Iterator[Problem]:
    """The pages that others lead to exist, and each kind has a page that lists it."""
    menus = (*site.site["navigation"], *site.site.get("footer_links", ()), *site.section_pages.values())
    for name in dict.fromkeys((*REQUIRED_PAGES, *menus)):
        there = all((f"pages/{name}", language) in site.cards for language in LANGUAGES)
        if not there and not site.is_unread("pages", name):
            yield problem(f"content/pages/{name}.vi.md", 0, "This page must exist, in both languages and published")
    for kind in {"news", "notices", "services", "legal"} - site.section_pages.keys():
        if not any(path.startswith("content/pages/") for path in site.unread):
            message = "No page lists {kind}: give one page `template: list` and `lists: {kind}`"
            yield problem("content/pages", 0, message, kind=kind)


def check_page_template(site: Site, place: Place) -> Iterator[Problem]:
    """A page whose template shows a list has something to show, and stands where that is.

    Bad:  template: list, without lists
    Good: template: list, lists: news
    """
    for item in (item for item in site.items.values() if item.kind == "pages"):
        template = item.facts.get("template")
        if template == "list" and "lists" not in item.facts:
            message = "A page with `template: list` must say what it lists: add a line `lists: news`"
            yield problem(item.path, place.of(item.path, "template:"), message)
        if template == "offices" and not site.entries["offices"] and not site.is_unread("offices", ""):
            message = "A page with `template: offices` needs offices: write content/data/offices.yaml"
            yield problem(item.path, place.of(item.path, "template:"), message)
    for kind, name in site.section_pages.items():
        for language, slug in KINDS[kind].section.items():
            page = site.items.get((f"pages/{name}", language))
            if page is not None and page.words["slug"] != slug:
                message = "The items of this list live below {slug!r}: give the page that slug, not {own!r}"
                yield problem(page.path, place.of(page.path, "slug:"), message, slug=slug, own=page.words["slug"])
