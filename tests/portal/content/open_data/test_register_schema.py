"""The schema of the JSON: what we publish fits it, what is wrong does not.

The judge below knows the few words of JSON Schema that ours uses, and refuses any other: no library of the project
judges JSON.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from .conftest import Files

TYPES = {"object": dict, "array": list, "string": str, "null": type(None)}
NOTES = {"$schema", "$id", "$defs", "title", "description", "format", "required"}


def faults(value: Any, schema: dict[str, Any], root: dict[str, Any], at: str = "") -> Iterator[str]:
    """Where the value does not fit the schema."""
    for word, wanted in schema.items():
        if word not in NOTES:
            yield from WORDS[word](value, wanted, schema, root, at)


def _type(value: Any, wanted: str, schema: dict[str, Any], root: dict[str, Any], at: str) -> Iterator[str]:
    if not isinstance(value, TYPES[wanted]):
        yield f"{at}: not of type {wanted}"


def _enum(value: Any, wanted: list[Any], schema: dict[str, Any], root: dict[str, Any], at: str) -> Iterator[str]:
    if value not in wanted:
        yield f"{at}: not one of the words"


def _pattern(value: Any, wanted: str, schema: dict[str, Any], root: dict[str, Any], at: str) -> Iterator[str]:
    if isinstance(value, str) and not re.search(wanted, value):
        yield f"{at}: not in the form"


def _any_of(value: Any, wanted: list[Any], schema: dict[str, Any], root: dict[str, Any], at: str) -> Iterator[str]:
    tried = [[*faults(value, one, root, at)] for one in wanted]
    if all(tried):
        yield from tried[0]


def _items(value: Any, wanted: Any, schema: dict[str, Any], root: dict[str, Any], at: str) -> Iterator[str]:
    for number, each in enumerate(value if isinstance(value, list) else []):
        yield from faults(each, wanted, root, f"{at}/{number}")


def _properties(value: Any, wanted: Any, schema: dict[str, Any], root: dict[str, Any], at: str) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (f"{at}: lacks {name}" for name in schema["required"] if name not in value)
        for name in wanted.keys() & value.keys():
            yield from faults(value[name], wanted[name], root, f"{at}/{name}")


def _additional(value: Any, wanted: Any, schema: dict[str, Any], root: dict[str, Any], at: str) -> Iterator[str]:
    more = value.keys() - schema.get("properties", {}).keys() if isinstance(value, dict) else set()
    for name in sorted(more):
        yield from [f"{at}: has {name}"] if wanted is False else faults(value[name], wanted, root, f"{at}/{name}")


def _names(value: Any, wanted: Any, schema: dict[str, Any], root: dict[str, Any], at: str) -> Iterator[str]:
    for name in value:
        yield from faults(name, wanted, root, f"{at}/{name}")


def _ref(value: Any, wanted: str, schema: dict[str, Any], root: dict[str, Any], at: str) -> Iterator[str]:
    yield from faults(value, root["$defs"][wanted.removeprefix("#/$defs/")], root, at)


WORDS: dict[str, Callable[..., Iterator[str]]] = {
    "type": _type,
    "enum": _enum,
    "pattern": _pattern,
    "anyOf": _any_of,
    "items": _items,
    "properties": _properties,
    "additionalProperties": _additional,
    "propertyNames": _names,
    "$ref": _ref,
}


@pytest.fixture(name="schema")
def _schema(files: Files) -> dict[str, Any]:
    return dict(json.loads(files["van-ban/register.schema.json"]))


def test_valid(files: Files, schema: dict[str, Any]) -> None:
    """The register, and the file of every document, have the shape that the schema gives."""
    wrong = {
        path: found
        for path, data in files.items()
        if path.endswith(("register.json", "entry.json")) and (found := [*faults(json.loads(data), schema, schema)])
    }

    assert {} == wrong


def test_named(whole: dict[str, Any], schema: dict[str, Any]) -> None:
    """The register names its schema."""
    assert schema["$id"] == whole["$schema"]


def _set(*path: Any, value: Any) -> Callable[[Any], None]:
    def change(whole: Any) -> None:
        for name in path[:-1]:
            whole = whole[name]
        whole[path[-1]] = value

    return change


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (_set("documents", 0, "force", "value", value="perhaps"), "/documents/0/force/value: not one of the words"),
        (_set("documents", 0, "issued", "value", value="2010"), "/documents/0/issued/value: not in the form"),
        (_set("documents", 0, "number", "value", value=None), "/documents/0/number/value: not of type string"),
        (_set("documents", 0, "verdict", value="good"), "/documents/0: has verdict"),
        (_set("documents", 0, "issuer", value={"value": []}), "/documents/0/issuer: lacks evidence"),
        (_set("documents", value={}), "/documents: not of type array"),
        (_set("sources", value={"A source": None}), "/sources/A source: not in the form"),
    ],
)
def test_bad(whole: dict[str, Any], schema: dict[str, Any], change: Callable[[Any], None], expected: str) -> None:
    """What is wrong with a register is found."""
    bad = copy.deepcopy(whole)
    change(bad)

    assert expected in [*faults(bad, schema, schema)]
