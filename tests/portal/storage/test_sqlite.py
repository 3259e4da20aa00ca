"""SQLite: what stays in the file, and what happens when it cannot be used."""

from __future__ import annotations

import os
import random
import sqlite3
from base64 import b64encode
from collections.abc import Iterable
from pathlib import Path

import pytest
from visit_builders import DAY, NOON, crowd, moment

from portal.storage import sqlite, visits
from portal.storage.connection import connect
from portal.storage.database import Database
from portal.storage.errors import Unavailable
from portal.storage.visitor import visitor_number


@pytest.fixture(name="file")
def _file(tmp_path: Path) -> Path:
    """The file of a database."""
    return tmp_path / "portal.db"


def opened(file: Path) -> Database:
    """A connection to the file."""
    return connect(f"sqlite:///{file}")


def raw(file: Path) -> bytes:
    """All bytes of all files of the database."""
    return b"".join(part.read_bytes() for part in file.parent.glob(f"{file.name}*"))


def traces(salt: str, people: Iterable[bytes]) -> list[bytes]:
    """Everything that could give the visitors away: salt and numbers, as bytes, digits and letters."""
    found = [salt.encode(), bytes.fromhex(salt)]
    for who in people:
        number = visitor_number(bytes.fromhex(salt), who)
        stored = number.to_bytes(8, "big", signed=True)
        found += [stored, b"%d" % number, *in_base64(stored)]
    return found


def in_base64(number: bytes) -> list[bytes]:
    """How the journal has a number, which may begin at any bit of a letter: the letters that are its alone."""
    return [b64encode(bytes(before) + number)[-(-before * 8 // 6) : (before + 8) * 8 // 6] for before in range(3)]


def busy_day(database: Database, people: list[bytes]) -> str:
    """The salt of a day on which everybody came several times, settled now and then."""
    chance = random.Random(5)
    for second in range(60):
        hits = [(NOON + second, f"/tin-tuc/{chance.randrange(50)}/", chance.choice(people)) for _ in range(100)]
        visits.record(database, hits)
        if not second % 7:
            visits.settle(database, NOON + second)
    ((salt,),) = database.execute("SELECT salt FROM visit_salts")
    return str(salt)


def test_nothing_of_visitors_after_the_day(file: Path) -> None:
    """During the day the file holds numbers; after its end it holds nothing of its visitors, nor ever an address."""
    people = [b"203.0.113.%d\0Firefox/%d.0" % (number % 250, number) for number in range(800)]
    database = opened(file)
    salt = busy_day(database, people)
    during = raw(file)
    visits.settle(database, NOON + DAY)
    assert visits.scrub(database)
    after = raw(file)

    assert 800 < sum(trace in during for trace in traces(salt, people))
    assert [] == [trace for trace in traces(salt, people) if trace in after]
    assert not [word for word in (b"203.0.113.", b"Firefox") if word in during + after]
    database.close()


def test_reader_puts_off_the_scrubbing(file: Path) -> None:
    """As long as somebody reads an old state the log cannot be emptied, and that is said."""
    database = opened(file)
    visits.record(database, crowd(10))
    reader = sqlite3.connect(file, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT COUNT(*) FROM visit_journal").fetchall()
    visits.settle(database, NOON + DAY)
    database.execute("PRAGMA busy_timeout = 100")

    assert not visits.scrub(database)
    reader.close()
    assert visits.scrub(database)
    database.close()


def test_locked_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that another process keeps locked is unavailable until it lets go; nothing is half stored."""
    monkeypatch.setattr(sqlite, "PATIENCE_SECONDS", 0.1)
    database = opened(file)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Unavailable) as refusal:
        visits.record(database, crowd(3))
    other.execute("ROLLBACK")
    visits.record(database, crowd(4))
    visits.settle(database, NOON)

    assert f"{file}: the database must be writable: database is locked" == str(refusal.value)
    assert 4 == visits.counts(database, NOON)["total"]
    other.close()
    database.close()


def test_full_disk(file: Path) -> None:
    """When no page can be added a hit is refused; when one can again, everything goes on."""
    database = opened(file)
    ((pages,),) = database.execute("PRAGMA page_count")
    database.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(Unavailable) as refusal:
        visits.record(database, crowd(1000))
    database.execute("PRAGMA max_page_count = 1000000")
    visits.record(database, crowd(1000))
    visits.settle(database, NOON)

    assert f"{file}: the database must be writable: database or disk is full" == str(refusal.value)
    assert 1000 == visits.counts(database, NOON)["total"]
    database.close()


def test_file_that_may_not_be_written(file: Path) -> None:
    """A folder where a file should be is an error that names the file."""
    file.mkdir()
    with pytest.raises(Unavailable) as refusal:
        opened(file)

    assert f"{file}: the database must be writable: [Errno 21] Is a directory: '{file}'" == str(refusal.value)


def test_commit_is_durable(file: Path) -> None:
    """What was recorded is in the files before anything is closed."""
    database = opened(file)
    visits.record(database, crowd(5))
    copy = file.parent / "copy"
    copy.mkdir()
    for part in file.parent.glob("portal.db*"):
        os.link(part, copy / part.name)
    after = opened(copy / "portal.db")
    visits.settle(after, NOON)

    assert 5 == visits.counts(after, NOON)["total"]
    assert [(2,)] == database.execute("PRAGMA synchronous")
    after.close()
    database.close()


@pytest.mark.slow
def test_million_visitors(file: Path) -> None:
    """A day of a million visitors is exact, in at most 20 MB of files, log included; afterwards zeros remain."""
    database = opened(file)
    largest = 0
    midnight = moment("2026-11-22T00:00")
    for first in range(0, 1_000_000, 500):
        at = midnight + first * DAY // 1_000_000
        visits.record(database, crowd(500, page=f"/tin-tuc/{first % 1000}/", at=at, first=first))
        visits.settle(database, at)
        largest = max(largest, _size(file))

    assert 1_000_000 == visits.counts(database, at)["total"]
    assert largest <= 20_000_000
    visits.settle(database, midnight + DAY)
    assert visits.scrub(database)
    assert _size(file) <= 16_000_000
    database.close()


def _size(file: Path) -> int:
    return sum(part.stat().st_size for part in file.parent.glob(f"{file.name}*"))
