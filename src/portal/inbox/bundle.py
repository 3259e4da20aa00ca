"""Sealed messages on their way from the server to staff: one JSON document, nothing in it that needs a key."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, get_args

from portal.contract.entry import Entry
from portal.contract.problems import Stopped, problem
from portal.contract.sealed import Folder, Purpose

FORMAT = 1


def to_json(entries: Iterable[Entry]) -> str:
    """The document."""
    return json.dumps({"format": FORMAT, "messages": [_fields(entry) for entry in entries]}, indent=1) + "\n"


def from_json(text: str | bytes, place: str) -> list[Entry]:
    """The messages of a document; raises `Stopped` where it is none, as of *place*."""
    try:
        document = json.loads(text)
        if document["format"] != FORMAT:
            raise Stopped(
                problem(place, 0, "The export must be of format {format}: bring both portals up to date", format=FORMAT)
            )
        return [_entry(fields) for fields in document["messages"]]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Stopped(problem(place, 0, "This is not what `portal inbox export` writes: make it again")) from error


def _fields(entry: Entry) -> dict[str, object]:
    return {
        **entry._asdict(),
        "arrived": entry.arrived.isoformat(),
        "keep_until": entry.keep_until.isoformat(),
        "sealed": b64encode(entry.sealed).decode("ascii"),
    }


def _entry(fields: Mapping[str, Any]) -> Entry:
    if fields["purpose"] not in get_args(Purpose) or fields["folder"] not in get_args(Folder):
        raise ValueError(fields["purpose"])
    arrived, tries = datetime.fromisoformat(fields["arrived"]), fields["tries"]
    if arrived.tzinfo is None or not isinstance(tries, int | None):
        raise ValueError(fields["arrived"])
    return Entry(
        receipt=str(fields["receipt"]),
        arrived=arrived,
        purpose=fields["purpose"],
        language=str(fields["language"]),
        folder=fields["folder"],
        keep_until=date.fromisoformat(fields["keep_until"]),
        tries=tries,
        sealed=b64decode(fields["sealed"], validate=True),
    )
