"""Rules for dates: what must come after what, and what has grown too old to stand behind."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from portal.checks.source_lines import Place
from portal.content.links import contact_href
from portal.content.site import Site
from portal.contract.problems import Problem, problem


def check_notice_period(site: Site, place: Place) -> Iterator[Problem]:
    """A notice ends on or after the day it starts."""
    for item in (item for item in site.items.values() if item.kind == "notices"):
        start, end = item.facts.get("start", ""), item.facts.get("end", "")
        if end < start:
            message = "The notice ends ({end}) before it starts ({start})"
            yield problem(item.path, place.of(item.path, "end:"), message, end=end, start=start)


def check_date_note(site: Site, place: Place) -> Iterator[Problem]:
    """News whose date is not known says why.

    Bad:  date: unknown
    Good: date: unknown, date_note: {vi: …, en: …}
    """
    for item in site.items.values():
        if item.facts.get("date") == "unknown" and "date_note" not in item.facts:
            message = "The date is unknown: say what is known of it in a line `date_note: {{vi: …, en: …}}`"
            yield problem(item.path, place.of(item.path, "date:"), message)


def check_contact_age(site: Site, place: Place, today: str) -> Iterator[Problem]:
    """A number that readers are told to call was checked in the last months (`contact_max_age_months`)."""
    path = "content/data/contacts.yaml"
    months = site.site["contact_max_age_months"]
    oldest = _months_before(today, months)
    for contact in site.entries["contacts"].values():
        if contact_href(contact) is None:
            continue
        checked = contact.get("verified_on")
        if not checked or checked < oldest:
            message = (
                "{key!r} was last checked on {checked}, more than {months} months ago: check it, or set not-verified"
            )
            values = {"key": contact.key, "checked": checked or "?", "months": months}
            yield problem(path, contact.line, message, **values)


def check_help_contact(site: Site, place: Place) -> Iterator[Problem]:
    """The numbers offered on every page are ones that can be called."""
    for key in site.site["help_contacts"]:
        contact = site.entries["contacts"].get(key)
        if contact is not None and contact_href(contact) is None:
            path = "content/data/site.yaml"
            message = "{key!r} is not verified, so it must not stand among help_contacts"
            yield problem(path, place.of(path, "help_contacts"), message, key=key)


def _months_before(day: str, months: int) -> str:
    date = datetime.date.fromisoformat(day)
    years, month = divmod(date.month - 1 - months, 12)
    return date.replace(year=date.year + years, month=month + 1, day=min(date.day, 28)).isoformat()
