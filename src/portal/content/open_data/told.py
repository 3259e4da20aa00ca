"""What an Akoma Ntoso file is made of, and the one way to write its elements."""

from __future__ import annotations

from typing import Any, NamedTuple
from xml.etree.ElementTree import Element, SubElement

from portal.content.open_data.register import Listed, OpenRegister
from portal.content.pages.context import Context
from portal.content.site import Card
from portal.content.slug import slugify
from portal.legal.document import Document
from portal.legal.relations import Related
from portal.legal.structure import Part, structure


class Told(NamedTuple):
    """What is told of a document in one language: `publisher` is the key of the body that tells it."""

    document: Document
    card: Card
    fields: dict[str, Any]
    parts: list[Part]
    related: tuple[Related, ...]
    publisher: str
    context: Context


def told(data: OpenRegister, listed: Listed, card: Card) -> Told:
    """What the register tells of a document in the language of the card."""
    full = data.full(card)
    headings = {anchor: title for _, anchor, title in full.headings}
    parts = structure(data.site.items[card.key, card.language].anchors, headings)
    related = data.register.relations.of(listed.name)
    publisher = data.site.site["publisher"]["organisation"]
    return Told(data.document(listed), card, full.fields, parts, related, publisher, data.contexts[card.language])


def put(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """A new element below *parent*; an underscore ends the name of an attribute that Python reserves."""
    child = SubElement(parent, tag, {name.rstrip("_"): value for name, value in attributes.items()})
    child.text = text or None
    return child


def issuer_name(told: Told, key: str) -> str:
    """The name of an organisation in the language of the file."""
    return str(told.context.site.entries["organisations"][key].values["name"][told.card.language])


def signers(told: Told) -> dict[str, str]:
    """The names of who signed, by the key of each."""
    return {slugify(name): name for name in told.fields.get("signers") or ()}
