"""Hits as they are stored at once, in few bytes and one write, until they are settled.

They stand by second, the pages in one list and the visitors in another: so a thousand of them are read and added up in
a few steps.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from struct import unpack

from portal.storage.database import Database
from portal.storage.visitor import visitor_bytes

# When (Unix time), on which page, and who: the bytes that tell visitors apart, or none to leave the visitor out.
Hit = tuple[int, str, bytes]

# The hits of one second: when, their pages, and in the same order the visitors' numbers of the day. At the end of the
# pages are those whose visitors were left out.
Second = tuple[int, list[str], tuple[int, ...]]

_when = itemgetter(0)


def append(database: Database, day: str, salt: bytes, hits: Iterable[Hit]) -> None:
    """Nothing; the hits stand in the journal without whatever told their visitors apart."""
    seconds = [(at, *_packed(salt, some)) for at, some in groupby(hits, key=_when)]
    text = json.dumps(seconds, separators=(",", ":"))
    database.execute("INSERT INTO visit_journal (day, hits) VALUES (?, ?)", day, text)


def drain(database: Database) -> dict[str, list[Second]]:
    """The hits of the journal by day; the journal is empty."""
    days: dict[str, list[Second]] = {}
    for day, hits in database.execute("DELETE FROM visit_journal RETURNING day, hits"):
        days.setdefault(day, []).extend(_unpacked(hits))
    return days


def _packed(salt: bytes, hits: Iterable[Hit]) -> tuple[list[str], str]:
    named: list[Hit] = []
    unnamed: list[Hit] = []
    for hit in hits:
        (named if hit[2] else unnamed).append(hit)
    numbers = b"".join([visitor_bytes(salt, who) for _, _, who in named])
    return [page for _, page, _ in named + unnamed], b64encode(numbers).decode()


def _unpacked(text: str) -> Iterator[Second]:
    for at, pages, packed in json.loads(text):
        numbers = b64decode(packed)
        yield at, pages, unpack(f">{len(numbers) // 8}q", numbers)
