"""A legal document: whether it is in force, what it is, what it means for the reader, what it is related to."""

from __future__ import annotations

from typing import Any, NamedTuple

from portal.content.links import View, in_language, link, source_view
from portal.content.pages.base import json_ld, named_links
from portal.content.pages.context import Context, Full
from portal.content.pages.page import ItemPage, Near, near, near_view
from portal.content.site import Card, Site


class LegalExtra(NamedTuple):
    """What a document shows beside itself: its neighbours and the documents that relate to it."""

    near: Near
    related_by: tuple[tuple[str, Card], ...]


def gather(site: Site, card: Card, today: str) -> LegalExtra:
    """What the page shows beside the document."""
    name = card.key.partition("/")[2]
    sources = site.relations_to.get(name, ())
    cards = ((type_, site.cards.get((f"legal/{source}", card.language))) for type_, source in sources)
    return LegalExtra(near(site, card), tuple((type_, found) for type_, found in cards if found))


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
        "force_checked": context.date(_evidence(fields, "force").get("verified_on")),
        "identity": _identity(page, fields, context),
        "meaning": fields["meaning"],
        "services": named_links(page.shown, "services", fields.get("services", ()), context),
        "relations": _relations(page, fields, extra, context),
        "cited_by": [],
        "cited_as": [
            {
                "printed": form["printed"],
                "sources": [_source(key, context) for key in form["sources"]],
                "note": form["note"][language],
            }
            for form in fields.get("cited_as", ())
        ],
        "unofficial": language != "vi",
        "json_url": None,
        "json_ld": [_legislation(page, fields, context)],
    }


def _source(key: str, context: Context) -> View:
    return source_view(context.site.entries["sources"][key], context.words, context.locale)


def type_text(type_: str, context: Context) -> str:
    """The name of a type of document."""
    _ = context.words.gettext
    return {
        "law": _("Law"),
        "ordinance": _("Ordinance"),
        "resolution": _("Resolution"),
        "decree": _("Decree"),
        "decision": _("Decision"),
        "circular": _("Circular"),
        "joint-circular": _("Joint Circular"),
        "directive": _("Directive"),
        "plan": _("Plan"),
        "scheme": _("Scheme"),
        "programme": _("Programme"),
        "official-letter": _("Official letter"),
        "licence": _("Licence"),
    }[type_]


def force_text(force: str, context: Context) -> str:
    """Whether a document is in force, in words."""
    _ = context.words.gettext
    return {
        "in-force": _("In force"),
        "partly-in-force": _("Partly in force"),
        "expired": _("No longer in force"),
        "not-yet-in-force": _("Not yet in force"),
        "not-verified": _("Not verified"),
    }[force]


def relation_text(type_: str, inverse: bool, context: Context) -> str:
    """How a relation reads from the document that states it, or from the other one."""
    _ = context.words.gettext
    active = {
        "based-on": _("Based on"),
        "implements": _("Implements"),
        "guides": _("Guides"),
        "amends": _("Amends"),
        "supplements": _("Supplements"),
        "replaces": _("Replaces"),
        "repeals": _("Repeals"),
        "succeeds": _("Follows"),
        "cites": _("Cites"),
    }
    passive = {
        "based-on": _("Basis of"),
        "implements": _("Implemented by"),
        "guides": _("Guided by"),
        "amends": _("Amended by"),
        "supplements": _("Supplemented by"),
        "replaces": _("Replaced by"),
        "repeals": _("Repealed by"),
        "succeeds": _("Followed by"),
        "cites": _("Cited by"),
    }
    return (passive if inverse else active)[type_]


def _evidence(fields: dict[str, Any], name: str) -> dict[str, Any]:
    return next((entry for entry in fields["evidence"] if name in entry["fields"]), {})


def _identity(page: ItemPage, fields: dict[str, Any], context: Context) -> list[View]:
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


_FORCES = {"in-force": "InForce", "expired": "NotInForce", "partly-in-force": "PartiallyInForce"}


def _legislation(page: ItemPage, fields: dict[str, Any], context: Context) -> Any:
    organisations = context.site.entries["organisations"]
    data: dict[str, Any] = {
        "@type": "Legislation",
        "name": page.place.title,
        "legislationIdentifier": fields["number"],
        "legislationType": type_text(fields["type"], context),
        "legislationJurisdiction": "VN",
        "inLanguage": page.place.language,
        "url": page.chrome.base + page.place.url,
        "legislationPassedBy": [
            {"@type": "GovernmentOrganization", "name": organisations[key].values["name"][context.language]}
            for key in fields["issuer"]
        ],
    }
    if fields.get("issued", "unknown") != "unknown":
        data["legislationDate"] = fields["issued"]
    # schema.org has no word for "unknown": where we do not know the force, we say nothing.
    if fields["force"] in _FORCES:
        data["legislationLegalForce"] = f"https://schema.org/{_FORCES[fields['force']]}"
    return json_ld(data)
