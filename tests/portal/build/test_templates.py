"""Which templates each template uses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, meta

from portal.build.templates import Template, closures, read_template, uses
from portal_site import REPOSITORY

FOLDER = REPOSITORY / "theme" / "templates"
NAMES = "abcdef"
GRAPHS = st.fixed_dictionaries({name: st.frozensets(st.sampled_from(NAMES)) for name in NAMES})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{% extends "base.html" %}', {"base.html"}),
        ("{% include 'a.html' %}", {"a.html"}),
        ('{%- from "components/toc/toc.html" import toc -%}', {"components/toc/toc.html"}),
        ('{% import "a.html" as a %}', {"a.html"}),
        ('{{ fragment("footer") }}', {"components/footer/footer.html"}),
        ('{{ fragment("navigation", section=page.section) }}', {"components/navigation/navigation.html"}),
        ('<a href="base.html">', set()),
        ("", set()),
    ],
)
def test_uses(text: str, expected: set[str]) -> None:
    """A template uses what it extends, includes, imports, and the fragments it asks for."""
    assert expected == uses(text)


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.html")), ids=lambda path: path.stem)
def test_as_jinja_says(path: object) -> None:
    """Of the theme's templates we know every use that Jinja knows, and none goes by a name made at run time."""
    text = path.read_text(encoding="utf-8")  # type: ignore[attr-defined]
    found = set(meta.find_referenced_templates(Environment(extensions=["jinja2.ext.i18n"]).parse(text)))

    assert found <= uses(text)
    assert all((FOLDER / name).is_file() for name in uses(text))


def made(graph: dict[str, frozenset[str]], changed: str = "") -> dict[str, bytes]:
    """The closures of templates that use one another so; one of them may have changed."""
    return closures({n: Template(b"new" if n == changed else b"old", tuple(sorted(graph[n]))) for n in NAMES})


def reached(graph: dict[str, frozenset[str]], start: str) -> set[str]:
    """All that a template uses, at any depth, and itself."""
    found: set[str] = set()
    pending = {start}
    while pending:
        name = pending.pop()
        found.add(name)
        pending |= graph[name] - found
    return found


@given(GRAPHS, st.sampled_from(NAMES))
def test_closure(graph: dict[str, frozenset[str]], changed: str) -> None:
    """A template that changes concerns all that use it, at any depth and in circles, and no others."""
    before, after = made(graph), made(graph, changed)

    assert {name for name in NAMES if changed in reached(graph, name)} == {n for n in NAMES if before[n] != after[n]}


def test_missing() -> None:
    """A template that uses one that is not there differs when it comes."""
    alone = closures({"a": Template(b"a", ("b",))})
    together = closures({"a": Template(b"a", ("b",)), "b": Template(b"b", ())})

    assert alone["a"] != together["a"]


def test_read() -> None:
    """A template is its digest and what it uses, in order."""
    assert ("a", "b") == read_template(b'{% include "b" %}{% include "a" %}').uses
    assert read_template(b"a").digest != read_template(b"b").digest
