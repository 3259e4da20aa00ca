"""A document as data: each value with its evidence, what is not known as null, nothing inferred."""

from __future__ import annotations

from typing import Any

from portal.content.citing import unpinned
from portal.content.kinds import EVIDENCED
from portal.content.open_data.addresses import akoma_ntoso, entry_json
from portal.content.open_data.register import Listed, OpenRegister
from portal.contract.languages import LANGUAGES, Language
from portal.legal.iri import work
from portal.legal.terms import RELATION

Record = dict[str, Any]
Fields = dict[str, Any]

_LISTS = ("fields", "tags", "services", "sources")


def record(data: OpenRegister, listed: Listed) -> Record:
    """All that the register knows of a document, as JSON has it."""
    texts: dict[Language, Fields] = {card.language: data.full(card).fields for card in listed.cards}
    facts = texts[listed.cards[0].language]
    titles = {card.language: card.title for card in listed.cards}
    evidenced = {name: _evidenced(name, titles if name == "title" else facts.get(name), facts) for name in EVIDENCED}
    return {
        "name": listed.name,
        "iri": work(data.document(listed)),
        "urls": {card.language: data.base + card.url for card in listed.cards},
        "files": _files(data, listed, facts),
        **evidenced,
        "lead": {card.language: card.words["lead"] for card in listed.cards},
        "meaning": {language: unpinned(fields["meaning"]) for language, fields in texts.items()},
        **{name: [*facts.get(name, ())] for name in _LISTS},
        "aliases": {language: [*names] for language, names in (facts.get("aliases") or {}).items()},
        "cited_as": [_plain(form) for form in facts.get("cited_as", ())],
        "relations": [_plain(relation) for relation in facts.get("relations", ())],
        "related_by": _related_by(data, listed),
        "cited_by": [
            {"url": data.base + card.url, "language": card.language, "title": card.title}
            for language in LANGUAGES
            for card in data.citing(listed, language)
        ],
        "modified": facts.get("modified"),
    }


def _files(data: OpenRegister, listed: Listed, facts: Fields) -> Record:
    return {
        "json": data.base + entry_json(listed.cards[0].url),
        "akoma_ntoso": {card.language: data.base + akoma_ntoso(card.url) for card in listed.cards},
        "archived": [*facts.get("files", ())],
    }


def _evidenced(name: str, value: Any, facts: Fields) -> Record:
    return {"value": _known(value), "evidence": [_proof(one) for one in facts["evidence"] if name in one["fields"]]}


def _known(value: Any) -> Any:
    return None if value == "unknown" else _plain(value)


def _proof(evidence: Fields) -> Record:
    return {name: _plain(evidence[name]) for name in ("source", "verified_on", "note") if evidence.get(name)}


def _related_by(data: OpenRegister, listed: Listed) -> list[Record]:
    return [
        {
            "type": related.type,
            "by": related.other.name,
            "source": related.stated.source,
            "verified_on": related.stated.verified_on and related.stated.verified_on.isoformat(),
        }
        for related in data.register.relations.of(listed.name)
        if related.type not in RELATION
    ]


def _plain(value: Any) -> Any:
    """The value as JSON would give it back."""
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items() if each is not None}
    return [_plain(each) for each in value] if isinstance(value, list | tuple) else value
