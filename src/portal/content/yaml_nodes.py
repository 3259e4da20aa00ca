"""YAML as nodes that remember their lines, every scalar a plain string.

Scalars stay strings because YAML 1.1 would read `no` as false, `012` as ten and `2010-13-45` as an
exception; the fields decide what a value means. Duplicate keys are findings: YAML forbids them, PyYAML
takes the last one in silence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from portal.content.invisible import find_invisible, invisible
from portal.contract.problems import Finding, finding

if TYPE_CHECKING:
    import yaml

Scalar = str
Value = "Scalar | list[Node] | dict[str, Node]"


class Node(NamedTuple):
    """A value with the line it starts on; the value of a field starts on the line of the field's name."""

    value: Scalar | list[Node] | dict[str, Node]
    line: int

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands there: a field left empty is a field not stated."""
        return not self.value


class Unreadable(Exception):
    """The text is not YAML, or a mapping in it repeats a key."""

    def __init__(self, findings: list[Finding]) -> None:
        self.findings = findings
        super().__init__(findings[0][1])


def read_mapping(text: str, first_line: int = 1) -> dict[str, Node]:
    """The top-level mapping of *text*, whose first line is line *first_line* of its file.

    Raises `Unreadable` with everything that our files do without, or with the place where YAML stops to parse.
    """
    reading = _Reading(first_line)
    composed = _compose(text, first_line)
    node = reading.node(composed) if composed else Node("", first_line)
    if reading.findings:
        raise Unreadable(reading.findings)
    if isinstance(node.value, dict):
        return node.value
    if not node.value:
        return {}
    raise Unreadable([finding(node.line, "The fields must be `name: value` lines")])


def _compose(text: str, first_line: int) -> yaml.Node | None:
    import yaml  # takes its time, and is needed only where a file has changed

    try:
        return yaml.compose(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + (mark.line if mark else 0)
        cause = error.problem or error.context or ""
        raise Unreadable([finding(line, _REMEDY, cause=cause)]) from None
    except yaml.reader.ReaderError as error:
        line = first_line + text.encode()[: error.position].count(b"\n")
        raise Unreadable([finding(line, _REMEDY, cause=error.reason)]) from None


_REMEDY = (
    "The fields are not valid YAML ({cause}): put values with `: `, `#` or quotes inside double quotes, "
    "and indent with spaces"
)


class _Reading:
    """Turns YAML's nodes into ours, and notes what YAML allows and our files do without."""

    def __init__(self, first_line: int) -> None:
        self.findings: list[Finding] = []
        self._first_line = first_line
        self._met: set[yaml.Node] = set()

    def node(self, node: yaml.Node) -> Node:
        """The node, with all that is in it."""
        import yaml

        line = self._first_line + node.start_mark.line
        if node in self._met:
            self.findings.append(finding(line, "This value is used twice (&name, *name): write it where it is needed"))
            return Node("", line)
        self._met.add(node)
        if isinstance(node, yaml.ScalarNode):
            return Node(self._words(node, line), line)
        if isinstance(node, yaml.SequenceNode):
            return Node([self.node(item) for item in node.value], line)
        return Node(self._fields(node), line)

    def _words(self, node: yaml.ScalarNode, line: int) -> str:
        # The text of the file is free of them, but "\0" in double quotes is one.
        if found := find_invisible(node.value):
            self.findings.append(invisible(line, found[0]))
        nothing = not node.style and node.value in _NOTHING
        return "" if nothing else str(node.value)

    def _fields(self, node: yaml.Node) -> dict[str, Node]:
        fields: dict[str, Node] = {}
        for key, value in node.value:
            name, line = key.value, self._first_line + key.start_mark.line
            if not isinstance(name, str):
                self.findings.append(finding(line, "The name of a field must be a word"))
                continue
            if name in fields:
                self.findings.append(finding(line, "The field {name!r} stands twice: keep one", name=name))
            fields[name] = self.node(value)._replace(line=line)
        return fields


# How YAML 1.1 writes that there is no value.
_NOTHING = ("~", "null", "Null", "NULL")

_FENCE = re.compile(r"\A---[ \t]*\n(.*?\n)?---[ \t]*(?:\n|\Z)", re.DOTALL)


def split_front_matter(text: str) -> tuple[str, str, int] | None:
    """The front matter, the body, and the line the body starts on; None where there is no front matter."""
    match = _FENCE.match(text)
    if match is None:
        return None
    return match[1] or "", text[match.end() :], text.count("\n", 0, match.end()) + 1
