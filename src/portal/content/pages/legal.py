"""A legal document: whether it is in force, what it is, what it means for the reader, what it is related to."""

from __future__ import annotations

from typing import Any, NamedTuple

from portal.content.links import View, in_language, link, source_view
from portal.content.open_data.legislation import legislation
from portal.content.pages.base import named_links
from portal.content.pages.context import Context, Full
from portal.content.pages.page import ItemPage, Near, near, near_view
from portal.content.site import Card, Site
from portal.legal.terms import FORCE, RELATION, TYPE


class LegalExtra(NamedTuple):
    """What a document shows beside itself: its neighbours, the documents that relate to it, and what cites it: the
    first of these, how many there are, and the digests of the texts that are quoted."""

    near: Near
    related_by: tuple[tuple[str, Card], ...]
    cited_by: tuple[Card, ...]
    citing: int
    sentences: tuple[bytes, ...]


# More would be no help on a phone; the page says how many there are.
MOST_CITING = 20


def gather(site: Site, card: Card, today: str) -> LegalExtra:
    """What the page shows beside the document."""
    name = card.key.partition("/")[2]
    sources = site.relations_to.get(name, ())
    cards = ((type_, site.cards.get((f"legal/{source}", card.language))) for type_, source in sources)
    related_by = tuple((type_, found) for type_, found in cards if found)
    citing = site.citing.get((name, card.language), [])
    first = tuple(citing[:MOST_CITING])
    texts = tuple(site.items[each.key, each.language].digest for each in first)
    return LegalExtra(near(site, card), related_by, first, len(citing), texts)


def view(page: ItemPage, full: Full, context: Context) -> View:
    """The names that only the template of legal documents uses."""
    extra: LegalExtra = page.extra
    fields, language = full.fields, context.language
    return near_view(extra.near, context) | {
        # Replaced law and the law that replaces it often have one title; the number tells them apart.
        "head_title": f"{fields['number']}: {page.place.title} – {page.chrome.view['short_name']}",
        "number": fields["number"],
        "force": fields["force"],
        "force_text": force_text(fields["force"], context),
        "force_checked": force_checked(fields, context),
        "identity": identity(fields, context),
        "meaning": context.law.in_words(fields["meaning"], page.shown.item),
        "services": named_links(page.shown, "services", fields.get("services", ()), context),
        "relations": _relations(page, fields, extra, context),
        "cited_by": _cited_by(page, extra, context),
        "more_citing": context.locale.number(extra.citing) if extra.citing > len(extra.cited_by) else None,
        "cited_as": cited_as(fields, context),
        "unofficial": language != "vi",
        "json_ld": [legislation(page, fields, context)],
    }


def cited_as(fields: dict[str, Any], context: Context) -> list[View]:
    """The wrong forms under which sources cite a document."""
    return [
        {
            "printed": form["printed"],
            "sources": [_source(key, context) for key in form["sources"]],
            "note": form["note"][context.language],
        }
        for form in fields.get("cited_as", ())
    ]


def _source(key: str, context: Context) -> View:
    return source_view(context.site.entries["sources"][key], context.words, context.locale)


def type_text(type_: str, context: Context) -> str:
    """The name of a type of document."""
    kind = TYPE[type_]
    return (kind.vi if context.language == "vi" else kind.en)[0]


def force_text(force: str, context: Context) -> str:
    """Whether a document is in force, in words."""
    return FORCE[force].vi if context.language == "vi" else FORCE[force].en


def force_checked(fields: dict[str, Any], context: Context) -> dict[str, str] | None:
    """When that was last checked."""
    return context.date(_evidence(fields, "force").get("verified_on"))


def relation_text(type_: str, inverse: bool, context: Context) -> str:
    """How a relation reads from the document that states it, or from the other one."""
    relation = RELATION[type_]
    if context.language == "vi":
        return relation.inverse_vi if inverse else relation.vi
    return relation.inverse_en if inverse else relation.en


def _cited_by(page: ItemPage, extra: LegalExtra, context: Context) -> list[View]:
    name = page.shown.item.name
    return [
        {"link": link(card, context.language, context.locale), "sentences": context.quoted(card, name)}
        for card in extra.cited_by
    ]


def _evidence(fields: dict[str, Any], name: str) -> dict[str, Any]:
    return next((entry for entry in fields["evidence"] if name in entry["fields"]), {})


def identity(fields: dict[str, Any], context: Context) -> list[View]:
    """What a document is, field by field, each with where that comes from."""
    _ = context.words.gettext
    organisations, language = context.site.entries["organisations"], context.language
    law_fields = context.site.entries["fields"]
    rows: list[tuple[str, str, list[str]]] = [
        ("type", _("Type"), [type_text(fields["type"], context)]),
        ("number", _("Number and symbol"), [fields["number"]]),
        ("issuer", _("Issued by"), [organisations[key].values["name"][language] for key in fields["issuer"]]),
        ("signers", _("Signed by"), list(fields.get("signers", ()))),
        ("issued", _("Issued on"), _day(fields, "issued", context)),
        ("effective", _("In force from"), _day(fields, "effective", context)),
        ("expired", _("In force until"), _day(fields, "expired", context)),
        ("fields", _("Fields of law"), [law_fields[key].values["title"][language] for key in fields.get("fields", ())]),
        ("gazette", _("Official gazette"), [fields["gazette"]] if fields.get("gazette") else []),
    ]
    return [_row(name, label, values, fields, context) for name, label, values in rows if values or name in _ASKED]


# What a reader expects to find: shown as unknown rather than left out.
_ASKED = ("signers", "issued", "effective", "expired")


def _day(fields: dict[str, Any], name: str, context: Context) -> list[str]:
    day = context.date(fields.get(name))
    return [day["text"]] if day else []


def _row(name: str, label: str, values: list[str], fields: dict[str, Any], context: Context) -> View:
    evidence = _evidence(fields, name)
    source = context.site.entries["sources"].get(evidence.get("source", ""))
    unknown = context.words.gettext("not verified")
    return {
        "label": label,
        "values": [{"text": value, "url": None, "lang": None} for value in values or [unknown]],
        "source": source_view(source, context.words, context.locale) if source else None,
        "checked": context.date(evidence.get("verified_on")) if values else None,
    }


def _relations(page: ItemPage, fields: dict[str, Any], extra: LegalExtra, context: Context) -> list[View]:
    cards = {thing.key: thing for thing in page.shown.named if isinstance(thing, Card)}
    groups: dict[tuple[str, str], list[View]] = {}
    for relation in fields.get("relations", ()):
        note = in_language(relation.get("note"), context.language)
        target = link(cards[f"legal/{relation['to']}"], context.language, context.locale, note=note)
        groups.setdefault(("older", relation_text(relation["type"], False, context)), []).append(target)
    for type_, card in extra.related_by:
        target = link(card, context.language, context.locale)
        groups.setdefault(("newer", relation_text(type_, True, context)), []).append(target)
    return [{"label": label, "links": links, "direction": direction} for (direction, label), links in groups.items()]
