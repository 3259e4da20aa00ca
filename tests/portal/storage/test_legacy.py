"""The total of the old site."""

from __future__ import annotations

from visit_builders import NOON

from portal.storage import visits
from portal.storage.database import Database
from portal.storage.legacy import legacy_total, set_legacy_total


def test_not_set(database: Database) -> None:
    """Without one there is none."""
    assert legacy_total(database) is None


def test_last_one_set(database: Database) -> None:
    """There is one old total: the last that was set."""
    set_legacy_total(database, {"total": 1, "as_of": "2020-01-01"})
    set_legacy_total(database, {"total": 1_397_381, "as_of": "2023-05-04"})

    assert {"total": 1_397_381, "as_of": "2023-05-04"} == legacy_total(database)


def test_never_added_to_ours(database: Database) -> None:
    """The old total stands beside ours."""
    set_legacy_total(database, {"total": 1_397_381, "as_of": "2023-05-04"})
    counts = visits.counts(database, NOON)

    assert (0, {"total": 1_397_381, "as_of": "2023-05-04"}) == (counts["total"], counts["legacy"])
