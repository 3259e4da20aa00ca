"""Mail after the commit, to a real mail server that refuses, stalls, hangs up, and comes back."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import pytest
from mail_host import Host
from message_builders import ARRIVED_SECONDS, envelope
from postgresql_server import PostgreSQLServer

from portal.endpoint.delivery import OVERDUE_SECONDS, Delivery
from portal.endpoint.desk import Desk
from portal.endpoint.mailbox import Mailbox
from portal.endpoint.postman import Postman
from portal.storage.connection import connect
from portal.storage.outbox import LEASE_SECONDS, PAUSES, Outbox

DAY = 86_400


class Post:
    """One endpoint's mailbox and delivery on a database, with a clock that a test sets."""

    def __init__(self, url: str, host: Host, receivers: Sequence[str]) -> None:
        self.now = ARRIVED_SECONDS
        self.desk = Desk(connect(url))
        self.mailbox = Mailbox(self.desk, lambda: self.now)
        postman = Postman(host.settings(tuple(receivers)), patience=0.5)
        self.delivery = Delivery(self.desk, lambda: self.now, postman)

    async def rounds(self, seconds: int, step: int = 30) -> None:
        """Nothing; so much time has passed, and it was looked every few seconds whether a mail is due."""
        for _ in range(seconds // step):
            self.now += step
            await self.delivery.round()


@pytest.fixture(name="host")
def _host() -> Iterator[Host]:
    host = Host()
    host.start()
    yield host
    host.end()


@asynccontextmanager
async def post(url: str, host: Host, receivers: Sequence[str] = ("desk@example.org",)) -> AsyncIterator[Post]:
    """An endpoint's mailbox and delivery, closed afterwards."""
    made = Post(url, host, receivers)
    yield made
    await made.mailbox.finished()
    await made.desk.close()


@pytest.fixture(name="url")
def _url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/portal.db"


def play(url: str, host: Host, scenario: Callable[[Post], Awaitable[None]]) -> None:
    """Nothing; the scenario was played."""

    async def scene() -> None:
        async with post(url, host) as made:
            await scenario(made)

    asyncio.run(scene())


def identities(host: Host) -> list[str]:
    """The Message-ID of each mail that came."""
    return [str(mail["Message-ID"]) for mail in host.mails]


def test_one_mail_for_each_message(url: str, host: Host) -> None:
    """Each message is mailed once, over one connection, with what is sealed in it."""

    async def scenario(post: Post) -> None:
        for number in range(5):
            await post.mailbox.accept(envelope(number))
        await post.rounds(DAY, 3600)

    play(url, host, scenario)
    attached = [part.get_content() for mail in host.mails for part in mail.iter_attachments()]

    assert [envelope(number).sealed for number in range(5)] == sorted(attached)


def test_double_click_is_one_mail(url: str, host: Host) -> None:
    """A post that comes again, also after its mail has gone, is not mailed again."""

    async def scenario(post: Post) -> None:
        for _ in range(2):
            await post.mailbox.accept(envelope(1))
            await post.rounds(60)

    play(url, host, scenario)

    assert 1 == len(host.mails)


@pytest.mark.parametrize("manner", ["450", "550", "sender"])
def test_refused(url: str, host: Host, manner: str, caplog: pytest.LogCaptureFixture) -> None:
    """A mail that is refused, for now or for good, is tried after growing pauses, and goes once it is taken."""

    async def scenario(post: Post) -> None:
        await post.mailbox.accept(envelope(1))
        host.manner = manner
        await post.rounds(DAY // 8, 5)
        assert 1 == await post.delivery.overdue()
        host.manner = "take"
        await post.rounds(3600)
        assert 0 == await post.delivery.overdue()

    with caplog.at_level(logging.ERROR):
        play(url, host, scenario)
    tries = len(caplog.messages)

    assert 1 == len(host.mails)
    assert len(PAUSES) + (DAY // 8 - sum(PAUSES)) // PAUSES[-1] == tries - 1
    assert f"127.0.0.1:{host.port} must take our mail: " in caplog.messages[0]


def test_one_refused_mail_does_not_hold_up_others(url: str, host: Host) -> None:
    """The mails after one that is refused go at once."""

    async def scenario(post: Post) -> None:
        host.manners = ["550"]
        for number in range(4):
            await post.mailbox.accept(envelope(number))
        await post.delivery.round()
        assert 3 == len(host.mails)

    play(url, host, scenario)


def test_mail_that_breaks_the_server_does_not_hold_up_others(url: str, host: Host) -> None:
    """A mail over which the server hangs up waits longer than the mails after it."""

    async def scenario(post: Post) -> None:
        host.manners = ["forget"]
        for number in range(4):
            await post.mailbox.accept(envelope(number))
        await post.rounds(60)
        assert 4 == len(set(identities(host)))

    play(url, host, scenario)


def test_server_that_stalls(url: str, host: Host) -> None:
    """A server that says nothing for too long is left, and the mail is sent later."""

    async def scenario(post: Post) -> None:
        await post.mailbox.accept(envelope(1))
        host.manner = "stall"
        await post.delivery.round()
        host.manner = "take"
        await post.rounds(60)

    play(url, host, scenario)

    assert 1 == len(host.mails)


@pytest.mark.parametrize(("manner", "mails"), [("forget", 1), ("drop", 2)])
def test_server_that_hangs_up_after_the_mail(url: str, host: Host, manner: str, mails: int) -> None:
    """Where nobody knows whether the server has kept the mail it is sent again, with the same Message-ID."""

    async def scenario(post: Post) -> None:
        await post.mailbox.accept(envelope(1))
        host.manners = [manner]
        await post.rounds(DAY, 600)

    play(url, host, scenario)

    assert (mails, 1) == (len(host.mails), len(set(identities(host))))


def test_week_without_a_mail_server(url: str, host: Host, caplog: pytest.LogCaptureFixture) -> None:
    """Through a week of outage and daily restarts nothing is lost; within an hour of its end each mail goes once."""

    async def scenario() -> None:
        host.stop()
        for day in range(7):
            async with post(url, host) as made:
                made.now += day * DAY
                await made.mailbox.accept(envelope(day))
                await made.rounds(DAY, 600)
                assert 1 <= await made.delivery.overdue()
        host.start()
        async with post(url, host) as made:
            made.now += 7 * DAY
            await made.rounds(3600, 60)
            assert 0 == await made.delivery.overdue()
            await made.rounds(DAY, 600)

    with caplog.at_level(logging.ERROR):
        asyncio.run(scenario())

    assert 7 == len(host.mails) == len(set(identities(host)))
    assert 7 == len(caplog.messages)


def test_outage_seen_by_one_process(url: str, host: Host, caplog: pytest.LogCaptureFixture) -> None:
    """An outage is logged when it begins and when it ends, and the server is asked at most once an hour meanwhile."""

    async def scenario(post: Post) -> None:
        await post.mailbox.accept(envelope(1))
        host.stop()
        await post.rounds(DAY, 60)
        host.start()
        await post.rounds(3600, 60)

    with caplog.at_level(logging.ERROR):
        play(url, host, scenario)
    where = f"PORTAL_SMTP: 127.0.0.1:{host.port} must take our mail: ConnectionRefusedError 111"

    assert [
        f"{where} (messages are kept and mailed later)",
        "PORTAL_SMTP: the mail server is there again",
    ] == caplog.messages
    assert 1 == len(host.mails)


def test_overdue_after_an_hour(url: str, host: Host) -> None:
    """A mail counts as overdue from its hour on, not before."""

    async def scenario(post: Post) -> None:
        await post.mailbox.accept(envelope(1))
        post.now += OVERDUE_SECONDS - 1
        assert 0 == await post.delivery.overdue()
        post.now += 1
        assert 1 == await post.delivery.overdue()

    play(url, host, scenario)


def test_killed_between_mail_and_note(url: str, host: Host) -> None:
    """Who dies before the mail is crossed out leaves it to the next one, after the lease: twice, never not at all."""

    async def scenario(post: Post) -> None:
        await post.mailbox.accept(envelope(1))
        Outbox(post.desk.database).claim(post.now)
        await post.delivery.round()
        assert [] == host.mails
        await post.rounds(LEASE_SECONDS)
        assert 1 == len(host.mails)

    play(url, host, scenario)


def test_stopped_in_the_middle_of_a_mail(url: str, host: Host) -> None:
    """An endpoint that is told to stop ends the mail under way first, so that a restart does not send it again."""

    async def scenario(post: Post) -> None:
        await post.mailbox.accept(envelope(1))
        running = asyncio.create_task(post.delivery.run())
        while not host.calls:
            await asyncio.sleep(0.001)
        post.delivery.stop()
        await running
        assert not Outbox(post.desk.database).is_due(post.now + DAY)

    play(url, host, scenario)

    assert 1 == len(host.mails)


def test_one_of_two_receivers_refused(url: str, host: Host, caplog: pytest.LogCaptureFixture) -> None:
    """A mail that reaches one of its receivers has gone; that the other was refused is logged."""

    async def scenario() -> None:
        async with post(url, host, ["gone@example.org", "desk@example.org"]) as made:
            await made.mailbox.accept(envelope(1))
            await made.rounds(DAY, 600)

    with caplog.at_level(logging.ERROR):
        asyncio.run(scenario())

    assert ["PORTAL_MAIL_TO: every address must be one that the server takes: it refused 1"] == caplog.messages
    assert 1 == len(host.mails)


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_four_processes(database: str, url: str, host: Host, request: pytest.FixtureRequest) -> None:
    """Four deliveries that look into one outbox at once mail each message once."""
    if database == "postgresql":
        server: PostgreSQLServer = request.getfixturevalue("postgresql")
        url = server.new_database()

    async def scenario() -> None:
        async with AsyncExitStack() as stack:
            posts = [await stack.enter_async_context(post(url, host)) for _ in range(4)]
            await asyncio.gather(*(posts[number % 4].mailbox.accept(envelope(number)) for number in range(40)))
            await asyncio.gather(*(each.rounds(300) for each in posts))

    asyncio.run(scenario())

    assert (40, 40) == (len(host.mails), len(set(identities(host))))
