"""What search engines are told of a document: schema.org `Legislation`, used as the ELI guide has it.

`sameAs` is not said: no source is known to be the official publication of the very document.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from markupsafe import Markup

from portal.content.open_data.addresses import akoma_ntoso, entry_json
from portal.content.pages.base import json_ld
from portal.content.pages.context import Context
from portal.content.pages.page import ItemPage
from portal.content.site import Card
from portal.contract.languages import DEFAULT_LANGUAGE, other
from portal.legal.terms import TYPE

Data = dict[str, Any]

FORCES: Mapping[str, str] = {"in-force": "InForce", "expired": "NotInForce", "partly-in-force": "PartiallyInForce"}

# To change is the wider term for to amend, to replace and to repeal; a local plan "applies" national law. To guide and
# to succeed have no term.
RELATIONS: Mapping[str, tuple[str, ...]] = {
    "based-on": ("isBasedOn",),
    "implements": ("legislationApplies",),
    "amends": ("legislationChanges", "legislationAmends"),
    "supplements": ("legislationChanges",),
    "replaces": ("legislationChanges",),
    "repeals": ("legislationChanges", "legislationRepeals"),
    "cites": ("citation",),
}

_UNOFFICIAL = "https://schema.org/UnofficialLegalValue"


def legislation(page: ItemPage, fields: Data, context: Context) -> Markup:
    """The document as structured data; what is not known is not said."""
    place, base = page.place, page.chrome.base
    url = base + place.url
    said = {
        "@type": "Legislation",
        "@id": url,
        "url": url,
        "name": place.title,
        "description": place.lead,
        "alternateName": [*(fields.get("aliases") or {}).get(place.language, ())],
        "inLanguage": place.language,
        "legislationIdentifier": fields["number"],
        "legislationType": _type(fields, context),
        "legislationJurisdiction": "VN",
        "legislationPassedBy": [*_issuers(fields, context)],
        **_dates(fields),
        **_relations(page, fields),
        **_twin(page),
        "encoding": [*_encodings(page)],
    }
    return json_ld({name: value for name, value in said.items() if value})


def _type(fields: Data, context: Context) -> str:
    kind = TYPE[fields["type"]]
    return (kind.vi if context.language == "vi" else kind.en)[0]


def _issuers(fields: Data, context: Context) -> Iterator[Data]:
    organisations = context.site.entries["organisations"]
    for key in fields["issuer"]:
        yield {"@type": "GovernmentOrganization", "name": organisations[key].values["name"][context.language]}


def _dates(fields: Data) -> Data:
    issued, effective, expired = (_known(fields.get(name)) for name in ("issued", "effective", "expired"))
    # schema.org has no word for "unknown": where we do not know the force, we say nothing. An open end claims force.
    end = expired or (".." if fields["force"] == "in-force" else None)
    force = FORCES.get(fields["force"])
    return {
        "legislationDate": issued,
        "legislationDateOfApplicability": effective,
        "temporalCoverage": f"{effective}/{end}" if effective and end else None,
        "legislationLegalForce": f"https://schema.org/{force}" if force else None,
        "dateModified": fields.get("modified"),
    }


def _known(value: str | None) -> str | None:
    return None if value == "unknown" else value


def _relations(page: ItemPage, fields: Data) -> Data:
    cards = {thing.key: thing for thing in page.shown.named if isinstance(thing, Card)}
    found: dict[str, list[Data]] = {}
    for relation in fields.get("relations", ()):
        for name in RELATIONS.get(relation["type"], ()):
            card = cards[f"legal/{relation['to']}"]
            found.setdefault(name, []).append(_other(page.chrome.base + card.url, card))
    return found


def _other(url: str, card: Card) -> Data:
    number = card.facts["number"]
    return {"@type": "Legislation", "@id": url, "url": url, "name": card.title, "legislationIdentifier": number}


def _twin(page: ItemPage) -> Data:
    if not page.place.exists:
        return {}
    name = "workTranslation" if page.place.language == DEFAULT_LANGUAGE else "translationOfWork"
    url = page.chrome.base + page.place.twin_url
    return {name: {"@type": "Legislation", "@id": url, "url": url, "inLanguage": other(page.place.language)}}


def _encodings(page: ItemPage) -> Iterator[Data]:
    place, base = page.place, page.chrome.base
    original = place.twin_url if place.exists and place.language != DEFAULT_LANGUAGE else place.url
    for url, form in ((akoma_ntoso(place.url), "application/akn+xml"), (entry_json(original), "application/json")):
        yield {
            "@type": "LegislationObject",
            "contentUrl": base + url,
            "encodingFormat": form,
            "legislationLegalValue": _UNOFFICIAL,
        }
