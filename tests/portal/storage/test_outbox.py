"""What is still to be mailed, shared by any number of processes."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from message_builders import ARRIVED_SECONDS as NOW
from message_builders import envelope

from portal.storage.connection import connect
from portal.storage.database import Database
from portal.storage.messages import Messages
from portal.storage.outbox import LEASE_SECONDS, PAUSES, Outbox, Parcel


@pytest.fixture(name="outbox")
def _outbox(database: Database) -> Outbox:
    """An outbox with one mail that is due now."""
    Messages(database).store([envelope(1)])
    return Outbox(database)


def claimed(outbox: Outbox, now: int) -> Parcel:
    """The mail that must be due."""
    parcel = outbox.claim(now)
    assert parcel is not None
    return parcel


def test_claim(outbox: Outbox) -> None:
    """A claimed mail has all that its notice says, and what is sealed."""
    kept = envelope(1)
    expected = Parcel(
        kept.once.hex(), 1, kept.receipt, "2026-11-25T08:15:00+00:00", kept.purpose, kept.folder, kept.sealed
    )

    assert expected == outbox.claim(NOW)


def test_claimed_once(outbox: Outbox) -> None:
    """What one process has claimed no other gets, until that one must have died."""
    outbox.claim(NOW)

    assert [None, None] == [outbox.claim(NOW), outbox.claim(NOW + LEASE_SECONDS - 1)]
    assert 2 == claimed(outbox, NOW + LEASE_SECONDS).tries


def test_sent(outbox: Outbox) -> None:
    """A mail that has gone is never due again, and its message stays."""
    outbox.sent(claimed(outbox, NOW))

    assert not outbox.is_due(NOW + 10**9)
    assert [None] == [each.tries for each in Messages(outbox._database).entries()]


def test_post_repeated_after_its_mail(outbox: Outbox) -> None:
    """A double click that arrives after the mail has gone makes no second mail."""
    outbox.sent(claimed(outbox, NOW))
    Messages(outbox._database).store([envelope(1, receipt="0000 2")])

    assert not outbox.is_due(NOW + 10**9)


def test_growing_pauses(outbox: Outbox) -> None:
    """Each try in vain is followed by a longer pause, at most an hour, for as long as it takes."""
    now, waited = NOW, []
    for _ in range(len(PAUSES) + 2):
        parcel = claimed(outbox, now)
        outbox.postpone(parcel, now)
        begun = now
        while not outbox.is_due(now):
            now += 5
        waited.append(now - begun)

    assert [*PAUSES, 3600, 3600] == waited
    assert sorted(waited) == waited


def test_late_postponement(outbox: Outbox) -> None:
    """A process that was believed dead cannot postpone what another one has claimed since."""
    slow = claimed(outbox, NOW)
    claimed(outbox, NOW + LEASE_SECONDS)
    outbox.postpone(slow, NOW)

    assert not outbox.is_due(NOW + LEASE_SECONDS + 60)


def test_oldest_first(database: Database) -> None:
    """Who has waited longest is next."""
    Messages(database).store([envelope(3), envelope(1, arrived=envelope(1).arrived.replace(hour=7)), envelope(2)])

    assert envelope(1).receipt == claimed(Outbox(database), NOW).receipt


def test_overdue(outbox: Outbox) -> None:
    """A mail that waits is counted from its hour on, however often it was tried."""
    outbox.postpone(claimed(outbox, NOW), NOW)

    assert [0, 1] == [outbox.overdue(NOW - 1), outbox.overdue(NOW)]


def test_deleted_message(outbox: Outbox) -> None:
    """A message that was deleted is not mailed any more."""
    Messages(outbox._database).delete(envelope(1).receipt, envelope(1).arrived)

    assert outbox.claim(NOW) is None


def test_many_processes(url: str) -> None:
    """Four connections that empty one outbox together get each mail once."""
    database = connect(url)
    Messages(database).store([envelope(number) for number in range(60)])
    database.close()

    def work(_: int) -> list[str]:
        outbox = Outbox(connect(url))
        mailed = []
        while (parcel := outbox.claim(NOW)) is not None:
            mailed.append(parcel.receipt)
            outbox.sent(parcel)
        outbox._database.close()
        return mailed

    with ThreadPoolExecutor(4) as threads:
        mailed = [receipt for each in threads.map(work, range(4)) for receipt in each]

    assert sorted(envelope(number).receipt for number in range(60)) == sorted(mailed)
