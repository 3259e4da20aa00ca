"""The shape of the register's JSON, as JSON Schema (draft 2020-12); its vocabularies are those of the legal room."""

from __future__ import annotations

import json
from typing import Any

from portal.content.kinds import EVIDENCED
from portal.content.open_data.addresses import REGISTER_SCHEMA
from portal.legal.terms import FORCE, INVERSE, RELATION, TYPE

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
ADDRESS: Schema = {"type": "string", "format": "uri", "pattern": "^https?://"}
DAY: Schema = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
KEY: Schema = {"type": "string", "pattern": "^[a-z0-9][a-z0-9-]*$"}


def register_schema(base: str) -> bytes:
    """The schema as a file."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": base + REGISTER_SCHEMA,
        "title": "Register of legal documents",
        "description": "A value that is null is not known: nothing may be concluded from it.",
        **_object(_WHOLE, optional=("terms_of_use",)),
        "$defs": {"document": _object(_DOCUMENT), "evidence": _EVIDENCE, "relation": _RELATION, "source": _SOURCE},
    }
    return (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()


def _object(properties: Schema, optional: tuple[str, ...] = ()) -> Schema:
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _keyed(values: Schema) -> Schema:
    return {"type": "object", "propertyNames": KEY, "additionalProperties": values}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _in_languages(value: Schema) -> Schema:
    """In one language or in both: some items have no translation."""
    return _object({"vi": value, "en": value}, optional=("vi", "en"))


def _one_of(words: Any) -> Schema:
    return {"enum": [*words]}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


_WORDS = _object({"vi": TEXT, "en": TEXT})

_EVIDENCE = _object({"source": KEY, "verified_on": DAY, "note": _WORDS}, optional=("note",))

_VALUES: dict[str, Schema] = {
    "title": _in_languages(TEXT),
    "type": _one_of(TYPE),
    "number": TEXT,
    "issuer": _list(KEY),
    "signers": _or_null(_list(TEXT)),
    "issued": _or_null(DAY),
    "effective": _or_null(DAY),
    "expired": _or_null(DAY),
    "force": _one_of(FORCE),
    "gazette": _or_null(TEXT),
}

_RELATION = _object(
    {
        "type": _one_of(RELATION),
        "to": KEY,
        "source": KEY,
        "verified_on": DAY,
        "certainty": _one_of(("stated", "reported")),
        "note": _WORDS,
    },
    optional=("certainty", "note"),
)

_DOCUMENT: Schema = {
    "name": KEY,
    "iri": {"type": "string", "pattern": "^/akn/vn/(act|doc)/"},
    "urls": _in_languages(ADDRESS),
    "files": _object({"json": ADDRESS, "akoma_ntoso": _in_languages(ADDRESS), "archived": _list(TEXT)}),
    **{name: _object({"value": _VALUES[name], "evidence": _list(_ref("evidence"))}) for name in EVIDENCED},
    "lead": _in_languages(TEXT),
    "meaning": _in_languages(TEXT),
    **{name: _list(KEY) for name in ("fields", "tags", "services", "sources")},
    "aliases": _in_languages(_list(TEXT)),
    "cited_as": _list(_object({"printed": TEXT, "sources": _list(KEY), "note": _WORDS})),
    "relations": _list(_ref("relation")),
    "related_by": _list(
        _object(
            {
                "type": _one_of(key for key in INVERSE if key not in RELATION),
                "by": KEY,
                "source": _or_null(KEY),
                "verified_on": _or_null(DAY),
            }
        )
    ),
    "cited_by": _list(_object({"url": ADDRESS, "language": _one_of(("vi", "en")), "title": TEXT})),
    "modified": _or_null(DAY),
}

_SOURCE = _object(
    {
        "title": _WORDS,
        "publisher": _or_null(_WORDS),
        "author": _or_null(TEXT),
        "date": _or_null(TEXT),
        "url": _or_null(ADDRESS),
        "note": _or_null(_WORDS),
        "checked_on": DAY,
    }
)

_WHOLE: Schema = {
    "$schema": ADDRESS,
    "title": _WORDS,
    "publisher": KEY,
    "terms_of_use": _or_null(_object({"status": _one_of(("verified", "not-verified")), "note": _WORDS})),
    "documents": _list(_ref("document")),
    "sources": _keyed(_ref("source")),
    "organisations": _keyed(_object({"name": _WORDS})),
    **{name: _keyed(_WORDS) for name in ("fields", "tags", "types", "forces", "relations")},
}
