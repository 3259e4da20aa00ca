"""The data files: collections of records with a key each, both languages inside, and the fields of each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from portal.content.fields import (
    E164,
    EMAIL,
    FILE,
    SLUG,
    SOURCE_URL,
    URL,
    Bilingual,
    Choice,
    Date,
    Field,
    Integer,
    Key,
    ListOf,
    MappingOf,
    Record,
    Text,
    read_fields,
)
from portal.content.item import decode, named_keys
from portal.content.yaml_nodes import Node, Unreadable, read_mapping
from portal.contract.digest import digest
from portal.contract.problems import Problem, located, problem

WORDS = Bilingual(Text())
REQUIRED_WORDS = Field(WORDS, required=True)

REGIONS = ("vn", "ha-noi", "hcm", "quang-ninh")

COLLECTIONS: Mapping[str, Mapping[str, Field]] = {
    "sources": {
        "title": REQUIRED_WORDS,
        "publisher": Field(WORDS),
        "author": Field(Text()),
        "date": Field(Date(unknown=True)),
        "url": Field(SOURCE_URL),
        "file": Field(FILE),
        "note": Field(WORDS),
        "checked_on": Field(Date(), required=True),
    },
    "tags": {
        "title": REQUIRED_WORDS,
        "slug": Field(Bilingual(SLUG), required=True),
        "expansion": Field(WORDS),
    },
    "sections": {"title": REQUIRED_WORDS, "slug": Field(Bilingual(SLUG), required=True)},
    "fields": {"title": REQUIRED_WORDS},
    "contacts": {
        "name": REQUIRED_WORDS,
        "kind": Field(Choice(("helpline", "emergency", "office", "email")), required=True),
        "region": Field(Choice(REGIONS), required=True),
        "national": Field(Text()),
        "e164": Field(E164),
        "email": Field(EMAIL),
        "address": Field(WORDS),
        "hours": Field(WORDS),
        "cost": Field(WORDS),
        "for": Field(WORDS),
        "status": Field(Choice(("verified", "published", "not-verified")), required=True),
        "verified_on": Field(Date()),
        "verified_by": Field(Text()),
        "source": Field(Key("sources"), required=True),
        "superseded": Field(
            ListOf(
                Record(
                    {
                        "national": Field(Text(), required=True),
                        "until": Field(Date(), required=True),
                        "note": REQUIRED_WORDS,
                    },
                    "A superseded number",
                )
            )
        ),
        "note": Field(WORDS),
    },
    "organisations": {
        "name": REQUIRED_WORDS,
        "short": Field(WORDS),
        "from": Field(Date(year=True)),
        "until": Field(Date(year=True)),
        "predecessors": Field(ListOf(Key("organisations"))),
        "successors": Field(ListOf(Key("organisations"))),
        "parent": Field(Key("organisations")),
        "note": Field(WORDS),
        "source": Field(Key("sources")),
    },
    "statistics": {
        "title": REQUIRED_WORDS,
        "question": REQUIRED_WORDS,
        "place": Field(Choice(("ha-noi", "hcm", "quang-ninh"))),
        "period": Field(WORDS),
        "source": Field(Key("sources"), required=True),
        "as_of": Field(Date(year=True, unknown=True)),
        "chart": Field(Choice(("bar", "none"))),
        "note": Field(WORDS),
        "figures": Field(
            ListOf(
                Record(
                    {
                        "key": Field(Text(), required=True),
                        "label": REQUIRED_WORDS,
                        "value": Field(Integer(), required=True),
                        "qualifier": Field(WORDS),
                        "unit": REQUIRED_WORDS,
                        "part_of": Field(Text()),
                        "note": Field(WORDS),
                    },
                    "A figure",
                )
            ),
            required=True,
        ),
    },
    "programmes": {
        "title": REQUIRED_WORDS,
        "lead": REQUIRED_WORDS,
        "source": Field(Key("sources"), required=True),
        "place": Field(Choice(("ha-noi", "hcm", "quang-ninh"))),
        "service": Field(Key("services")),
        "note": Field(WORDS),
    },
    "offices": {
        "name": REQUIRED_WORDS,
        "level": Field(Choice(("district", "commune", "school")), required=True),
        "place": Field(WORDS),
        "region": Field(Choice(REGIONS)),
        "source": Field(Key("sources"), required=True),
        "note": Field(WORDS),
    },
    "deadlines": {
        "title": REQUIRED_WORDS,
        "of": Field(Choice(("help", "feedback", "data-request")), required=True),
        "days": Field(Integer(), required=True),
        "counted": Field(Choice(("days", "working-days")), required=True),
        "source": Field(Key("sources"), required=True),
        "note": Field(WORDS),
    },
}

# site.yaml is one record, not a collection of them.
SITE: Mapping[str, Field] = {
    "name": REQUIRED_WORDS,
    "short_name": REQUIRED_WORDS,
    "tagline": REQUIRED_WORDS,
    "publisher": Field(
        Record(
            {
                "organisation": Field(Key("organisations"), required=True),
                "parent": Field(Key("organisations")),
                "parent_note": Field(WORDS),
                "address": Field(Key("contacts")),
                "phone": Field(Key("contacts")),
                "email": Field(Key("contacts")),
                "responsible": Field(Text()),
                "responsible_note": Field(WORDS),
            },
            "The publisher",
        ),
        required=True,
    ),
    "licence": Field(
        Record(
            {
                "number": Field(Text(), required=True),
                "document": Field(Key("legal")),
                "issued": Field(Date(), required=True),
                "issuer": Field(Key("organisations"), required=True),
                "domain": Field(Text(), required=True),
                "status": Field(Choice(("verified", "not-verified")), required=True),
                "source": Field(Key("sources"), required=True),
                "checked_on": Field(Date(), required=True),
                "note": Field(WORDS),
            },
            "The licence",
        ),
        required=True,
    ),
    "successor": Field(
        Record(
            {
                "url": Field(URL, required=True),
                "source": Field(Key("sources"), required=True),
                "checked_on": Field(Date(), required=True),
                "note": REQUIRED_WORDS,
            },
            "The successor",
        )
    ),
    "content_licence": Field(
        Record(
            {"status": Field(Choice(("verified", "not-verified")), required=True), "note": REQUIRED_WORDS},
            "The content licence",
        )
    ),
    "exit": Field(
        Record({"url": Field(Bilingual(URL), required=True), "label": REQUIRED_WORDS}, "The exit"), required=True
    ),
    "help_contacts": Field(ListOf(Key("contacts")), required=True),
    "contact_groups": Field(  # in the order of the contact page
        ListOf(Record({"title": REQUIRED_WORDS, "contacts": Field(ListOf(Key("contacts")))}, "A contact group")),
        required=True,
    ),
    "contact_max_age_months": Field(Integer(), required=True),
    "outbound_hosts": Field(ListOf(Text()), required=True),
    "navigation": Field(ListOf(Key("pages")), required=True),
    "footer_links": Field(ListOf(Key("pages"))),
    "deadlines": Field(
        MappingOf(
            Record(
                {
                    "text": REQUIRED_WORDS,
                    "value": Field(Integer(), required=True),
                    "unit": Field(Choice(("working-day", "day", "hour", "source")), required=True),
                    "limit": Field(Choice(("at-most", "at-least")), required=True),
                    "rule": REQUIRED_WORDS,
                    "source": Field(Key("sources"), required=True),
                    "checked_on": Field(Date(), required=True),
                },
                "A deadline",
            )
        )
    ),
}


class Entry(NamedTuple):
    """A record of a collection: what a page shows of it counts by its digest."""

    collection: str
    key: str
    values: dict[str, Any]
    line: int
    digest: bytes

    def get(self, name: str) -> Any:
        """The value of a field, None where the record does not state it."""
        return self.values.get(name)


class DataFile(NamedTuple):
    """What a data file holds: its entries in the order of the file, and the keys of other things they name."""

    path: str
    entries: tuple[Entry, ...]
    keys: tuple[tuple[str, str], ...]


def read_data(path: str, data: bytes) -> tuple[DataFile | None, list[Problem]]:
    """The entries of the data file at *path*, or None with all that is wrong."""
    name = path.rpartition("/")[2].removesuffix(".yaml")
    fields = SITE if name == "site" else COLLECTIONS.get(name)
    if fields is None:
        known = ", ".join(sorted([*COLLECTIONS, "site"]))
        message = "There is no data file of this name: it must be one of {known} (.yaml)"
        return None, [problem(path, 0, message, known=known)]
    text, problems = decode(path, data)
    if text is None:
        return None, problems
    try:
        nodes = read_mapping(text)
    except Unreadable as error:
        return None, problems + list(located(path, error.findings))
    if name == "site":
        nodes = {"site": Node(nodes, 1)}
    entries = [_entry(path, name, key, node, fields, problems) for key, node in nodes.items()]
    keys = {pair for entry in entries for pair in named_keys(fields, entry.values)}
    return (None, problems) if problems else (DataFile(path, tuple(entries), tuple(sorted(keys))), [])


def _entry(path: str, name: str, key: str, node: Node, fields: Mapping[str, Field], problems: list[Problem]) -> Entry:
    def report(line: int, message: str, **values: object) -> None:
        problems.append(problem(path, line, message, **values))

    values: dict[str, Any] = {}
    if isinstance(node.value, dict):
        values = read_fields(node, fields, f"{name}.{key}", report)
    else:
        report(node.line, "{key!r} must have fields: {fields}", key=key, fields=", ".join(fields))
    return Entry(name, key, values, node.line, digest(name, key, values))
