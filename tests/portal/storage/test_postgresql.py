"""PostgreSQL: a server that several processes share, and that may go away."""

from __future__ import annotations

import contextlib
import threading

import pytest
from postgresql_server import PostgreSQLServer
from visit_builders import DAY, NOON, crowd

from portal.storage import visits
from portal.storage.connection import connect
from portal.storage.database import Database
from portal.storage.errors import Unavailable
from portal.storage.visitor import visitor_number


def test_restart_between_transactions(server: PostgreSQLServer) -> None:
    """A server that was restarted refuses once at most; then the connection is made again."""
    database = connect(server.new_database())
    visits.record(database, crowd(3))
    server.stop()
    with pytest.raises(Unavailable):
        visits.record(database, crowd(3))
    server.start()
    with contextlib.suppress(Unavailable):
        visits.probe(database, NOON)
    visits.record(database, crowd(4))
    visits.settle(database, NOON)

    assert 4 == visits.counts(database, NOON)["total"]
    database.close()


def test_crash_under_load(server: PostgreSQLServer) -> None:
    """Whatever was acknowledged before the server crashed is there after it has come back."""
    url = server.new_database()
    database = connect(url)
    crash = threading.Timer(1.0, server.stop, ["immediate"])
    crash.start()
    acknowledged = _record_until_refused(database)
    crash.join()
    server.start()
    again = connect(url)
    visits.settle(again, NOON)

    assert 0 < acknowledged <= again.execute("SELECT hits FROM visit_days")[0][0] <= acknowledged + 10
    again.close()


def _record_until_refused(database: Database) -> int:
    acknowledged = 0
    with contextlib.suppress(Unavailable):
        while True:
            visits.record(database, crowd(10, first=acknowledged))
            acknowledged += 10
    return acknowledged


def test_tables_hold_nothing_after_the_day(server: PostgreSQLServer) -> None:
    """After the day's end no table file of the server holds its salt or a number of its visitors."""
    database = connect(server.new_database())
    people = [who for _, _, who in crowd(300)]
    visits.record(database, crowd(300))
    visits.settle(database, NOON)
    visits.record(database, crowd(300))
    ((salt,),) = database.execute("SELECT salt FROM visit_salts")
    visits.settle(database, NOON + DAY)
    assert visits.scrub(database)
    database.execute("CHECKPOINT")
    numbers = [visitor_number(bytes.fromhex(salt), who) for who in people]
    wanted = [salt.encode(), *(number.to_bytes(8, "little", signed=True) for number in numbers)]
    ((folder,),) = database.execute("SELECT oid FROM pg_database WHERE datname = current_database()")
    files = b"".join(part.read_bytes() for part in (server.folder / "data" / "base" / str(folder)).iterdir())

    assert [] == [trace for trace in wanted if trace in files]
    database.close()
