"""Hits as they are stored at once, in few bytes and one write, until they are settled."""

from __future__ import annotations

import json
from collections.abc import Iterable

from portal.storage.database import Database
from portal.storage.visitor import visitor_number

# When (Unix time), on which page, and who: the bytes that tell visitors apart, or none to leave the visitor out.
Hit = tuple[int, str, bytes]

# The same with the visitor's number of the day, or none.
Numbered = tuple[int, str, int | None]


def append(database: Database, day: str, salt: bytes, hits: Iterable[Hit]) -> None:
    """Nothing; the hits stand in the journal without whatever told their visitors apart."""
    numbered = [(at, page, visitor_number(salt, who) if who else None) for at, page, who in hits]
    database.execute("INSERT INTO visit_journal (day, hits) VALUES (?, ?)", day, json.dumps(numbered))


def drain(database: Database) -> dict[str, list[Numbered]]:
    """The hits of the journal by day; the journal is empty."""
    days: dict[str, list[Numbered]] = {}
    for day, hits in database.execute("DELETE FROM visit_journal RETURNING day, hits"):
        days.setdefault(day, []).extend(json.loads(hits))
    return days
