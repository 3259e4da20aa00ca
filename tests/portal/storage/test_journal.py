"""Hits as they are stored at once, until they are settled."""

from __future__ import annotations

from visit_builders import NOON, hit

from portal.storage.database import Database
from portal.storage.journal import append, drain
from portal.storage.visitor import visitor_number

SALT = bytes(32)


def test_drained_hits_have_numbers(database: Database) -> None:
    """What comes back has the visitor's number in place of what told the visitor apart, who was left out at the end."""
    append(database, "2026-11-22", SALT, [hit(who=b""), hit("/en/", who=b"a"), hit("/", who=b"b")])
    numbers = visitor_number(SALT, b"a"), visitor_number(SALT, b"b")

    assert {"2026-11-22": [(NOON, ["/en/", "/", "/"], numbers)]} == drain(database)


def test_seconds_apart(database: Database) -> None:
    """The hits of each second stand together, in the order in which they came."""
    append(database, "2026-11-22", SALT, [hit("/a/"), hit("/b/"), hit("/c/", at=NOON + 1)])
    drained = drain(database)["2026-11-22"]

    assert [(NOON, ["/a/", "/b/"]), (NOON + 1, ["/c/"])] == [(at, pages) for at, pages, _ in drained]


def test_drained_once(database: Database) -> None:
    """A drained journal is empty."""
    append(database, "2026-11-22", SALT, [hit()])
    drain(database)

    assert {} == drain(database)


def test_days_apart(database: Database) -> None:
    """Hits of two days come back under their days, batches of one day together."""
    for day in ("2026-11-22", "2026-11-23", "2026-11-22"):
        append(database, day, SALT, [hit()])

    assert {"2026-11-22": 2, "2026-11-23": 1} == {day: len(hits) for day, hits in drain(database).items()}
