"""The register as a table for spreadsheets: CSV (RFC 4180), one document a row, made of the records of the JSON."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO
from typing import Any

from portal.content.kinds import EVIDENCED
from portal.content.open_data.record import Record
from portal.content.open_data.register import OpenRegister
from portal.contract.languages import LANGUAGES
from portal.legal.terms import FORCE, TYPE

Row = dict[str, str]

# Between the values of one cell: no value holds it (a test looks).
BETWEEN = " | "

# What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection"); an apostrophe before it makes it text.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

# Without the mark Excel takes UTF-8 for the code page of the country.
_MARK = "\ufeff"


def register_csv(data: OpenRegister, records: Iterable[Record]) -> bytes:
    """The records as a table."""
    rows = [row(data, record) for record in records]
    table = StringIO()
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    writer.writerows([[_harmless(each[name]) for name in COLUMNS] for each in rows])
    return (_MARK + table.getvalue()).encode()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def row(data: OpenRegister, record: Record) -> Row:
    """A record as cells; what is not known is empty."""
    issuers = {key: data.site.entries["organisations"][key] for key in record["issuer"]["value"]}
    names = {language: [issuer.values["name"][language] for issuer in issuers.values()] for language in LANGUAGES}
    return {
        "name": record["name"],
        "iri": record["iri"],
        **_by_language("url", record["urls"]),
        **_by_language("title", record["title"]["value"]),
        **{name: _cell(record[name]["value"]) for name in EVIDENCED if name != "title"},
        **_by_language("type", _words(TYPE[record["type"]["value"]])),
        **_by_language("issuer", names),
        **_by_language("force", _words(FORCE[record["force"]["value"]])),
        **{f"{name}_{part}": _proofs(record[name], part) for name in EVIDENCED for part in ("source", "verified_on")},
        **_by_language("aliases", record["aliases"]),
        **{name: _cell(record[name]) for name in ("fields", "tags", "services", "sources", "modified")},
        "cited_as": _cell([form["printed"] for form in record["cited_as"]]),
        **_relations("relations", "to", record["relations"]),
        **_relations("related_by", "by", record["related_by"]),
        "cited_by": _cell([page["url"] for page in record["cited_by"]]),
    }


def _by_language(name: str, values: dict[Any, Any]) -> Row:
    return {f"{name}_{language}": _cell(values.get(language)) for language in LANGUAGES}


def _words(term: Any) -> dict[str, str]:
    first = {language: getattr(term, language) for language in LANGUAGES}
    return {language: value if isinstance(value, str) else value[0] for language, value in first.items()}


def _cell(value: Any) -> str:
    return BETWEEN.join(value) if isinstance(value, list) else value or ""


def _proofs(field: Record, part: str) -> str:
    return _cell([proof[part] for proof in field["evidence"]])


def _relations(name: str, end: str, relations: list[Record]) -> Row:
    return {
        name: _cell([f"{relation['type']} {relation[end]}" for relation in relations]),
        f"{name}_source": _cell([relation["source"] or "" for relation in relations]),
        f"{name}_verified_on": _cell([relation["verified_on"] or "" for relation in relations]),
    }


def _columns() -> tuple[str, ...]:
    def in_languages(*names: str) -> list[str]:
        return [f"{name}_{language}" for name in names for language in LANGUAGES]

    evidenced = [
        column
        for name in EVIDENCED
        for column in (
            *([] if name == "title" else [name]),
            *(in_languages(name) if name in _WORDED else []),
            f"{name}_source",
            f"{name}_verified_on",
        )
    ]
    related = [f"{name}{part}" for name in ("relations", "related_by") for part in ("", "_source", "_verified_on")]
    named = ["fields", "tags", *in_languages("aliases"), "cited_as"]
    return (
        "name",
        "iri",
        *in_languages("url"),
        *evidenced,
        *named,
        *related,
        "services",
        "sources",
        "cited_by",
        "modified",
    )


_WORDED = ("title", "type", "issuer", "force")

COLUMNS = _columns()
"""The columns in their order: a value, its words in both languages where it has any, its sources, the days of these."""
