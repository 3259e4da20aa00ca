"""Items: what a source file says, in the two parts others need: what every page may show of it, and the rest."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any, NamedTuple

from portal.content.address import item_address
from portal.content.body import REFERENCE, Body, convert
from portal.content.citing import field_quotes, unpinned
from portal.content.fields import MISSING_FIELD, UNKNOWN_FIELD, Key, ListOf, MappingOf, Suggestion
from portal.content.host import host
from portal.content.invisible import find_invisible, invisible
from portal.content.kinds import KINDS, Kind
from portal.content.yaml_nodes import Node, Unreadable, read_mapping, split_front_matter
from portal.contract.digest import digest
from portal.contract.languages import DEFAULT_LANGUAGE, LANGUAGES, Language
from portal.contract.problems import Finding, Problem, finding, located, problem
from portal.legal.alias import Aliases
from portal.legal.citation import NO_ALIASES

Name = tuple[str, str]  # a collection (a data file, or a kind of content) and a key in it


class Item(NamedTuple):
    """One language of one item, as far as other pages and rules need it.

    `key` is the name both languages share, `services/counselling`; `url` its address, empty where no slug was stated.
    `words` and `facts` hold the fields that other pages show, `shown` is their digest; `ruled` holds what rules and
    the register read besides; `stated` is the digest of all facts, at length. `keys` are the (collection, key) that the
    fields name, `links` those that the body links to, `pinpoints` the (collection, key, anchor) among these, `hosts`
    the hosts it leads out to, `anchors` the ids of its own headings; `cites` are the citations of law in its fields and
    its body, as the register is asked for them. `outline` is the digest of all this, `digest` that of the source.
    """

    path: str
    kind: str
    key: str
    language: Language
    url: str
    words: dict[str, Any]
    facts: dict[str, Any]
    ruled: dict[str, Any]
    keys: tuple[Name, ...]
    links: tuple[Name, ...]
    pinpoints: tuple[tuple[str, str, str], ...]
    hosts: tuple[str, ...]
    anchors: tuple[str, ...]
    cites: tuple[str, ...]
    shown: bytes
    stated: bytes
    outline: bytes
    digest: bytes

    @property
    def name(self) -> str:
        """The name of its file, `counselling`."""
        return self.key.partition("/")[2]


class Reading(NamedTuple):
    """What became of a source: the item (None where nothing can be made of it), all it says at length, the problems."""

    item: Item | None
    full: dict[str, Any]
    problems: list[Problem]


_NAME = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)\.([a-z]{2,3})\.md")


def read_item(path: str, data: bytes, aliases: Aliases = NO_ALIASES) -> Reading:
    """The item in the source file at *path* (from the project's root), with all that is wrong with it.

    *aliases* are the names by which texts may cite law.
    """
    kind, name, language, problems = _place(path)
    text, more = decode(path, data)
    problems += more
    if text is None or kind is None or language is None:
        return Reading(None, {}, problems)
    parts = split_front_matter(text)
    if parts is None:
        problems.append(problem(path, 1, "The file must start with its fields between two lines `---`"))
        return Reading(None, {}, problems)
    try:
        nodes = {name: node for name, node in read_mapping(parts[0], first_line=2).items() if _is_stated(name, node)}
    except Unreadable as error:
        return Reading(None, {}, problems + list(located(path, error.findings)))
    findings: list[Finding] = []
    values = _read_values(kind, language, nodes, findings)
    problems += located(path, findings)
    body = convert(parts[1], aliases)
    problems += _misled(path, body, parts[1], parts[2])
    quotes = [*field_quotes(kind.fields, values, aliases), *body.quotes]
    full = {"fields": values, "html": body.html, "headings": body.headings, "quotes": quotes}
    cites = tuple(dict.fromkeys(quote.form for quote in quotes))
    return Reading(_item(path, kind, name, language, values, body, cites, digest(data)), full, problems)


def _is_stated(name: str, node: Node) -> bool:
    # Only the home page's address is empty and meant.
    return not node.is_empty or name == "slug"


def _place(path: str) -> tuple[Kind | None, str, Language | None, list[Problem]]:
    folder, _, file = path.removeprefix("content/").rpartition("/")
    kind = KINDS.get(folder)
    if kind is None:
        known = ", ".join(KINDS)
        message = "There is no kind of content {folder!r}: move the file into one of {known}"
        return None, "", None, [problem(path, 0, message, folder=folder, known=known)]
    match = _NAME.fullmatch(file)
    if match is None:
        message = "A file of content must be named NAME.vi.md or NAME.en.md, NAME in a-z, 0-9 and hyphens"
        return kind, "", None, [problem(path, 0, message)]
    if match[2] not in LANGUAGES:
        message = "The portal has no language {suffix!r}: the name must end in .vi.md or .en.md"
        return kind, match[1], None, [problem(path, 0, message, suffix=match[2])]
    return kind, match[1], "vi" if match[2] == "vi" else "en", []


def decode(path: str, data: bytes) -> tuple[str | None, list[Problem]]:
    """The text of a file, which must be UTF-8, composed (NFC) and free of control characters; or what is wrong."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        message = "The file is not UTF-8 (byte 0x{byte:02x}): save it again with the encoding UTF-8"
        return None, [problem(path, line, message, byte=data[error.start])]
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    if not unicodedata.is_normalized("NFC", text):
        line, word = _first_decomposed(text)
        message = "{word!r} is written with loose marks (not NFC), so that it cannot be found: type it again"
        return None, [problem(path, line, message, word=word)]
    if found := find_invisible(text):
        line = text.count("\n", 0, found.start()) + 1
        return None, [*located(path, [invisible(line, found[0])])]
    return text, []


def _first_decomposed(text: str) -> tuple[int, str]:
    for number, line in enumerate(text.split("\n"), 1):
        # Some of Unicode's spaces are not NFC themselves, so only the plain one parts words.
        for word in line.split(" "):
            if not unicodedata.is_normalized("NFC", word):
                return number, word
    return 1, ""


def _read_values(kind: Kind, language: Language, nodes: dict[str, Node], findings: list[Finding]) -> dict[str, Any]:
    def report(line: int, message: str, **values: object) -> None:
        findings.append(finding(line, message, **values))

    alone = "untranslated" in nodes
    states_facts = language == DEFAULT_LANGUAGE or alone
    for name, node in nodes.items():
        if name not in kind.fields:
            report(node.line, UNKNOWN_FIELD, owner=kind.label, name=name, suggestion=Suggestion(name, kind.fields))
        elif not kind.fields[name].words and not states_facts:
            report(node.line, FACT_IN_TRANSLATION, name=name)
    for name, field in kind.fields.items():
        if field.required and name not in nodes and (field.words or states_facts):
            report(1, MISSING_FIELD, owner=kind.label, name=name)
    return {name: kind.fields[name].type.read(node, report) for name, node in nodes.items() if name in kind.fields}


FACT_IN_TRANSLATION = (
    "{name!r} is the same in both languages and is stated once, in the Vietnamese file: delete it here"
)


def _item(
    path: str,
    kind: Kind,
    name: str,
    language: Language,
    values: dict[str, Any],
    body: Body,
    cites: tuple[str, ...],
    source: bytes,
) -> Item:
    # Other pages show these words as they are.
    shown = {field: unpinned(values[field]) for field in values if kind.fields[field].card}
    words = {field: value for field, value in shown.items() if kind.fields[field].words}
    facts = {field: value for field, value in shown.items() if not kind.fields[field].words}
    item = Item(
        path=path,
        kind=kind.name,
        key=f"{kind.name}/{name}",
        language=language,
        url=item_address(kind.name, language, words["slug"]) if words.get("slug") is not None else "",
        words=words,
        facts=facts,
        ruled={field: value for field, value in values.items() if kind.fields[field].ruled},
        keys=tuple(sorted(set(named_keys(kind.fields, values)))),
        links=tuple(sorted({(collection, key) for collection, key, _ in _references(body)})),
        pinpoints=tuple(sorted((c, key, anchor) for c, key, anchor in set(_references(body)) if anchor)),
        hosts=tuple(sorted({host(target) for target in body.targets if target.startswith("https://")})),
        anchors=body.anchors,
        cites=cites,
        shown=digest(kind.name, name, language, words, facts),
        stated=digest({field: value for field, value in values.items() if not kind.fields[field].words}),
        outline=b"",
        digest=b"",
    )
    return item._replace(outline=digest(*item), digest=source)


def named_keys(fields: Any, values: dict[str, Any]) -> Iterator[Name]:
    """Every (collection, key) that the values name, at any depth."""
    for name, value in values.items():
        yield from _keys_of(fields[name].type, value)


def _keys_of(type_: Any, value: Any) -> Iterator[Name]:
    if value is None:
        return
    if isinstance(type_, Key):
        yield type_.collection, value
    elif isinstance(type_, ListOf):
        for each in value:
            yield from _keys_of(type_.type, each)
    elif isinstance(type_, MappingOf):
        yield from _keys_of(ListOf(type_.type), value.values())
    elif hasattr(type_, "fields"):
        yield from named_keys(type_.fields, value)


def _references(body: Body) -> Iterator[tuple[str, str, str]]:
    """What the links of a body name: collection, key, anchor (or an empty one)."""
    for target in body.targets:
        match = REFERENCE.fullmatch(target)
        if match:
            yield match[1], match[2], match[3] or ""


def _misled(path: str, body: Body, text: str, first_line: int) -> Iterator[Problem]:
    """A problem for each link that can lead nowhere, as Markdown understood it: no way of writing one escapes."""
    for target in body.targets:
        line = first_line + text.count("\n", 0, max(0, text.find(f"({target}")))
        if target.startswith("#"):
            if target[1:] not in body.anchors:
                yield problem(path, line, "No heading of this text has the anchor {target}", target=target)
        elif not target.startswith("https://") and not REFERENCE.fullmatch(target):
            message = "{value!r} cannot be a link target: write @/KIND/NAME, #anchor or https://…"
            yield problem(path, line, message, value=target)
