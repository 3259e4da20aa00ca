"""The database of the visit counter, as all `portal visits …` commands open it."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

from portal.endpoint.settings import from_environment
from portal.storage import visits
from portal.storage.connection import connect
from portal.storage.database import Database

# Somebody who reads just then puts off the scrubbing; nobody reads for long.
_SCRUB_TRIES = 5


@contextmanager
def visits_database() -> Iterator[Database]:
    """The database that DATABASE_URL names, with all that was recorded so far in its figures."""
    database = connect(from_environment(os.environ).database_url)
    try:
        if visits.settle(database, int(time.time())):
            scrub(database)
        yield database
    finally:
        database.close()


def scrub(database: Database) -> None:
    """Nothing; no file of the database holds anything of a closed day, unless somebody reads all the time."""
    for _ in range(_SCRUB_TRIES):
        if visits.scrub(database):
            return
        time.sleep(0.1)
