"""A service: who it is for and how to get it, step by step."""

from __future__ import annotations

from typing import Any, NamedTuple

from portal.content.kinds import SERVICE_FACTS
from portal.content.links import View, contact_view, link, plain_link
from portal.content.pages.base import json_ld
from portal.content.pages.context import Context, Full
from portal.content.pages.page import ItemPage, Near, near
from portal.content.site import Card, Site
from portal.contract.languages import LANGUAGES

# The fields in which law may be cited on the page.
_PROSE = ("for_whom", "does", "steps", "rights", *SERVICE_FACTS)


class ServiceExtra(NamedTuple):
    """What a service shows beside itself: the services near it, and the page of the programmes."""

    near: Near
    programmes: Card


def gather(site: Site, card: Card, today: str) -> ServiceExtra:
    """What the page shows beside the service."""
    return ServiceExtra(near(site, card), site.page("programmes", card.language))


def view(page: ItemPage, full: Full, context: Context) -> View:
    """The names that only the template of services uses."""
    extra: ServiceExtra = page.extra
    words = {name: full.fields[name] for name in _PROSE if name in full.fields}
    fields = full.fields | context.law.in_fields(words, page.shown.item)
    entries = context.site.entries
    contacts = [
        contact_view(context.site, entries["contacts"][key], context.words, context.locale)
        for key in fields.get("contacts", ())
    ]
    return {
        "for_whom": fields["for_whom"],
        "does": fields["does"],
        "steps": [{"number": number, **step} for number, step in enumerate(fields["steps"], 1)],
        "papers": _papers(fields),
        "facts": list(_facts(fields, context)),
        "rights": fields.get("rights"),
        "contacts": contacts,
        "call": next((contact for contact in contacts if contact["href"]), None),
        "programmes": [_programme(extra.programmes, context, key) for key in fields.get("programmes", ())],
        "related": [link(card, context.language, context.locale) for card in extra.near.related],
        "json_ld": [_government_service(page, full.fields)],
    }


def _papers(fields: dict[str, Any]) -> list[str]:
    papers = fields.get("papers")
    return list(papers) if isinstance(papers, list | tuple) else []


def _facts(fields: dict[str, Any], context: Context) -> Any:
    _ = context.words.gettext
    labels = {
        "papers": _("What to bring"),
        "cost": _("Cost"),
        "time": _("How long it takes"),
        "hours": _("Hours"),
        "place": _("Place"),
    }
    for name in SERVICE_FACTS:
        value = fields.get(name)
        if not isinstance(value, list | tuple):
            yield {"label": labels[name], "value": None if value in (None, "unknown") else value}


def _programme(listing: Card, context: Context, key: str) -> View:
    programme = context.site.entries["programmes"][key]
    return plain_link(f"{listing.url}#{key}", programme.values["title"][context.language])


def _government_service(page: ItemPage, fields: dict[str, Any]) -> Any:
    chrome, place = page.chrome, page.place
    return json_ld(
        {
            "@type": "GovernmentService",
            "name": place.title,
            "description": place.lead,
            "serviceType": place.title,
            "availableLanguage": list(LANGUAGES),
            "audience": {"@type": "Audience", "audienceType": fields["for_whom"]},
            "serviceOperator": {"@type": "GovernmentOrganization", "name": chrome.view["publisher"]["name"]},
            "url": chrome.base + place.url,
        }
    )
