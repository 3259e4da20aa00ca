"""Rules for names and links: whatever a field or a link names must exist."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from operator import attrgetter
from typing import Any

from portal.checks.source_lines import Place
from portal.content.data import COLLECTIONS, SITE, Entry
from portal.content.fields import Field, Suggestion
from portal.content.item import Item, Name, named_keys
from portal.content.kinds import KINDS
from portal.content.links import contact_href
from portal.content.site import Card, Site
from portal.contract.problems import Problem, problem


def check_name(site: Site, place: Place) -> Iterator[Problem]:
    """Whatever a field of an item names exists: tags, sources, contacts, documents, services.

    Bad:  tags: [chidren]
    Good: tags: [children]
    """
    for item, (collection, key) in _naming(site, site.names_in_fields - site.names, attrgetter("keys")):
        yield _unknown(site, item.path, place.of(item.path, key), collection, key)


def _naming(site: Site, wrong: set[Name], names_of: Callable[[Item], tuple[Name, ...]]) -> Iterator[tuple[Item, Name]]:
    """Who names something wrong; what is there, and wrong in itself, is told elsewhere."""
    # The names are few and the items many: these are looked at one by one only where there is something to find.
    found = {name for name in wrong if not site.is_unread(*name)}
    for item in site.written if found else ():
        yield from ((item, name) for name in names_of(item) if name in found)


def check_data_name(site: Site, place: Place) -> Iterator[Problem]:
    """Whatever a record of a data file names exists."""
    for name, entries in site.entries.items():
        fields = SITE if name == "site" else COLLECTIONS[name]
        path = f"content/data/{name}.yaml"
        for entry in entries.values():
            for collection, key in sorted(set(named_keys(fields, _stated(fields, entry)))):
                if site.find(collection, key, "vi") is None and not site.is_unread(collection, key):
                    yield _unknown(site, path, entry.line, collection, key)


def _stated(fields: Mapping[str, Field], entry: Entry) -> dict[str, Any]:
    return {name: value for name, value in entry.values.items() if name in fields}


def _unknown(site: Site, path: str, line: int, collection: str, key: str) -> Problem:
    known = [name for of, name in site.names if of == collection]
    message = "There is no {key!r} in {collection}{suggestion}"
    folder = collection in KINDS or collection == "images"
    where = f"content/{collection}/" if folder else f"content/data/{collection}.yaml"
    return problem(path, line, message, key=key, collection=where, suggestion=Suggestion(key, known))


def check_link(site: Site, place: Place) -> Iterator[Problem]:
    """Whatever a link in a text names exists, with its anchor; a draft does not exist for readers.

    Bad:  [x](@/services/counseling), [x](@/legal/112-qd-ttg#dieu-99)
    Good: [x](@/services/counselling)
    """
    unknown = site.names_in_links - site.names
    for item, (collection, key) in _naming(site, unknown, attrgetter("links")):
        yield _unknown(site, item.path, place.of(item.path, f"@/{collection}/{key}"), collection, key)
    for item in site.written:
        for collection, key, anchor in item.pinpoints:
            found = None if site.is_unread(collection, key) else site.find(collection, key, item.language)
            if isinstance(found, Card) and anchor not in site.items[found.key, found.language].anchors:
                target = f"@/{collection}/{key}"
                line = place.of(item.path, f"{target}#{anchor}")
                message = "{target} has no heading with the anchor #{anchor}"
                yield problem(item.path, line, message, target=target, anchor=anchor)


def check_link_kind(site: Site, place: Place) -> Iterator[Problem]:
    """A link leads to an item or a contact; records of other data files have no address.

    Bad:  [x](@/tags/children), [x](@/sources/centre-2017)
    Good: [x](@/news/ha-dong-survey)
    """
    wrong = {(collection, key) for collection, key in site.names_in_links if collection not in _ADDRESSED}
    for item in site.written if wrong else ():
        for collection, key in wrong.intersection(item.links):
            message = "{target} has no address of its own: link to an item or a contact"
            target = f"@/{collection}/{key}"
            yield problem(item.path, place.of(item.path, target), message, target=target)


# What a link may lead to.
_ADDRESSED = frozenset((*KINDS, "contacts"))


def check_call_link(site: Site, place: Place) -> Iterator[Problem]:
    """Only a number we can stand for is offered as a call.

    Bad:  [gọi](@/contacts/centre-hotline) while its status is not-verified
    Good: the number as words, or a contact that is verified or published
    """
    barred = {("contacts", key) for key, contact in site.entries["contacts"].items() if contact_href(contact) is None}
    for item in () if barred.isdisjoint(site.names_in_links) else site.written:
        for _, key in barred.intersection(item.links):
            message = "{key!r} is not verified, so it cannot be a link: write the number as words"
            yield problem(item.path, place.of(item.path, f"@/contacts/{key}"), message, key=key)


def check_outbound_host(site: Site, place: Place) -> Iterator[Problem]:
    """A link leads out only to hosts that the centre has agreed to (`outbound_hosts` in site.yaml).

    Bad:  [kết quả](https://casino.example)
    Good: a host of the list
    """
    allowed = set(site.site["outbound_hosts"])
    for item in site.written:
        for host in set(item.hosts) - allowed if item.hosts else ():
            message = "No link may lead to {host!r}: drop the link, or have it added to `outbound_hosts` in site.yaml"
            yield problem(item.path, place.of(item.path, host), message, host=host)
