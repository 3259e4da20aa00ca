"""The total of the old site, kept apart and never added to ours."""

from __future__ import annotations

from portal.contract.visits import Legacy
from portal.storage.database import Database

_SET = """
INSERT INTO visit_legacy (only_row, total, as_of) VALUES (1, ?, ?)
ON CONFLICT (only_row) DO UPDATE SET total = excluded.total, as_of = excluded.as_of
"""


def legacy_total(database: Database) -> Legacy | None:
    """The old total, when one was set."""
    for total, as_of in database.execute("SELECT total, as_of FROM visit_legacy"):
        return {"total": total, "as_of": as_of}
    return None


def set_legacy_total(database: Database, legacy: Legacy) -> None:
    """Nothing; that is now the old total."""
    database.execute(_SET, legacy["total"], legacy["as_of"])
