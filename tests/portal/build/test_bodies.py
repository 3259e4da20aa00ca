"""What was read from each source at length."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.build.bodies import Bodies, packed
from portal.content.body import Heading

BODY = {"fields": {"title": "Tin"}, "html": "<p>Lời</p>", "headings": (Heading(2, "a", "A"),)}
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3).map(tuple) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@pytest.fixture(name="bodies")
def _bodies(tmp_path: Path) -> Iterator[Bodies]:
    """A store with one body."""
    made = Bodies(tmp_path / "work" / "bodies.sqlite3")
    made.put([("a.md", b"source", packed(BODY))])
    yield made
    made.close()


def test_get(bodies: Bodies) -> None:
    """What was kept of a source is there as it was."""
    assert BODY == bodies.get("a.md", b"source")


def test_other_source(bodies: Bodies) -> None:
    """What was made of an older source is not given out."""
    assert bodies.get("a.md", b"changed") is None


def test_unknown(bodies: Bodies) -> None:
    """Of a source that was never read there is nothing."""
    assert bodies.get("b.md", b"source") is None


def test_replace(bodies: Bodies) -> None:
    """A source has one body: the last one."""
    bodies.put([("a.md", b"changed", packed({"html": ""}))])

    assert (None, {"html": ""}) == (bodies.get("a.md", b"source"), bodies.get("a.md", b"changed"))


def test_drop(bodies: Bodies) -> None:
    """Of a source that is gone nothing is kept."""
    bodies.drop(["a.md", "never.md"])

    assert bodies.get("a.md", b"source") is None


def test_kept(bodies: Bodies, tmp_path: Path) -> None:
    """The next build finds what this one kept."""
    bodies.close()
    other = Bodies(tmp_path / "work" / "bodies.sqlite3")

    assert BODY == other.get("a.md", b"source")

    other.close()


@pytest.mark.parametrize("data", [b"", b"foreign", b"SQLite format 3\x00" + b"\x00" * 200])
def test_foreign_file(bodies: Bodies, tmp_path: Path, data: bytes) -> None:
    """A store that was overwritten begins anew."""
    bodies.close()
    (tmp_path / "work" / "bodies.sqlite3").write_bytes(data)

    assert bodies.get("a.md", b"source") is None

    bodies.put([("a.md", b"source", packed(BODY))])

    assert BODY == bodies.get("a.md", b"source")


def test_tampered(bodies: Bodies, tmp_path: Path) -> None:
    """A body that is not what was kept is not given out."""
    bodies.close()
    with sqlite3.connect(tmp_path / "work" / "bodies.sqlite3") as connection:
        connection.execute("UPDATE body SET data = substr(data, 1, length(data) - 1)")
    connection.close()

    assert bodies.get("a.md", b"source") is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.text(max_size=20), st.binary(max_size=16), VALUES)
def test_anything(bodies: Bodies, path: str, source: bytes, body: Any) -> None:
    """Whatever the body, it comes back as it was."""
    bodies.put([(path, source, packed(body))])

    assert body == bodies.get(path, source)
