"""YAML as nodes that remember their lines."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from portal.content.yaml_nodes import Node, Unreadable, read_mapping, split_front_matter
from portal.contract.problems import Problem

REMEDY = "put values with `: `, `#` or quotes inside double quotes, and indent with spaces"

# Words that people type, and that YAML may take for something else.
SCALARS = st.text(st.characters(min_codepoint=32, max_codepoint=0x1EF9, exclude_categories=["Cc", "Cs"]), min_size=1)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(SCALARS, inner, min_size=1, max_size=3),
    max_leaves=8,
)


def plain(node: Node) -> Any:
    """The value of a node without its lines."""
    if isinstance(node.value, list):
        return [plain(item) for item in node.value]
    if isinstance(node.value, dict):
        return {name: plain(item) for name, item in node.value.items()}
    return node.value


def findings(text: str, first_line: int = 1) -> list[str]:
    """What is wrong with a text, as its author is told."""
    with pytest.raises(Unreadable) as caught:
        read_mapping(text, first_line)
    return [Problem("f", *found).text() for found in caught.value.findings]


@given(st.dictionaries(SCALARS, VALUES, max_size=4))
def test_round_trip(fields: dict[str, Any]) -> None:
    """What is written as YAML is read as the same words."""
    text = yaml.safe_dump(fields, allow_unicode=True, default_style='"')

    assert fields == {name: plain(node) for name, node in read_mapping(text).items()}


@given(st.lists(st.sampled_from(["x", "[a, b]", "\n  - a\n  - b", "|\n  a\n\n  b", "\n\n  k: v", "a\n  b\n\n  c"])))
def test_lines(values: list[str]) -> None:
    """Every field is known to stand on the line of its name, however long the values before it and its own."""
    text = "".join(f"field-{number}: {value}\n" for number, value in enumerate(values))
    lines = [number for number, line in enumerate(text.split("\n"), 1) if line.startswith("field-")]

    assert lines == [node.line for node in read_mapping(text).values()]


@pytest.mark.parametrize(
    "value", ["no", "yes", "012", "0x1F", "1e3", "2010-13-45", "2010-02-30 10:14", "1_000", "=", "NaN", "12:30:45"]
)
def test_scalars(value: str) -> None:
    """A value stays the word that was typed: what it means is for the field to say."""
    assert value == read_mapping(f"a: {value}\n")["a"].value


@pytest.mark.parametrize("value", ["", "~", "null", "Null", "NULL", "''", '""', "[]", "{}"])
def test_nothing(value: str) -> None:
    """Nothing, however YAML writes it, is an empty value."""
    assert read_mapping(f"a: {value}\n")["a"].is_empty


@pytest.mark.parametrize("value", ["'null'", '"~"', "0", "no"])
def test_something(value: str) -> None:
    """A word in quotes is that word, and zero is a number."""
    assert not read_mapping(f"a: {value}\n")["a"].is_empty


@pytest.mark.parametrize("text", ["", "\n", "# only a remark\n"])
def test_empty(text: str) -> None:
    """No fields at all are an empty mapping."""
    assert {} == read_mapping(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: b: c\n", f"f:1: The fields are not valid YAML (mapping values are not allowed in this context): {REMEDY}"),
        ("a: 1\nb: [1,\n", f"f:3: The fields are not valid YAML (did not find expected node content): {REMEDY}"),
        ("a: 1\n\tb: 1\n", f"f:2: The fields are not valid YAML (found a tab character that violates indentation): {REMEDY}"),
        ("a: é é é\nb: \x07\n", f"f:2: The fields are not valid YAML (control characters are not allowed): {REMEDY}"),
        ("a: *b\n", f"f:1: The fields are not valid YAML (found undefined alias): {REMEDY}"),
        ("- a\n", "f:1: The fields must be `name: value` lines"),
        ("words\n", "f:1: The fields must be `name: value` lines"),
        ("? [a]\n: b\n", "f:1: The name of a field must be a word"),
    ],
)  # fmt: skip
def test_unreadable(text: str, expected: str) -> None:
    """What is not YAML, or no fields, is told with its line, the cause and what to do."""
    assert [expected] == findings(text)


def test_first_line() -> None:
    """Lines count from where the text stands in its file."""
    message = "f:12: The fields are not valid YAML (found character that cannot start any token)"

    assert [f"{message}: {REMEDY}"] == findings("a: 1\n@\n", first_line=11)


def test_twice() -> None:
    """A field that stands twice is told at each repetition, in a mapping within a mapping, too."""
    expected = ["f:2: The field 'a' stands twice: keep one", "f:5: The field 'c' stands twice: keep one"]

    assert expected == findings("a: 1\na: 2\nb:\n  c: 1\n  c: 2\n")


@pytest.mark.parametrize("text", ["a: &x [1]\nb: *x\n", "a: &x [*x]\n", "a: &x {k: *x}\n"])
def test_alias(text: str) -> None:
    """A value under two names is told, not followed: it could hold itself, or a thousand of itself."""
    assert ["f:1: This value is used twice (&name, *name): write it where it is needed"] == findings(text)


@pytest.mark.parametrize(("escape", "code"), [(r"\0", "0000"), (r"\u202e", "202E"), (r"\N", "0085"), (r"\r", "000D")])
@pytest.mark.parametrize("text", ['a: 1\nb: "x{}y"\n', 'a: 1\nb: ["x{}y"]\n', 'a: 1\nb: {{c: "{}"}}\n'])
def test_invisible(text: str, escape: str, code: str) -> None:
    """A character that nobody sees is refused where it is written as an escape, too."""
    expected = f"f:2: There is an invisible control character (U+{code}) in this line: delete it"

    assert [expected] == findings(text.format(escape))


def test_escapes_that_are_seen() -> None:
    """Escapes that stand for letters, quotes and line breaks are text like any other."""
    assert {"a": Node('Đ "x"\n\ty', 1)} == read_mapping(r'a: "\u0110 \"x\"\n\ty"')


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\na: 1\n---\nbody\n", ("a: 1\n", "body\n", 4)),
        ("---\na: 1\n---\n", ("a: 1\n", "", 4)),
        ("---\na: 1\n---", ("a: 1\n", "", 3)),
        ("---\n---\nbody", ("", "body", 3)),
        ("---  \na: 1\n--- \t\nbody", ("a: 1\n", "body", 4)),
        ("---\na: 1\n----\n---\n", ("a: 1\n----\n", "", 5)),
        ("---\na: x --- y\n---\n---\n", ("a: x --- y\n", "---\n", 4)),
        ("a: 1\n", None),
        ("---\na: 1\n", None),
        ("\n---\na: 1\n---\n", None),
        (" ---\na: 1\n---\n", None),
    ],
)
def test_split(text: str, expected: tuple[str, str, int] | None) -> None:
    """The fields stand between two lines `---`, the first of them the first of the file."""
    assert expected == split_front_matter(text)


@given(st.text(), st.text())
def test_split_lines(front: str, body: str) -> None:
    """The line that the body is said to start on is the one it starts on."""
    text = f"---\n{front}\n---\n{body}"
    parts = split_front_matter(text)
    assert parts is not None
    _, found, line = parts

    assert found == "\n".join(text.split("\n")[line - 1 :])
