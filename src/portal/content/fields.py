"""Types of fields: what a value must look like, and what it becomes.

A type's `read` returns the value, ready to use, and reports each thing that is wrong with it through
`report(line, message, **values)`; a wrong value becomes None. All values are made of str, int, bool,
tuple, dict and None, so that they can be stored and compared.
"""

from __future__ import annotations

import datetime
import difflib
import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, Protocol

from portal.content.yaml_nodes import Node
from portal.contract.languages import LANGUAGES
from portal.legal import number

Report = Callable[..., None]


class Type(Protocol):
    """What a field may hold."""

    def read(self, node: Node, report: Report) -> object: ...


class Field(NamedTuple):
    """A field of a kind: its type, whether it must be there, and whether each language words it anew."""

    type: Type
    required: bool = False
    words: bool = False
    card: bool = False  # shown by other pages too, so kept where they can see it
    ruled: bool = False  # read by rules and the register beside what is on the card, so kept where they can see it


def _text_of(node: Node, report: Report) -> str | None:
    if isinstance(node.value, str):
        return node.value.strip()
    report(node.line, "This must be text, not a list or further fields: put it in double quotes")
    return None


class Text(NamedTuple):
    """Plain words of `least` to `most` characters, no line breaks."""

    least: int = 1
    most: int = 2000

    def read(self, node: Node, report: Report) -> str | None:
        text = _text_of(node, report)
        if text is None:
            return None
        text = " ".join(text.split())
        if not self.least <= len(text) <= self.most:
            report(
                node.line,
                "The text must have {least} to {most} characters; it has {length}: {value!r}",
                least=self.least,
                most=self.most,
                length=len(text),
                value=shorten(text),
            )
            return None
        return text


class Pattern(NamedTuple):
    """Text of one form, given as a regular expression and in words."""

    expression: re.Pattern[str]
    form: str

    def read(self, node: Node, report: Report) -> str | None:
        text = _text_of(node, report)
        if text is None or self.expression.fullmatch(text):
            return text
        report(node.line, "{value!r} must be {form}", value=text, form=self.form)
        return None


SLUG = Pattern(re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?"), "lower-case ASCII letters, digits and hyphens")
URL = Pattern(re.compile(r"https://[^\s<>\"]+"), "an address that starts with https://")
# Where something was read: some old sites have no https.
SOURCE_URL = Pattern(re.compile(r"https?://[^\s<>\"]+"), "an address that starts with https:// or http://")
E164 = Pattern(re.compile(r"\+[1-9][0-9]{6,14}|[0-9]{3}"), "an international number such as +842412345678")
EMAIL = Pattern(re.compile(r"[^\s@<>]+@[^\s@<>]+\.[a-z]+"), "an e-mail address")
FILE = Pattern(re.compile(r"[A-Za-z0-9._/-]+"), "a path of ASCII letters, digits, dots, hyphens and slashes")


class DocumentNumber:
    """The number of a legal document, as `portal.legal.number` reads it: `32/2010/QĐ-TTg`."""

    def read(self, node: Node, report: Report) -> str | None:
        text = _text_of(node, report)
        if text is None:
            return None
        try:
            number.parse(text)
        except number.NotANumber:
            report(node.line, "{value!r} is not the number of a document, such as 32/2010/QĐ-TTg", value=text)
            return None
        return text


DOCUMENT_NUMBER = DocumentNumber()


class Choice(NamedTuple):
    """One of a fixed set of words."""

    options: tuple[str, ...]

    def read(self, node: Node, report: Report) -> str | None:
        text = _text_of(node, report)
        if text is None or text in self.options:
            return text
        report(
            node.line,
            "{value!r} must be one of {options}{suggestion}",
            value=text,
            options=", ".join(self.options),
            suggestion=Suggestion(text, self.options),
        )
        return None


class Key(NamedTuple):
    """The key of a record of *collection*: a data file, or a kind of content. Whether it exists is checked later."""

    collection: str

    def read(self, node: Node, report: Report) -> str | None:
        text = _text_of(node, report)
        if text is None or re.fullmatch(r"[a-z0-9]+(?:[.-][a-z0-9]+)*", text):
            return text
        report(node.line, "{value!r} must be a key of {collection}", value=text, collection=self.collection)
        return None


class Date(NamedTuple):
    """A calendar date `2026-11-22`, with time `2026-11-22 09:54` where allowed, or `unknown` where allowed."""

    time: bool = False
    unknown: bool = False
    year: bool = False

    def read(self, node: Node, report: Report) -> str | None:
        text = _text_of(node, report)
        if text is None or (self.unknown and text == "unknown"):
            return text
        if self.year and re.fullmatch(r"(19|20)[0-9][0-9]", text):
            return text
        if self._exists(text):
            return text
        report(node.line, _DATE_RULE, value=text)
        return None

    def _exists(self, text: str) -> bool:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d( \d\d:\d\d)?" if self.time else r"\d{4}-\d\d-\d\d", text):
            return False
        try:
            return 1945 <= datetime.datetime.fromisoformat(text).year <= 2100
        except ValueError:
            return False


_DATE_RULE = "{value!r} is not a date that exists: write year-month-day, such as 2026-11-22"


class Integer:
    """A whole number, digits only (no thousands separator)."""

    def read(self, node: Node, report: Report) -> int | None:
        text = _text_of(node, report)
        if text is not None and re.fullmatch(r"-?[0-9]{1,15}", text):
            return int(text)
        if text is not None:
            report(node.line, "{value!r} must be a whole number, digits only", value=text)
        return None


class ListOf(NamedTuple):
    """A list of values of one type; a single value stands for a list of one."""

    type: Type

    def read(self, node: Node, report: Report) -> tuple[object, ...]:
        items = node.value if isinstance(node.value, list) else [node]
        if items == [node] and node.value == "":
            return ()
        return tuple(self.type.read(item, report) for item in items)


class Bilingual(NamedTuple):
    """The same value in both languages: `{vi: …, en: …}`."""

    type: Type

    def read(self, node: Node, report: Report) -> dict[str, object] | None:
        if not isinstance(node.value, dict) or set(node.value) != set(LANGUAGES):
            report(node.line, "Give this in both languages: {{vi: …, en: …}}")
            return None
        return {language: self.type.read(node.value[language], report) for language in LANGUAGES}


class Record(NamedTuple):
    """A mapping with fields of its own."""

    fields: Mapping[str, Field]
    name: str

    def read(self, node: Node, report: Report) -> dict[str, object] | None:
        if not isinstance(node.value, dict):
            report(node.line, "{name} must be fields: {fields}", name=self.name, fields=", ".join(self.fields))
            return None
        return read_fields(node, self.fields, self.name, report)


class Either(NamedTuple):
    """A value of the first type, or text of the second where the value is no list."""

    many: Type
    one: Type

    def read(self, node: Node, report: Report) -> object:
        return (self.many if isinstance(node.value, list) else self.one).read(node, report)


class MappingOf(NamedTuple):
    """A mapping of keys to values of one type."""

    type: Type

    def read(self, node: Node, report: Report) -> dict[str, object]:
        if not isinstance(node.value, dict):
            report(node.line, "This must be `key: value` lines")
            return {}
        return {key: self.type.read(value, report) for key, value in node.value.items()}


def read_fields(node: Node, fields: Mapping[str, Field], owner: str, report: Report) -> dict[str, object]:
    """The values of the fields that *node* states, and of all required ones found missing a report."""
    assert isinstance(node.value, dict)
    stated = {name: value for name, value in node.value.items() if not value.is_empty}
    for name in node.value.keys() - fields.keys():
        report(node.value[name].line, UNKNOWN_FIELD, name=name, owner=owner, suggestion=Suggestion(name, fields))
    for name, field in fields.items():
        if field.required and name not in stated:
            report(node.line, MISSING_FIELD, name=name, owner=owner)
    return {name: fields[name].type.read(value, report) for name, value in stated.items() if name in fields}


UNKNOWN_FIELD = "{owner} has no field {name!r}{suggestion}"
MISSING_FIELD = "{owner} must have the field {name!r}: add a line `{name}: …`"


class Suggestion:
    """The nearest of the known words as a remedy, ` (did you mean 'title'?)`, or nothing; put into words late."""

    def __init__(self, word: str, known: Iterable[str]) -> None:
        self.near = difflib.get_close_matches(word, list(known), n=1)

    def __format__(self, spec: str) -> str:
        return f" (→ {self.near[0]!r}?)" if self.near else ""


def shorten(text: str, most: int = 60) -> str:
    """The text, cut at a word where it is too long to quote."""
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"
