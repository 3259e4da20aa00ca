"""Everything of the counter that is kept for ever, as one JSON document."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from visit_builders import NOON, crowd

from portal.storage import visits
from portal.storage.aggregates import add
from portal.storage.archive import CannotRestore, archive, restore
from portal.storage.connection import connect
from portal.storage.database import Database
from portal.storage.legacy import set_legacy_total


def filled(database: Database) -> Database:
    """The database with a day, a page and an old total."""
    add(database, "2026-11-21", Counter({"/": 2}), Counter({"/": 3}), "endpoint")
    set_legacy_total(database, {"total": 7, "as_of": "2020-01-01"})
    return database


def test_restored_elsewhere(database: Database, tmp_path: Path) -> None:
    """An archive of either database gives the same figures in a new one, through JSON."""
    document = json.dumps(archive(filled(database)))
    other = connect(f"sqlite:///{tmp_path}/other.db")
    restore(other, json.loads(document))

    assert visits.counts(database, NOON) == visits.counts(other, NOON)
    assert json.loads(document) == archive(other)
    other.close()


def test_nothing_of_visitors(database: Database) -> None:
    """The current day's visitors and its salt are in no archive."""
    visits.record(database, crowd(3))
    visits.settle(database, NOON)
    visits.record(database, crowd(3))
    expected = {
        "format": 1,
        "days": [["2026-11-22", 3, 3, "endpoint"]],
        "pages": [["2026-11-22", "/", 3, 3]],
        "legacy": None,
    }

    assert expected == archive(database)


def test_figures_are_never_overwritten(database: Database) -> None:
    """A database that has figures already refuses, and keeps them."""
    before = archive(filled(database))
    with pytest.raises(CannotRestore) as refusal:
        restore(database, before)
    expected = (
        "DATABASE_URL: the database must have no visits yet: 1 days "
        "(restore into a new one, then point the endpoint to it)"
    )

    assert expected == str(refusal.value)
    assert before == archive(database)


def test_other_format(database: Database) -> None:
    """An archive of a later portal is refused."""
    with pytest.raises(CannotRestore) as refusal:
        restore(database, {"format": 2, "days": [], "pages": [], "legacy": None})

    assert "archive: format must be 1: 2 (install the portal that wrote it)" == str(refusal.value)
