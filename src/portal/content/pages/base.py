"""What every template receives, whatever the page."""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

from portal.content.chrome import Chrome
from portal.content.links import View, in_language, link, plain_link, source_view
from portal.content.open_data.downloads import downloads
from portal.content.pages.context import Context, Full
from portal.content.pages.place import Place, Shown
from portal.content.site import Card
from portal.content.visits import visit_key
from portal.contract.languages import DEFAULT_LANGUAGE, NAMES, TERRITORIES, other

_LEAST_HEADINGS = 3  # a table of contents of one is noise


FRAME_NAMES = ("lang", "section", "canonical", "visit_key", "switch", "breadcrumb")


def frame_view(chrome: Chrome, place: Place, context: Context) -> View:
    """The names that the frame of a page may use (`FRAME_NAMES`); its template is given no others."""
    site = context.site
    return {
        "lang": place.language,
        "section": place.section,
        "canonical": chrome.base + place.url,
        "visit_key": visit_key(place.url, place.template, site.unlisted) if site.visits.live else None,
        "switch": _switch(place),
        "breadcrumb": _crumbs(place, context),
    }


def base_view(chrome: Chrome, place: Place, context: Context) -> View:
    """All the names a template may use, for a page that shows no item of its own."""
    frame = frame_view(chrome, place, context)
    crumbs = frame["breadcrumb"]
    return frame | {
        "kind": place.kind,
        "key": place.key,
        "template": place.template,
        "title": place.title,
        "head_title": _head_title(chrome, place, context),
        "description": _cut(place.lead),
        "robots": None if place.indexed else "noindex",
        "alternates": alternates(place, chrome.base),
        "open_graph": _open_graph(chrome, place),
        "json_ld": [json_ld(_breadcrumb_list(crumbs, chrome.base))] if len(crumbs) > 1 else [],
        "lead": place.lead,
        "body": None,
        "toc": [],
        "illustration": place.illustration,
        "modified": None,
        "reviewed": None,
        "review_by": None,
        "review_overdue": False,
        "reviewed_by": None,
        "sources": [],
        "tags": [],
        "legal_basis": [],
        "related": [],
        "previous": None,
        "next": None,
        "feed": None,
        "downloads": downloads(place, context.words),
    }


def _head_title(chrome: Chrome, place: Place, context: Context) -> str:
    if place.key == "pages/home":
        return str(chrome.view["name"])
    title = place.title
    if place.key.startswith("tags/"):
        # A service is often called like the tag of everything about it; each page has a title of its own (WCAG 2.4.2).
        title = context.words.gettext("Topic: %(tag)s") % {"tag": title}
    return f"{title} – {chrome.view['short_name']}"


def item_view(chrome: Chrome, place: Place, shown: Shown, full: Full, context: Context) -> View:
    """All the names a template may use, for an item's own page."""
    fields, language = full.fields, context.language
    entries = context.site.entries
    return base_view(chrome, place, context) | {
        "body": full.body or None,
        "toc": table_of_contents(full.headings),
        "modified": context.date(fields.get("modified")),
        "reviewed": context.date(fields.get("reviewed")),
        "review_by": context.date(fields.get("review_by")),
        "reviewed_by": in_language(fields.get("reviewed_by"), language),
        "sources": [
            source_view(entries["sources"][key], context.words, context.locale) for key in fields.get("sources", ())
        ],
        "tags": [tag_link(context, key) for key in fields.get("tags", ())],
        "legal_basis": named_links(shown, "legal", fields.get("legal_basis", ()), context),
    }


def named_links(shown: Shown, kind: str, names: Any, context: Context) -> list[View]:
    """Links to the items of a kind that a field names, in its order."""
    cards = {thing.key: thing for thing in shown.named if isinstance(thing, Card)}
    return [link(cards[f"{kind}/{name}"], context.language) for name in names]


def tag_link(context: Context, key: str) -> View:
    """A link to the list of what carries the tag."""
    from portal.content.address import list_address

    tag, language = context.site.entries["tags"][key], context.language
    title = tag.values["title"][language]
    return plain_link(list_address(language, "", "tags", tag.values["slug"][language]), title)


def alternates(place: Place, base: str) -> list[dict[str, str]]:
    """The same page in each language, itself included, and the one for readers of any other (`x-default`)."""
    urls = {place.language: place.url}
    if place.exists:
        urls[other(place.language)] = place.twin_url
    ordered = [{"hreflang": language, "href": base + urls[language]} for language in sorted(urls, reverse=True)]
    default = urls.get(DEFAULT_LANGUAGE, place.url)
    return [*ordered, {"hreflang": "x-default", "href": base + default}]


def table_of_contents(headings: list[Any]) -> list[View]:
    """The headings as a tree of two levels; empty where there are too few to need one."""
    tree: list[View] = []
    for level, anchor, title in headings:
        entry: View = {"id": anchor, "title": title, "children": []}
        if level <= 2 or not tree:
            tree.append(entry)
        elif level == 3:
            tree[-1]["children"].append(entry)
    return tree if len(tree) >= _LEAST_HEADINGS else []


def json_ld(data: dict[str, Any]) -> Markup:
    """Structured data as the text of a script element, which it cannot break out of."""
    text = json.dumps({"@context": "https://schema.org", **data}, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("</", "<\\/"))


def _crumbs(place: Place, context: Context) -> list[View]:
    home = context.words.gettext("Home")
    return [plain_link(url if url != place.url else None, title or home) for title, url in place.crumbs]


def _breadcrumb_list(crumbs: list[View], base: str) -> dict[str, Any]:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": crumb["title"]}
            | ({"item": base + crumb["url"]} if crumb["url"] else {})
            for position, crumb in enumerate(crumbs, 1)
        ],
    }


def _switch(place: Place) -> View:
    language = other(place.language)
    return {"lang": language, "url": place.twin_url, "label": NAMES[language], "exists": place.exists}


def _open_graph(chrome: Chrome, place: Place) -> list[dict[str, str]]:
    pairs = {
        "og:title": place.title,
        "og:description": _cut(place.lead),
        "og:type": "article" if place.kind == "news" else "website",
        "og:url": chrome.base + place.url,
        "og:site_name": chrome.view["name"],
        "og:locale": TERRITORIES[place.language],
        "og:image": chrome.view["social_image_url"],
    }
    return [{"property": name, "content": value} for name, value in pairs.items()]


def _cut(lead: str, most: int = 160) -> str:
    """The lead as a description: search engines show about 160 characters."""
    return lead if len(lead) <= most else lead[: most - 1].rsplit(" ", 1)[0] + "…"
