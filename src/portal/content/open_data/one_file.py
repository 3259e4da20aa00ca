"""The whole register as one page that needs no other file: what its template receives as `page`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup, escape

from portal.content.links import View, in_language, source_view
from portal.content.open_data.addresses import REGISTER_FILE
from portal.content.open_data.register import Listed, OpenRegister
from portal.content.pages.context import Context
from portal.content.pages.legal import cited_as, force_checked, force_text, identity, relation_text
from portal.content.site import Card
from portal.contract.languages import Language
from portal.legal.terms import INVERSE, RELATION


def one_file(data: OpenRegister, language: Language) -> View:
    """All documents in one language; of one that has no translation, the language it has."""
    chosen = [(listed, _card(listed, language)) for listed in data.listed]
    # In this file a document is found by its name.
    names = {card.url: listed.name for listed in data.listed for card in listed.cards}
    section = data.site.page("legal", language)
    licence = data.site.site.get("content_licence") or {}
    return {
        "lang": language,
        "canonical": data.base + REGISTER_FILE[language],
        "title": section.title,
        "lead": section.words["lead"],
        "address": data.base + section.url,
        "terms_of_use": in_language(licence.get("note"), language),
        "documents": [_document(data, listed, card, names, language) for listed, card in chosen],
    }


def _card(listed: Listed, language: Language) -> Card:
    return next((card for card in listed.cards if card.language == language), listed.cards[0])


def _document(
    data: OpenRegister, listed: Listed, card: Card, names: Mapping[str, str], language: Language
) -> dict[str, Any]:
    context, full = data.contexts[language], data.full(card)
    fields, item = full.fields, data.site.items[card.key, card.language]
    law = data.contexts[card.language].law
    sources = context.site.entries["sources"]
    return {
        "id": listed.name,
        "lang": card.language if card.language != language else None,
        "number": fields["number"],
        "title": card.title,
        "lead": card.words["lead"],
        "issued": context.date(fields.get("issued")),
        "force_text": force_text(fields["force"], context),
        "force_checked": force_checked(fields, context),
        "identity": identity(fields, context),
        "meaning": within(law.in_words(fields["meaning"], item), listed.name, names),
        "body": within(full.body, listed.name, names),
        "relations": _relations(data, listed, language, context),
        "cited_by": [
            {"title": citing.label, "address": data.base + citing.url}
            for citing in data.site.citing.get((listed.name, language), ())
        ],
        "cited_as": cited_as(fields, context),
        "sources": [source_view(sources[key], context.words, context.locale) for key in fields.get("sources", ())],
    }


def _relations(data: OpenRegister, listed: Listed, language: Language, context: Context) -> list[View]:
    cards = {other.name: _card(other, language) for other in data.listed}
    groups: dict[str, list[View]] = {}
    for related in data.register.relations.of(listed.name):
        stated = related.type in RELATION
        label = relation_text(related.type if stated else INVERSE[related.type], not stated, context)
        other = related.other.name
        groups.setdefault(label, []).append({"id": other, "title": cards[other].label})
    return [{"label": label, "links": links} for label, links in groups.items()]


_LINK = re.compile(r'<a href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_ID = re.compile(r'(<[a-z][a-z0-9]*[^<>]*? id=")')
_HEADING = re.compile(r"(</?h)([2-5])\b")


def within(html: Markup, name: str, names: Mapping[str, str]) -> Markup:
    """HTML of a page as part of the file: links lead to other parts of it or are words, ids begin with the document's
    name, headings are one level lower."""

    def link(match: re.Match[str]) -> str:
        address, _, anchor = match[1].partition("#")
        target = names.get(address) if address else name
        if target is None:
            return match[2]
        return f'<a href="#{escape(target)}{f"--{anchor}" if anchor else ""}">{match[2]}</a>'

    marked = _ID.sub(lambda match: f"{match[1]}{escape(name)}--", _LINK.sub(link, html))
    return Markup(_HEADING.sub(lambda match: f"{match[1]}{int(match[2]) + 1}", marked))
