"""The kinds of content and the fields of each: the one place that says what a writer may write.

A field either holds *words*, stated in each language's file, or a *fact*, the same in every language and
stated once, in the Vietnamese file: so a date or a status cannot differ between the two languages.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from portal.content.fields import (
    DOCUMENT_NUMBER,
    FILE,
    SLUG,
    Bilingual,
    Choice,
    Date,
    Either,
    Field,
    Integer,
    Key,
    ListOf,
    Record,
    Text,
)
from portal.contract.languages import Language
from portal.legal.terms import FORCE, RELATION, TYPE


class Kind(NamedTuple):
    """A kind of content: its folder is its name, its items live below `section` of each language."""

    name: str
    singular: str
    section: Mapping[Language, str]
    template: str
    fields: Mapping[str, Field]

    @property
    def label(self) -> str:
        """How a message names an item of this kind."""
        return f"A {self.singular}" if self.singular[0] not in "aeiou" else f"An {self.singular}"


TEMPLATES = (
    "page",
    "home",
    "list",
    "contact",
    "search",
    "site-map",
    "statistics",
    "timeline",
    "visits",
    "organisation",
    "offices",
    "programmes",
    "tags",
    "not-found",
)

ILLUSTRATIONS = (
    *("leaves", "home-leaf", "child", "phone", "shelter", "hands", "path", "people", "book", "bicycle"),
    *("sprout", "lamp", "law-scroll", "calendar", "map", "chart", "letter", "lock", "door"),
)

TWO_WORDINGS = Bilingual(Text())


def _kind(name: str, singular: str, vi: str, en: str, fields: Mapping[str, Field], template: str = "") -> Kind:
    section: dict[Language, str] = {"vi": vi, "en": en}
    return Kind(name, singular, section, template or singular, MappingProxyType({**COMMON, **fields}))


COMMON: Mapping[str, Field] = {
    "title": Field(Text(most=300), required=True, words=True, card=True),
    "slug": Field(SLUG, required=True, words=True, card=True),
    "lead": Field(Text(least=40, most=300), required=True, words=True, card=True),
    "untranslated": Field(Text(), words=True, card=True),
    "status": Field(Choice(("published", "draft")), card=True),
    "tags": Field(ListOf(Key("tags")), card=True),
    "sources": Field(ListOf(Key("sources"))),
    "legal_basis": Field(ListOf(Key("legal")), card=True),
    "outside_register": Field(ListOf(DOCUMENT_NUMBER), ruled=True),
    "modified": Field(Date(), card=True),
    "reviewed": Field(Date()),
    "review_by": Field(Date(), card=True),
    "reviewed_by": Field(TWO_WORDINGS),
    "illustration": Field(Choice(ILLUSTRATIONS), card=True),
}

PAGES = _kind(
    "pages",
    "page",
    "",
    "",
    {
        "template": Field(Choice(TEMPLATES), card=True),
        "lists": Field(Choice(("news", "notices", "services", "legal")), card=True),
    },
)

_FIGURE = Record(
    {
        "file": Field(Key("images"), required=True),
        "alt": Field(TWO_WORDINGS, required=True),
        "caption": Field(TWO_WORDINGS, required=True),
        "credit": Field(Text(), required=True),
        "consent": Field(Text(), required=True),
    },
    "A figure",
)

_AS_PRINTED = Record(
    {
        "printed": Field(Text(), required=True),
        "correct": Field(Text(), required=True),
        "note": Field(TWO_WORDINGS, required=True),
    },
    "An as_printed note",
)

NEWS = _kind(
    "news",
    "news item",
    "tin-tuc",
    "news",
    {
        "date": Field(Date(time=True, unknown=True), required=True, card=True),
        "date_note": Field(TWO_WORDINGS, card=True),
        "section": Field(Key("sections"), required=True, card=True),
        "author": Field(Text()),
        "figures": Field(ListOf(_FIGURE)),
        "as_printed": Field(ListOf(_AS_PRINTED)),
        "sources": Field(ListOf(Key("sources")), required=True),
    },
    template="news",
)

NOTICES = _kind(
    "notices",
    "notice",
    "thong-bao",
    "notices",
    {
        "start": Field(Date(), required=True, card=True),
        "end": Field(Date(), required=True, card=True),
        "sources": Field(ListOf(Key("sources")), required=True),
    },
)

_STEP = Record({"title": Field(Text(), required=True), "text": Field(Text(), required=True)}, "A step")

# The facts a reader asks for; `unknown` is a value, and the page then says so.
SERVICE_FACTS = ("papers", "cost", "time", "hours", "place")

SERVICES = _kind(
    "services",
    "service",
    "dich-vu",
    "services",
    {
        "for_whom": Field(Text(), required=True, words=True),
        "situation": Field(Text(most=120), required=True, words=True, card=True),
        "does": Field(ListOf(Text()), required=True, words=True),
        "steps": Field(ListOf(_STEP), required=True, words=True),
        **{name: Field(Text(), words=True) for name in SERVICE_FACTS},
        "papers": Field(Either(ListOf(Text()), Text()), words=True),
        "rights": Field(Text(), words=True),
        "contacts": Field(ListOf(Key("contacts"))),
        "programmes": Field(ListOf(Key("programmes"))),
        "order": Field(Integer(), required=True, card=True),
        "sources": Field(ListOf(Key("sources")), required=True),
    },
)

_RELATION = Record(
    {
        "type": Field(Choice(tuple(RELATION)), required=True),
        "to": Field(Key("legal"), required=True),
        "source": Field(Key("sources"), required=True),
        "verified_on": Field(Date(), required=True),
        "certainty": Field(Choice(("stated", "reported"))),
        "note": Field(TWO_WORDINGS),
    },
    "A relation",
)

EVIDENCED = ("title", "type", "number", "issuer", "signers", "issued", "effective", "expired", "force", "gazette")

_EVIDENCE = Record(
    {
        "fields": Field(ListOf(Choice(EVIDENCED)), required=True),
        "source": Field(Key("sources"), required=True),
        "verified_on": Field(Date(), required=True),
        "note": Field(TWO_WORDINGS),
    },
    "Evidence",
)

_CITED_AS = Record(
    {
        "printed": Field(Text(), required=True),
        "sources": Field(ListOf(Key("sources")), required=True),
        "note": Field(TWO_WORDINGS, required=True),
    },
    "A cited_as note",
)

LEGAL = _kind(
    "legal",
    "legal document",
    "van-ban",
    "legal",
    {
        "type": Field(Choice(tuple(TYPE)), required=True, card=True),
        "number": Field(DOCUMENT_NUMBER, required=True, card=True),
        "issuer": Field(ListOf(Key("organisations")), required=True, card=True),
        "signers": Field(ListOf(Text())),
        "issued": Field(Date(unknown=True), card=True),
        "effective": Field(Date(unknown=True), ruled=True),
        "expired": Field(Date(unknown=True), ruled=True),
        "force": Field(Choice(tuple(FORCE)), required=True, card=True),
        "fields": Field(ListOf(Key("fields")), card=True),
        "gazette": Field(Text()),
        "files": Field(ListOf(FILE)),
        "aliases": Field(Bilingual(ListOf(Text())), ruled=True),
        "cited_as": Field(ListOf(_CITED_AS), ruled=True),
        "relations": Field(ListOf(_RELATION), card=True),
        "evidence": Field(ListOf(_EVIDENCE), required=True, ruled=True),
        "services": Field(ListOf(Key("services"))),
        "meaning": Field(Text(), required=True, words=True),
        "sources": Field(ListOf(Key("sources")), required=True),
    },
    template="legal",
)

KINDS: Mapping[str, Kind] = {kind.name: kind for kind in (PAGES, NEWS, NOTICES, SERVICES, LEGAL)}
