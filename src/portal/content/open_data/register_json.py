"""The register, or one entry of it, as JSON: records, and the records of the data files that they name."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from portal.content.data import Entry
from portal.content.open_data.addresses import REGISTER_SCHEMA
from portal.content.open_data.record import Record
from portal.content.open_data.register import OpenRegister, words
from portal.legal.terms import FORCES, RELATIONS, TYPES


def register_json(data: OpenRegister, records: Iterable[Record]) -> bytes:
    """The records as a file that stands alone: every key in it is explained in it."""
    documents = [*records]
    site = data.site.site
    whole = {
        "$schema": data.base + REGISTER_SCHEMA,
        "title": dict(site["name"]),
        "publisher": site["publisher"]["organisation"],
        "terms_of_use": _terms_of_use(site),
        "documents": documents,
        "sources": {key: _source(entry) for key, entry in data.named("sources", _sources(documents)).items()},
        "organisations": {
            key: {"name": words(entry, "name")}
            for key, entry in data.named("organisations", _organisations(documents, site)).items()
        },
        "fields": _titles(data, "fields", documents),
        "tags": _titles(data, "tags", documents),
        "types": {kind.key: {"vi": kind.vi[0], "en": kind.en[0]} for kind in TYPES},
        "forces": {force.key: {"vi": force.vi, "en": force.en} for force in FORCES},
        "relations": {key: {"vi": vi, "en": en} for key, vi, en in _relations()},
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _terms_of_use(site: Any) -> dict[str, Any] | None:
    licence = site.get("content_licence")
    return {"status": licence["status"], "note": dict(licence["note"])} if licence else None


def _relations() -> Iterable[tuple[str, str, str]]:
    for relation in RELATIONS:
        yield relation.key, relation.vi, relation.en
        yield relation.inverse, relation.inverse_vi, relation.inverse_en


def _sources(documents: list[Record]) -> set[str]:
    proofs = [proof["source"] for record in documents for value in record.values() for proof in _evidence(value)]
    related = [one["source"] for record in documents for one in (*record["relations"], *record["related_by"])]
    printed = [key for record in documents for form in record["cited_as"] for key in form["sources"]]
    return {*proofs, *related, *printed, *(key for record in documents for key in record["sources"])}


def _evidence(value: Any) -> list[dict[str, Any]]:
    return value.get("evidence", []) if isinstance(value, dict) else []


def _organisations(documents: list[Record], site: Any) -> set[str]:
    return {site["publisher"]["organisation"], *(key for record in documents for key in record["issuer"]["value"])}


def _titles(data: OpenRegister, name: str, documents: list[Record]) -> dict[str, Any]:
    keys = {key for record in documents for key in record[name]}
    return {key: words(entry, "title") for key, entry in data.named(name, keys).items()}


def _source(entry: Entry) -> dict[str, Any]:
    date = entry.get("date")
    return {
        "title": words(entry, "title"),
        "publisher": words(entry, "publisher"),
        "author": entry.get("author"),
        "date": None if date == "unknown" else date,
        # Named everywhere, linked only where the centre leads readers to the host, as on the pages.
        "url": entry.get("link"),
        "note": words(entry, "note"),
        "checked_on": entry.values["checked_on"],
    }
