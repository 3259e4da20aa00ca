"""What an Akoma Ntoso file says about its document: identity, days, force, relations, who is who."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from portal.content.open_data.told import Told, issuer_name, put, signers
from portal.contract.languages import DEFAULT_LANGUAGE
from portal.legal.document import Document
from portal.legal.iri import CODES, expression, work
from portal.legal.relations import Related
from portal.legal.terms import FORCE, INVERSE, RELATION

# What one document does to the text or the force of another: Akoma Ntoso has references of their own for these.
_ACTING = ("amends", "supplements", "replaces", "repeals")
_REFERENCES = dict.fromkeys(_ACTING, "activeRef") | {INVERSE[key]: "passiveRef" for key in _ACTING}

_IN_FORCE = "in-force"


def put_meta(document: Element, told: Told) -> None:
    """Add all of it, in the order of the schema."""
    meta = put(document, "meta")
    source = f"#{told.publisher}"
    _put_identification(meta, told, source)
    events = [*_events(told)]
    if events:
        lifecycle = put(meta, "lifecycle", source=source)
        for number, (_, day, attributes) in enumerate(events, 1):
            put(lifecycle, "eventRef", eId=f"eref_{number}", date=day, source="#original", **attributes)
    _put_other_references(meta, told, source)
    _put_force(meta, told, [name for name, _, _ in events], source)
    _put_references(meta, told, source)
    note = put(put(meta, "notes", source=source), "note", eId="note_1")
    put(note, "p", _note(told))


def _note(told: Told) -> str:
    _ = told.context.words.gettext
    note = _(
        "This file says what the register of the portal knows of the document, and how it is divided where that was "
        "read. It does not hold the text of the document, and it is not official."
    )
    return note if told.card.language == DEFAULT_LANGUAGE else f"{note} {_('The title is an unofficial translation.')}"


def _put_identification(meta: Element, told: Told, source: str) -> None:
    identification = put(meta, "identification", source=source)
    document, language = told.document, told.card.language
    whole, version = work(document), expression(document, language)
    authors = [f"#{key}" for key in document.issuers]
    issue = _day_of_issue(told)

    level = _put_level(identification, "FRBRWork", whole, "", issue, authors, told.document.aliases)
    put(level, "FRBRcountry", value="vn")
    put(level, "FRBRsubtype", value=document.type)
    put(level, "FRBRnumber", value=document.number.text)

    translated = language != DEFAULT_LANGUAGE
    day, who = (_day_of_file(told), [source]) if translated else (issue, authors)
    level = _put_level(identification, "FRBRExpression", version, "", day, who)
    if translated:
        put(level, "FRBRauthoritative", value="false")
    put(level, "FRBRlanguage", language=CODES[language])
    if translated:
        original = {"href": expression(document, DEFAULT_LANGUAGE), "fromLanguage": CODES[DEFAULT_LANGUAGE]}
        put(level, "FRBRtranslation", **original, authoritative="false", by=source)

    level = _put_level(identification, "FRBRManifestation", version, ".xml", _day_of_file(told), [source])
    put(level, "FRBRformat", value="application/akn+xml")


def _put_level(
    identification: Element,
    name: str,
    iri: str,
    suffix: str,
    day: tuple[str, str],
    authors: list[str],
    aliases: tuple[str, ...] = (),
) -> Element:
    level = put(identification, name)
    put(level, "FRBRthis", value=f"{iri}/!main{suffix}")
    put(level, "FRBRuri", value=f"{iri}{suffix}")
    for alias in aliases:
        put(level, "FRBRalias", value=alias, name="alias")
    put(level, "FRBRdate", date=day[0], name=day[1])
    for author in authors:
        put(level, "FRBRauthor", href=author)
    return level


def _day_of_issue(told: Told) -> tuple[str, str]:
    # The schema wants a day. Where that of issue is not known, the day we last looked stands there, called so.
    issued = told.document.issued
    return (issued.isoformat(), "issued") if issued else (_checked(told), "checked")


def _day_of_file(told: Told) -> tuple[str, str]:
    modified = told.fields.get("modified")
    return (modified, "changed") if modified else (_checked(told), "checked")


def _checked(told: Told) -> str:
    return max(evidence.verified_on.isoformat() for evidence in told.document.evidence if evidence.verified_on)


def _events(told: Told) -> Iterator[tuple[str, str, dict[str, str]]]:
    document = told.document
    if document.issued:
        yield "issued", document.issued.isoformat(), {"type": "generation"}
    for name in ("effective", "expired"):
        day = getattr(document, name)
        if day:
            yield name, day.isoformat(), {"refersTo": f"#{name}"}


def _has_interval(document: Document) -> bool:
    # An interval without an end claims that the document is in force.
    return document.effective is not None and (document.expired is not None or document.force == _IN_FORCE)


def _put_force(meta: Element, told: Told, events: list[str], source: str) -> None:
    if _has_interval(told.document):
        names = {"start": "effective", "end": "expired"}
        ends = {end: f"#eref_{events.index(name) + 1}" for end, name in names.items() if name in events}
        group = put(put(meta, "temporalData", source=source), "temporalGroup", eId="tmpg_1")
        put(group, "timeInterval", refersTo=f"#{_IN_FORCE}", **ends)


def _put_other_references(meta: Element, told: Told, source: str) -> None:
    others = _others(told)
    if others:
        references = put(put(meta, "analysis", source=source), "otherReferences", source=source)
        for related in others:
            name = related.other.number.text
            to = {"href": work(related.other), "refersTo": f"#{related.type}"}
            put(references, "implicitReference", **to, showAs=name)


def _others(told: Told) -> list[Related]:
    return [related for related in told.related if related.type not in _REFERENCES]


def _put_references(meta: Element, told: Told, source: str) -> None:
    references = put(meta, "references", source=source)
    number = told.document.number.text
    put(references, "original", eId="original", href=work(told.document), showAs=number)
    for place, related in enumerate((each for each in told.related if each.type in _REFERENCES), 1):
        to = {"href": work(related.other), "showAs": f"{_label(told, related.type)}: {related.other.number.text}"}
        put(references, _REFERENCES[related.type], eId=f"ref_{place}", **to)
    for key in dict.fromkeys((*told.document.issuers, told.publisher)):
        _put_thing(references, "Organization", key, issuer_name(told, key))
    for key, name in signers(told).items():
        _put_thing(references, "Person", key, name)
    for key, name in _concepts(told):
        _put_thing(references, "Concept", key, name)


def _concepts(told: Told) -> Iterator[tuple[str, str]]:
    _, document = told.context.words.gettext, told.document
    for type_ in dict.fromkeys(related.type for related in _others(told)):
        yield type_, _label(told, type_)
    if document.effective:
        yield "effective", _("In force from")
    if document.expired:
        yield "expired", _("In force until")
    if _has_interval(document):
        yield _IN_FORCE, FORCE[_IN_FORCE].vi if told.card.language == "vi" else FORCE[_IN_FORCE].en


def _put_thing(references: Element, kind: str, key: str, name: str) -> None:
    put(references, f"TLC{kind}", eId=key, href=f"/akn/ontology/{kind.lower()}/vn/{key}", showAs=name)


def _label(told: Told, type_: str) -> str:
    relation = RELATION.get(type_) or RELATION[INVERSE[type_]]
    if told.card.language == "vi":
        return relation.vi if type_ in RELATION else relation.inverse_vi
    return relation.en if type_ in RELATION else relation.inverse_en
