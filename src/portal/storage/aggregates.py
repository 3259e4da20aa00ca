"""The numbers that are kept for ever: visits and hits of each day, and of each page on it."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from portal.storage.database import Database

Source = Literal["endpoint", "log"]

# What the endpoint has counted is never counted again from a log, so its name stays.
_ADD_DAY = """
INSERT INTO visit_days (day, visits, hits, source) VALUES (?, ?, ?, ?)
ON CONFLICT (day) DO UPDATE SET
    visits = visit_days.visits + excluded.visits,
    hits = visit_days.hits + excluded.hits,
    source = CASE WHEN visit_days.source = 'endpoint' THEN 'endpoint' ELSE excluded.source END
"""
_ADD_PAGE = """
INSERT INTO visit_pages (day, page, visits, hits) VALUES (?, ?, ?, ?)
ON CONFLICT (day, page) DO UPDATE SET
    visits = visit_pages.visits + excluded.visits,
    hits = visit_pages.hits + excluded.hits
"""


def add(database: Database, day: str, visits: Counter[str], hits: Counter[str], source: Source) -> None:
    """Nothing; the day and its pages have so many more visits (by the page they began on) and hits."""
    database.execute(_ADD_DAY, day, visits.total(), hits.total(), source)
    database.execute_many(_ADD_PAGE, [(day, page, visits[page], hits[page]) for page in sorted(hits)])
