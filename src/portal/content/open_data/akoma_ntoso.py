"""A document as Akoma Ntoso 3.0 (OASIS), in one language: what the register knows of it, and no invented text.

The original and its translation are two expressions of one work, each in a file of its own. Elements and attributes are
those of the schema akomantoso30.xsd; `eId` follows the Naming Convention 1.0, part 5.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, indent, tostring

from portal.content.open_data.akoma_ntoso_meta import put_meta
from portal.content.open_data.told import Told, issuer_name, put, signers
from portal.legal.iri import element
from portal.legal.structure import Part
from portal.legal.terms import TYPE

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def akoma_ntoso(told: Told) -> bytes:
    """The file."""
    root = Element("akomaNtoso", {"xmlns": NAMESPACE})
    document = put(root, element(told.document), name=told.document.type, contains="originalVersion")
    put_meta(document, told)
    _put_preface(document, told)
    _put_body(document, told)
    _put_conclusions(document, told)
    indent(root, " ")
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _put_preface(document: Element, told: Told) -> None:
    preface = put(document, "preface")
    kind = TYPE[told.document.type]
    head = put(preface, "p")
    put(head, "docType", (kind.vi if told.card.language == "vi" else kind.en)[0]).tail = " "
    put(head, "docNumber", told.document.number.text)
    for key in told.document.issuers:
        put(put(preface, "p"), "docAuthority", issuer_name(told, key), refersTo=f"#{key}")
    issued = told.document.issued
    if issued:
        words = told.context.locale.date(issued.isoformat())["text"]
        put(put(preface, "p"), "docDate", words, date=issued.isoformat())
    put(put(put(preface, "longTitle"), "p"), "docTitle", told.card.title)


def _put_body(document: Element, told: Told) -> None:
    body = put(document, "body" if document.tag == "act" else "mainBody")
    for part in told.parts:
        _put_part(body, part, "")
    if not told.parts:
        # There is a text, and we do not have it.
        put(body, "hcontainer", eId="hcontainer_1", name="text", status="incomplete")


# Naming Convention 1.0, table of abbreviations; a point has none.
_ABBREVIATIONS = {"article": "art", "chapter": "chp", "section": "sec", "subsection": "subsec", "clause": "cl"}


def _put_part(parent: Element, part: Part, within: str) -> None:
    key = part.level.key
    # Articles are counted through the whole document.
    before = f"{within}__" if within and key != "article" else ""
    identity = f"{before}{_ABBREVIATIONS.get(key, key)}_{part.value}"
    made = put(parent, key, eId=identity, status="incomplete")
    put(made, "num", part.number)
    if part.heading:
        put(made, "heading", part.heading)
    for inner in part.parts:
        _put_part(made, inner, identity)


def _put_conclusions(document: Element, told: Told) -> None:
    names = signers(told)
    if names:
        conclusions = put(document, "conclusions")
        for key, name in names.items():
            put(put(put(conclusions, "p"), "signature"), "person", name, refersTo=f"#{key}")
