"""The contact page: every number and address, in groups, with what is known of each; then two ways to write."""

from __future__ import annotations

from typing import NamedTuple

from portal.content.data import Entry
from portal.content.links import View, contact_view
from portal.content.pages.contact_form import FormExtra, form_view, gather_form
from portal.content.pages.context import Context, Full
from portal.content.pages.page import ItemPage
from portal.content.site import Card, Site
from portal.contract.languages import Language
from portal.contract.messages import PURPOSES


class ContactExtra(NamedTuple):
    """The contacts of each group, under its title in the page's language, and what the forms show."""

    groups: tuple[tuple[str, tuple[Entry, ...]], ...]
    form: FormExtra


def gather(site: Site, card: Card, today: str) -> ContactExtra:
    """The groups of `data/site.yaml`, in its order: danger first."""
    return ContactExtra(tuple(_groups(site, card.language)), gather_form(site, card.language))


def _groups(site: Site, language: Language) -> list[tuple[str, tuple[Entry, ...]]]:
    contacts = site.entries["contacts"]
    return [
        (group["title"][language], tuple(contacts[key] for key in group["contacts"]))
        for group in site.site["contact_groups"]
    ]


def view(page: ItemPage, full: Full, context: Context) -> View:
    """The names that only the template of the contact page uses."""
    extra: ContactExtra = page.extra
    return {
        "groups": [
            {
                "title": title,
                "contacts": [contact_view(context.site, entry, context.words, context.locale) for entry in entries],
            }
            for title, entries in extra.groups
        ],
        "forms": [form_view(purpose, extra.form, context) for purpose in PURPOSES],
    }
