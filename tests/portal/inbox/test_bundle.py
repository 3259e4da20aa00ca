"""Sealed messages on their way from the server to staff."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest

from portal.contract.entry import Entry
from portal.contract.problems import Stopped
from portal.inbox.bundle import from_json, to_json

ENTRY = Entry(
    receipt="0400000000000001",
    arrived=datetime(2026, 11, 25, 8, 15, tzinfo=UTC),
    purpose="help",
    language="vi",
    folder="inbox",
    keep_until=date(2027, 5, 25),
    tries=None,
    sealed=b"age-encryption.org/v1\n\x00\xff",
)


def test_there_and_back() -> None:
    """What was written is read again, every byte."""
    entries = [ENTRY, ENTRY._replace(tries=3, folder="quarantine", purpose="feedback")]

    assert entries == from_json(to_json(entries), "x")


def test_no_messages() -> None:
    """An empty inbox is an export, too."""
    assert [] == from_json(to_json([]), "x")


def changed(**fields: Any) -> str:
    """An export whose one message differs."""
    document = json.loads(to_json([ENTRY]))
    document["messages"][0].update(fields)
    return json.dumps(document)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"format": 1}',
        '{"format": 1, "messages": [{}]}',
        "[" * 100_000,
        changed(purpose="spam"),
        changed(folder="../etc"),
        changed(arrived="2026-11-25T08:15:00"),
        changed(arrived="yesterday"),
        changed(tries="many"),
        changed(sealed="?"),
        changed(keep_until=5),
    ],
)
def test_something_else(text: str) -> None:
    """What is no export is told with its place, and how to get one."""
    with pytest.raises(Stopped) as stopped:
        from_json(text, "messages.json")

    assert "messages.json: This is not what `portal inbox export` writes: make it again" == str(stopped.value)


def test_other_format() -> None:
    """An export of another format says which one is wanted."""
    with pytest.raises(Stopped) as stopped:
        from_json('{"format": 2, "messages": []}', "portal.example")

    assert "portal.example: The export must be of format 1: bring both portals up to date" == str(stopped.value)
