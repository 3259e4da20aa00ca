"""Runs the rules: those for a text when it is read, those for the site before anything is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from portal.checks import dates, law, names, pairs
from portal.checks.source_lines import Place
from portal.checks.text import ADVICE, RULES, TextRule, body_lines
from portal.content.item import decode
from portal.content.site import Site
from portal.contract.problems import Problem, located

SITE_RULES: Mapping[str, Callable[..., Iterator[Problem]]] = {
    "required-page": pairs.check_required_page,
    "pair": pairs.check_pair,
    "page-template": pairs.check_page_template,
    "slug": pairs.check_slug,
    "name": names.check_name,
    "data-name": names.check_data_name,
    "link": names.check_link,
    "link-kind": names.check_link_kind,
    "call-link": names.check_call_link,
    "outbound-host": names.check_outbound_host,
    "citation": law.check_citation,
    "outside-register": law.check_outside_register,
    "register": law.check_register,
    "structure": law.check_structure,
    "notice-period": dates.check_notice_period,
    "date-note": dates.check_date_note,
    "contact-age": dates.check_contact_age,
    "help-contact": dates.check_help_contact,
}


def check_text(path: str, data: bytes) -> list[Problem]:
    """All that is wrong with a text, beyond its fields."""
    return list(_run(RULES, path, data))


def advise(path: str, data: bytes) -> list[Problem]:
    """What a writer may want to look at again; never stops a build."""
    return list(_run(ADVICE, path, data))


def _run(rules: Mapping[str, TextRule], path: str, data: bytes) -> Iterator[Problem]:
    # What cannot be read at all is said by who reads it.
    lines = body_lines(decode(path, data)[0] or "")
    for check in rules.values():
        yield from located(path, check(lines))


def check_site(site: Site, root: Path, today: str) -> Iterator[Problem]:
    """All that is wrong with the site as a whole."""
    if "site" not in site.entries["site"]:
        if not site.is_unread("site", "site"):
            yield Problem("content/data/site.yaml", 0, "This file must exist: it says whose portal this is", {})
        return
    place = Place(root)
    for check in SITE_RULES.values():
        more = (today,) if check is dates.check_contact_age else ()
        yield from check(site, place, *more)
