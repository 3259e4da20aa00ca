"""A news item."""

from __future__ import annotations

from typing import Any

from portal.content.address import list_address
from portal.content.kinds import KINDS
from portal.content.links import View, in_language, plain_link
from portal.content.pages.base import json_ld, named_links
from portal.content.pages.context import Context, Full
from portal.content.pages.page import ItemPage, Near, near, near_view
from portal.content.pictures import Picture, picture_view
from portal.content.site import Card, Site


def gather(site: Site, card: Card, today: str) -> Near:
    """What is near the item."""
    return near(site, card)


def view(page: ItemPage, full: Full, context: Context) -> View:
    """The names that only the template of news uses."""
    fields, language = full.fields, context.language
    section = context.site.entries["sections"][fields["section"]]
    address = list_address(language, KINDS["news"].section[language], "sections", section.values["slug"][language])
    return near_view(page.extra, context) | {
        "date": context.date(fields["date"]),
        "date_note": in_language(fields.get("date_note"), language),
        "author": fields.get("author"),
        "section_link": plain_link(address, section.values["title"][language]),
        "figures": _figures(page, fields, context),
        "as_printed": [
            {"printed": note["printed"], "correct": note["correct"], "note": note["note"][language]}
            for note in fields.get("as_printed", ())
        ],
        "cited": named_links(page.shown, "legal", fields.get("legal_basis", ()), context),
        "json_ld": [_news_article(page, fields)],
    }


def _figures(page: ItemPage, fields: dict[str, Any], context: Context) -> list[View]:
    found = {thing.file: thing for thing in page.shown.named if isinstance(thing, Picture)}
    language = context.language
    return [
        picture_view(found[figure["file"]], figure["alt"][language])
        | {"caption": figure["caption"][language], "credit": figure["credit"]}
        for figure in fields.get("figures", ())
    ]


def _news_article(page: ItemPage, fields: dict[str, Any]) -> Any:
    chrome, place = page.chrome, page.place
    data: dict[str, Any] = {
        "@type": "NewsArticle",
        "headline": place.title[:110],
        "description": place.lead,
        "inLanguage": place.language,
        "mainEntityOfPage": chrome.base + place.url,
        "publisher": {"@type": "GovernmentOrganization", "name": chrome.view["publisher"]["name"]},
    }
    if fields["date"] != "unknown":
        data["datePublished"] = fields["date"].replace(" ", "T")
    if fields.get("modified"):
        data["dateModified"] = fields["modified"]
    if fields.get("author"):
        data["author"] = {"@type": "Person", "name": fields["author"]}
    return json_ld(data)
