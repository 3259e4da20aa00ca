"""The whole way of a message: sealed, stored, mailed, killed in the middle of it, read; and no word of it elsewhere."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from endpoint_process import EndpointProcess
from mail_host import Host
from postgresql_server import PostgreSQLServer
from senders import envelope, words

from portal.cli.main import main
from portal.contract.visits import HEALTH_PATH
from portal.endpoint.delivery import Delivery
from portal.endpoint.desk import Desk
from portal.endpoint.errors import NotStored
from portal.endpoint.mailbox import Mailbox
from portal.endpoint.postman import Postman
from portal.endpoint.recipients import recipients
from portal.endpoint.seal import Sealer
from portal.endpoint.settings import Settings
from portal.inbox.identity import identities
from portal.inbox.letter import opened
from portal.storage.connection import connect
from portal.storage.messages import Messages
from portal.storage.outbox import LEASE_SECONDS, Outbox
from portal_site import REPOSITORY

HERE = Path(__file__).parent


@pytest.fixture(name="host")
def _host() -> Iterator[Host]:
    host = Host()
    host.start()
    yield host
    host.end()


def killed(settings: Settings, host: Host, first: int, seconds: float) -> set[str]:
    """The receipts that senders were thanked with before their endpoint was killed without a word."""
    process = subprocess.Popen(
        [sys.executable, HERE / "senders.py", settings.database_url, settings.recipients, str(host.port), str(first)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        # A buffer would keep for itself what follows the first line.
        bufsize=0,
    )
    assert process.stdout is not None
    begun = process.stdout.readline()
    time.sleep(seconds)
    os.killpg(process.pid, signal.SIGKILL)
    out, err = process.communicate(timeout=60)
    assert b"" == err
    # What was printed in part only was not said to anybody.
    return {line for line in (begun + out).decode().split("\n")[:-1] if line}


def read(settings: Settings) -> dict[str, str]:
    """What staff read: the words of each message by its receipt."""
    database = connect(settings.database_url)
    keys = identities(settings.recipients.with_name("identity.txt"))
    found = {
        entry.receipt: dict(opened(entry.sealed, entry.receipt, keys))["message"]
        for entry in Messages(database).entries()
    }
    database.close()
    return found


def empty_outbox(settings: Settings, host: Host) -> None:
    """Nothing; all mails have gone, after the leases of those that died."""

    async def deliver() -> None:
        desk = Desk(connect(settings.database_url))
        delivery = Delivery(desk, lambda: time.time() + 2 * LEASE_SECONDS, Postman(host.settings()))
        await delivery.round()
        assert not Outbox(desk.database).is_due(int(time.time()) + 10**9)
        await desk.close()

    asyncio.run(deliver())


def assert_nothing_lost(settings: Settings, host: Host, kills: int) -> None:
    """Nothing; whoever was thanked can be read, and each message was mailed, nearly all of them once."""
    thanked: set[str] = set()
    for number in range(kills):
        thanked |= killed(settings, host, number * 1_000_000, 0.2 + 0.4 * number / kills)
    kept = read(settings)
    empty_outbox(settings, host)
    mailed = [str(mail["Subject"]).rpartition(" ")[2] for mail in host.mails]

    assert thanked
    assert set() == thanked - kept.keys()
    assert [] == [receipt for receipt, text in kept.items() if text != words(int(receipt[2:]))]
    assert kept.keys() == set(mailed)
    # A kill leaves at most the one mail that was under way to be sent again.
    assert len(mailed) - len(kept) <= kills


def test_killed_while_people_write(settings: Settings, host: Host) -> None:
    """`kill -9` three times: every message whose sender was thanked is readable and mailed."""
    assert_nothing_lost(settings, host, kills=3)


@pytest.mark.slow
def test_killed_twenty_times(settings: Settings, host: Host) -> None:
    """The same, twenty times."""
    assert_nothing_lost(settings, host, kills=20)


@pytest.mark.slow
def test_killed_twenty_times_with_postgresql(settings: Settings, host: Host, postgresql: PostgreSQLServer) -> None:
    """The same with a server behind it."""
    assert_nothing_lost(replace(settings, database_url=postgresql.new_database()), host, kills=20)


def test_from_post_to_screen(
    settings: Settings, host: Host, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A message comes by mail and is read with `portal inbox read`; no file, log or mail holds a word of it."""

    async def take() -> None:
        desk = Desk(connect(settings.database_url))
        sealer = Sealer(recipients(settings.recipients))
        await Mailbox(desk, time.time).accept(envelope(sealer, 7))
        # Before the last connection closes the write-ahead log is there, too.
        assert [] == holding(settings.recipients.parent, words(7))
        await Delivery(desk, time.time, Postman(host.settings())).round()
        await desk.close()

    asyncio.run(take())
    (mail,) = host.mails
    (attachment,) = mail.iter_attachments()
    file = settings.recipients.with_name("message.age")
    file.write_bytes(attachment.get_content())
    monkeypatch.setenv("PORTAL_LANGUAGE", "en")
    monkeypatch.chdir(REPOSITORY)
    code = main(["inbox", "read", str(file), "--identity", str(settings.recipients.with_name("identity.txt"))])
    said = capfd.readouterr()

    assert (0, f"\nMessage\n│ {words(7)}\n", "") == (code, said.out, said.err)
    assert [] == holding(settings.recipients.parent, words(7))
    assert "bí mật" not in mail.as_string() + str(mail.get_body())
    assert [] == [part for part in parts(mail) if part in mail.as_bytes()]


def parts(mail: Any) -> list[bytes]:
    """Single words of the message, as bytes in the ways that mails and databases write them."""
    return [word.encode() for word in ("cứu", "mật của")] + [json.dumps("bí mật").strip('"').encode()]


def holding(folder: Path, text: str) -> list[Path]:
    """The files below a folder that hold a word of the text which is long enough to be nobody else's."""
    said = [text.encode(), *(word.encode() for word in text.split() if len(word.encode()) > 4)]
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [file for file in files if any(word in file.read_bytes() for word in said)]


def test_full_disk(settings: Settings, small_disk: Path, caplog: pytest.LogCaptureFixture) -> None:
    """On a full disk the sender is told so, what was thanked stays readable, and all goes on once there is room."""
    settings = replace(settings, database_url=f"sqlite:///{small_disk}/portal.db")
    sealer = Sealer(recipients(settings.recipients))

    async def scenario() -> list[str]:
        desk = Desk(connect(settings.database_url))
        mailbox = Mailbox(desk, time.time)
        thanked = [await mailbox.accept(envelope(sealer, 1))]
        filler = small_disk / "filler"
        fill(filler)
        posts = [mailbox.accept(envelope(sealer, number)) for number in range(2, 50)]
        answers = await asyncio.gather(*posts, return_exceptions=True)
        assert any(isinstance(answer, NotStored) for answer in answers)
        thanked += [answer for answer in answers if isinstance(answer, str)]
        filler.unlink()
        thanked.append(await mailbox.accept(envelope(sealer, 100)))
        await desk.close()
        return thanked

    with caplog.at_level(logging.ERROR):
        thanked = asyncio.run(scenario())

    assert set(thanked) == read(settings).keys()
    assert [
        f"{small_disk}/portal.db: the database must be writable: database or disk is full",
        "the database is available again",
    ] == caplog.messages


def fill(file: Path) -> None:
    """Nothing; there is no room left."""
    with file.open("wb", buffering=0) as out:
        try:
            while True:
                out.write(bytes(4096))
        except OSError:
            return


def test_read_only(settings: Settings, small_disk: Path) -> None:
    """On a disk that became read-only the sender is told so, and all goes on once it is not."""
    settings = replace(settings, database_url=f"sqlite:///{small_disk}/portal.db")
    sealer = Sealer(recipients(settings.recipients))

    async def scenario() -> list[str]:
        desk = Desk(connect(settings.database_url))
        mailbox = Mailbox(desk, time.time)
        thanked = [await mailbox.accept(envelope(sealer, 1))]
        desk.database.execute("PRAGMA query_only = ON")
        with pytest.raises(NotStored):
            await mailbox.accept(envelope(sealer, 2))
        desk.database.execute("PRAGMA query_only = OFF")
        thanked.append(await mailbox.accept(envelope(sealer, 3)))
        await desk.close()
        return thanked

    assert set(asyncio.run(scenario())) == read(settings).keys()


def store(settings: Settings, number: int, hours_ago: int = 0) -> None:
    """Nothing; the message of that number is stored, and waits to be mailed."""
    made = envelope(Sealer(recipients(settings.recipients)), number)
    database = connect(settings.database_url)
    Messages(database).store([replace(made, arrived=made.arrived - timedelta(hours=hours_ago))])
    database.close()


def until(ask: Callable[[], Any], expected: Any, seconds: float = 30) -> Any:
    """The last answer, which is the expected one if it came in time."""
    end = time.monotonic() + seconds
    while (answer := ask()) != expected and time.monotonic() < end:
        time.sleep(0.1)
    return answer


def health(endpoint: EndpointProcess) -> tuple[int, Any]:
    """Status and body of the endpoint's health, or nothing while it does not listen."""
    try:
        answer = httpx.get(endpoint.base + HEALTH_PATH)
    except httpx.TransportError:
        return 0, None
    return answer.status_code, answer.json()


def test_two_workers_mail_once(settings: Settings, host: Host) -> None:
    """An endpoint of two processes mails what waits, each message once, and stops without a word."""
    for number in range(10):
        store(settings, number)
    with EndpointProcess(replace(settings, mail=host.settings(), workers=2)) as endpoint:
        until(lambda: len(host.mails), 10)
        time.sleep(3)

    assert [f"04{number:014d}" for number in range(10)] == sorted(
        str(mail["Subject"]).rpartition(" ")[2] for mail in host.mails
    )
    assert "" == endpoint.log.read_text()


def test_overdue_mail_shows_in_the_health(settings: Settings, host: Host) -> None:
    """A message that could not be mailed for an hour makes the endpoint unwell, until its mail has gone."""
    store(settings, 1, hours_ago=2)
    host.stop()
    unwell = (503, {"status": "failing", "waiting_hits": 0, "overdue_mails": 1})
    well = (200, {"status": "ok", "waiting_hits": 0, "overdue_mails": 0})
    endpoint = EndpointProcess(replace(settings, mail=host.settings()))
    endpoint.launch()
    assert unwell == until(lambda: health(endpoint), unwell)
    until(lambda: "kept" in endpoint.log.read_text(), True)
    host.start()
    assert well == until(lambda: health(endpoint), well, seconds=60)
    endpoint.stop()

    assert 1 == len(host.mails)
    assert ["(messages are kept and mailed later)", "PORTAL_SMTP: the mail server is there again"] == [
        line.partition("ConnectionRefusedError 111 ")[2] or line for line in endpoint.log.read_text().splitlines()
    ]


def test_endpoint_deletes_what_is_over(settings: Settings) -> None:
    """A running endpoint deletes messages whose last day is over, by itself, and no file holds a byte of them."""
    made = envelope(Sealer(recipients(settings.recipients)), 1)
    database = connect(settings.database_url)
    Messages(database).store([replace(made, keep_until=date(2026, 1, 1), sealed=b"SEALED-" * 5000)])
    database.close()
    folder = settings.recipients.parent
    with EndpointProcess(settings):
        until(lambda: bytes_in(folder), [])
        assert [] == bytes_in(folder)


def bytes_in(folder: Path) -> list[Path]:
    """The files of the database that hold something of the message above."""
    return [file for file in folder.glob("portal.db*") if b"SEALED-" in file.read_bytes()]
