"""The whole register as one page that needs no other file: what its template receives as `page`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from markupsafe import Markup, escape

from portal.content.links import View, in_language, source_view
from portal.content.open_data.addresses import REGISTER_FILE
from portal.content.open_data.register import Listed, OpenRegister
from portal.content.pages.context import Context
from portal.content.pages.legal import cited_as, force_checked, force_text, identity, relation_text
from portal.content.site import Card
from portal.contract.languages import Language
from portal.legal.terms import INVERSE, RELATION


class _File(NamedTuple):
    """The file that is made: its language, and each document's card in it, or in the language that the document has."""

    data: OpenRegister
    language: Language
    cards: Mapping[str, Card]
    names: Mapping[str, str]

    @property
    def context(self) -> Context:
        """What views of its language need."""
        return self.data.contexts[self.language]


def one_file(data: OpenRegister, language: Language) -> View:
    """All documents in one language; of one that has no translation, the language it has."""
    cards = {listed.name: _card(listed, language) for listed in data.listed}
    # In this file a document is found by its name.
    names = {card.url: listed.name for listed in data.listed for card in listed.cards}
    file = _File(data, language, cards, names)
    section = data.site.page("legal", language)
    licence = data.site.site.get("content_licence") or {}
    return {
        "lang": language,
        "canonical": data.base + REGISTER_FILE[language],
        "title": section.title,
        "lead": section.words["lead"],
        "address": data.base + section.url,
        "terms_of_use": in_language(licence.get("note"), language),
        "documents": [_document(file, listed) for listed in data.listed],
    }


def _card(listed: Listed, language: Language) -> Card:
    return next((card for card in listed.cards if card.language == language), listed.cards[0])


def _document(file: _File, listed: Listed) -> View:
    data, context, card = file.data, file.context, file.cards[listed.name]
    full, sources = data.full(card), context.site.entries["sources"]
    fields, item = full.fields, data.site.items[card.key, card.language]
    meaning = data.contexts[card.language].law.in_words(fields["meaning"], item)
    return {
        "id": listed.name,
        "lang": card.language if card.language != file.language else None,
        "number": fields["number"],
        "title": card.title,
        "lead": card.words["lead"],
        "issued": context.date(fields.get("issued")),
        "force_text": force_text(fields["force"], context),
        "force_checked": force_checked(fields, context),
        "identity": identity(fields, context),
        "meaning": within(meaning, listed.name, file.names),
        "body": within(full.body, listed.name, file.names),
        "relations": _relations(file, listed),
        "cited_by": [
            {"title": citing.label, "address": data.base + citing.url} for citing in data.citing(listed, file.language)
        ],
        "cited_as": cited_as(fields, context),
        "sources": [source_view(sources[key], context.words, context.locale) for key in fields.get("sources", ())],
    }


def _relations(file: _File, listed: Listed) -> list[View]:
    groups: dict[str, list[View]] = {}
    for related in file.data.register.relations.of(listed.name):
        stated = related.type in RELATION
        label = relation_text(related.type if stated else INVERSE[related.type], not stated, file.context)
        other = related.other.name
        groups.setdefault(label, []).append({"id": other, "title": file.cards[other].label})
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
