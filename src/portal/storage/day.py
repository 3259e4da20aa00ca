"""The day that hits are counted on, and its salt.

A day is open as long as its salt is kept. It opens with its first hit or at the first settling after midnight,
whichever comes first, and closes at the first settling for which it is over. It never opens again: a clock set
back, or the slower clock of another machine, counts on the newer day until it has caught up. Only a clock that
was more than a day ahead is not believed any longer once it is right again.
"""

from __future__ import annotations

from portal.contract.visits import day_of
from portal.storage.database import Database
from portal.storage.visitor import new_salt

_DAY_SECONDS = 86400


def open_day(database: Database, wanted: str) -> tuple[str, bytes]:
    """The day on which a hit of the wanted day counts, and its salt; both stay while the transaction lasts."""
    days = _open_days(database, wanted)
    if not days:
        database.execute("INSERT INTO visit_salts (day, salt) VALUES (?, ?) ON CONFLICT DO NOTHING", wanted, new_salt())
        days = _open_days(database, wanted)
    day, salt = days[0]
    return day, bytes.fromhex(salt)


def current_day(database: Database, now: int) -> str:
    """The day that counts at a Unix time: today, or tomorrow when some other clock has already begun it."""
    today, tomorrow = day_of(now), day_of(now + _DAY_SECONDS)
    begun = database.execute("SELECT day FROM visit_salts WHERE day = ?", tomorrow)
    return tomorrow if begun else today


def close_other_days(database: Database, day: str) -> bool:
    """Whether there were any; their salts are deleted, and what was being recorded on them is now recorded."""
    open_day(database, day)
    return bool(database.execute("DELETE FROM visit_salts WHERE day <> ? RETURNING day", day))


def _open_days(database: Database, wanted: str) -> list[tuple[str, str]]:
    rows = database.execute(
        "SELECT day, salt FROM visit_salts WHERE day >= ? ORDER BY day LIMIT 1" + database.keep, wanted
    )
    return [(day, salt) for day, salt in rows]
