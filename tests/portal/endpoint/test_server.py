"""The process that serves the application: what it was answered for is stored, whatever happens."""

from __future__ import annotations

import asyncio
import resource
import sqlite3
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from shutil import which

import httpx
import pytest
from endpoint_process import PAGES, EndpointProcess
from failing_disk import FailingDisk
from postgresql_server import PostgreSQLServer
from visitors import Crowd, Visitors

from portal.contract.visits import HEALTH_PATH
from portal.endpoint.settings import Settings
from portal.storage import visits
from portal.storage.connection import connect


def stored(settings: Settings) -> tuple[int, Counter[str]]:
    """The visits and the hits of each page that are in the database."""
    database = connect(settings.database_url)
    visits.settle(database, int(time.time()))
    pages = database.execute("SELECT page, CAST(SUM(hits) AS BIGINT) FROM visit_pages GROUP BY page")
    total = visits.counts(database, int(time.time()))["total"]
    database.close()
    return total, Counter({page: int(hits) for page, hits in pages})


def lost(people: Visitors, kept: Counter[str]) -> Counter[str]:
    """The hits that were acknowledged and are not there, by page."""
    return people.acknowledged - kept


def invented(people: Visitors, kept: Counter[str]) -> Counter[str]:
    """The hits that are there and were never sent, by page."""
    return kept - people.sent


def under_load(people: Visitors, ports: list[int], seconds: float, connections: int = 32) -> threading.Thread:
    """The thread in which the people come."""
    thread = threading.Thread(target=lambda: asyncio.run(people.come(ports, connections, seconds)))
    thread.start()
    return thread


def test_exact_under_load(endpoint: EndpointProcess, settings: Settings) -> None:
    """Sixty-four connections at once: every answer is a stored hit, every person one visit."""
    people = Visitors(PAGES, people=500)
    asyncio.run(people.come([endpoint.settings.port], connections=64, seconds=30, most=3000))
    counts = endpoint.counts()
    endpoint.stop()

    assert {204: people.sent.total()} == people.statuses
    assert {"visits": 500, "hits": people.sent.total()} == counts["today"]
    assert (500, people.sent) == stored(settings)


@pytest.mark.parametrize("size", [20_000, pytest.param(1_000_000, marks=pytest.mark.slow)])
def test_day_of_many_visitors(endpoint: EndpointProcess, settings: Settings, size: int) -> None:
    """A million visitors in a day are counted exactly, in at most 20 MB of files and 100 MB of memory."""
    people, file = Crowd(size, PAGES[0]), Path(settings.database_url.removeprefix("sqlite:///"))
    asyncio.run(people.come(endpoint.settings.port, connections=64))
    counts, memory = endpoint.counts(), endpoint.peak_memory
    storage = sum(part.stat().st_size for part in file.parent.glob(f"{file.name}*"))
    print(f"{size:,} visitors: {storage / 1e6:.1f} MB of files, at most {memory / 1e6:.0f} MB of memory")

    assert (size, 0) == (people.stored, people.refused)
    assert ({"visits": size, "hits": size}, size) == (counts["today"], counts["total"])
    assert storage <= 20_000_000
    assert memory <= 100_000_000


def killed_and_started_again(settings: Settings, kills: int, seconds: float) -> tuple[Visitors, int, Counter[str]]:
    """What people were told, and what is stored, of an endpoint whose group was killed so often under load."""
    people = Visitors(PAGES, people=300)
    endpoint = EndpointProcess(settings)
    for number in range(kills):
        endpoint.start()
        load = under_load(people, [endpoint.settings.port], seconds)
        time.sleep(seconds * (0.4 + 0.5 * number / kills))
        endpoint.kill()
        load.join()
    return people, *stored(settings)


def assert_nothing_lost(people: Visitors, total: int, kept: Counter[str]) -> None:
    """Nothing; what was acknowledged is there, and no more than was sent."""
    assert people.acknowledged.total() > 0
    assert (Counter(), Counter()) == (lost(people, kept), invented(people, kept))
    assert len(people.known) <= total <= 300


def test_killed_under_load(settings: Settings) -> None:
    """`kill -9` of the whole group, three times: nothing that was acknowledged is lost, nobody counts twice."""
    assert_nothing_lost(*killed_and_started_again(settings, kills=3, seconds=1.0))


@pytest.mark.slow
def test_killed_fifty_times(settings: Settings) -> None:
    """The same, fifty times."""
    assert_nothing_lost(*killed_and_started_again(settings, kills=50, seconds=1.5))


@pytest.mark.slow
def test_killed_with_postgresql(settings: Settings, postgresql: PostgreSQLServer) -> None:
    """The same with a server behind it, ten times."""
    settings = replace(settings, database_url=postgresql.new_database())

    assert_nothing_lost(*killed_and_started_again(settings, kills=10, seconds=1.5))


def test_four_endpoints_on_one_server(settings: Settings, postgresql: PostgreSQLServer) -> None:
    """Four endpoints on one PostgreSQL give the figures of one, each of them the same."""
    settings = replace(settings, database_url=postgresql.new_database())
    endpoints = [EndpointProcess(settings) for _ in range(4)]
    for endpoint in endpoints:
        endpoint.start()
    people = Visitors(PAGES, people=200)
    ports = [endpoint.settings.port for endpoint in endpoints]
    asyncio.run(people.come(ports, connections=32, seconds=60, most=2000))
    answers = [endpoint.counts() for endpoint in endpoints]
    for endpoint in endpoints:
        endpoint.stop()
    expected = {"visits": 200, "hits": people.sent.total()}

    assert {204: people.sent.total()} == people.statuses
    assert [(expected, 200, 200)] * 4 == [(each["today"], each["online"], each["total"]) for each in answers]
    assert (200, people.sent) == stored(settings)


def test_several_workers(settings: Settings) -> None:
    """Several processes of one endpoint share a SQLite file exactly."""
    with EndpointProcess(replace(settings, workers=2)) as endpoint:
        people = Visitors(PAGES, people=100)
        asyncio.run(people.come([endpoint.settings.port], connections=16, seconds=60, most=1000))

    assert {204: people.sent.total()} == people.statuses
    assert (100, people.sent) == stored(settings)


def test_server_restarted_under_load(settings: Settings, postgresql: PostgreSQLServer) -> None:
    """While PostgreSQL is away hits are refused; once it is back they count, and nothing acknowledged is lost."""
    settings = replace(settings, database_url=postgresql.new_database())
    people = Visitors(PAGES, people=300)
    with EndpointProcess(settings) as endpoint:
        load = under_load(people, [endpoint.settings.port], seconds=8, connections=16)
        time.sleep(1)
        postgresql.stop("immediate")
        time.sleep(1)
        postgresql.start()
        load.join()
        assert 204 == until(lambda: endpoint.visit("/"), 204)
    total, kept = stored(settings)

    assert {204, 503} == set(people.statuses)
    assert (Counter(), len(people.known) <= total) == (lost(people, kept), True)


def until(ask: Callable[[], int], expected: int, seconds: float = 20) -> int:
    """The last answer, which is the expected one if it came in time."""
    end = time.monotonic() + seconds
    while (answer := ask()) != expected and time.monotonic() < end:
        time.sleep(0.2)
    return answer


def health(endpoint: EndpointProcess) -> int:
    """The status of the endpoint's health."""
    return httpx.get(endpoint.base + HEALTH_PATH).status_code


def recovers(
    endpoint: EndpointProcess, settings: Settings, spoil: Callable[[], object], mend: Callable[[], object]
) -> None:
    """Nothing; hits were refused while spoilt, the figures stayed readable, and all is well and exact once mended."""
    assert [204, 204] == [endpoint.visit("/"), endpoint.visit("/", address="192.0.2.2")]
    before = endpoint.counts()
    spoil()
    assert 503 == endpoint.visit("/en/", address="192.0.2.3")
    assert (503, before["total"]) == (health(endpoint), endpoint.counts()["total"])
    mend()
    assert 200 == until(lambda: health(endpoint), 200)
    assert 204 == endpoint.visit("/en/", address="192.0.2.4")
    endpoint.stop()

    assert (3, Counter({"/": 2, "/en/": 1})) == stored(settings)
    assert "Traceback" not in endpoint.log.read_text()


def test_full_disk(endpoint: EndpointProcess, settings: Settings) -> None:
    """When files cannot grow hits are refused; when they can again, everything goes on by itself."""
    unlimited = resource.prlimit(endpoint.pid, resource.RLIMIT_FSIZE)

    recovers(
        endpoint,
        settings,
        spoil=lambda: limit_files(endpoint, (4096, unlimited[1])),
        mend=lambda: limit_files(endpoint, unlimited),
    )


def limit_files(endpoint: EndpointProcess, limits: tuple[int, int]) -> None:
    """Nothing; no file of the endpoint may grow beyond the first of the limits."""
    resource.prlimit(endpoint.pid, resource.RLIMIT_FSIZE, limits)


def test_disk_that_fills(settings: Settings, small_disk: Path) -> None:
    """When somebody else has filled the disk hits are refused; once there is room again, everything goes on by itself."""
    settings = replace(settings, database_url=f"sqlite:///{small_disk}/portal.db")
    filling = small_disk / "filling"
    with EndpointProcess(settings) as endpoint:
        recovers(endpoint, settings, spoil=lambda: fill(filling), mend=filling.unlink)


def fill(file: Path) -> None:
    """Nothing; the disk of that file has no room left."""
    with file.open("wb", buffering=0) as out, suppress(OSError):
        while True:
            out.write(bytes(4096))


def test_read_only_file(settings: Settings, small_disk: Path) -> None:
    """On a disk that is read-only the endpoint says so and does not start; once it is not, the figures go on."""
    file = small_disk / "portal.db"
    settings = replace(settings, database_url=f"sqlite:///{file}")
    with EndpointProcess(settings) as endpoint:
        assert 204 == endpoint.visit("/")
    remount(small_disk, "ro")
    assert 1 == endpoint.launch().wait(timeout=60)
    said = endpoint.log.read_text()
    remount(small_disk, "rw")
    with endpoint:
        assert 204 == endpoint.visit("/en/")

    assert f"{file}: the database must be writable: [Errno 30] Read-only file system: '{file}'\n" == said
    assert (1, Counter({"/": 1, "/en/": 1})) == stored(settings)


def remount(disk: Path, mode: str) -> None:
    """Nothing; the disk can be written to, or not."""
    subprocess.run(["mount", "-o", f"remount,{mode}", str(disk)], check=True)


def test_file_that_turns_read_only(endpoint: EndpointProcess, settings: Settings) -> None:
    """When the files may no longer be written hits are refused; when they may again, everything goes on by itself."""
    file = settings.database_url.removeprefix("sqlite:///")
    files = [file, f"{file}-wal", f"{file}-shm"]

    # The mode of a file is nothing to a descriptor that is open already; this flag is something to every write.
    def flag(sign: str) -> int:
        return subprocess.run(["chattr", f"{sign}i", *files], capture_output=True, check=False).returncode

    if which("chattr") is None or flag("-"):
        pytest.skip("no right to make a file immutable")
    try:
        recovers(endpoint, settings, spoil=lambda: flag("+"), mend=lambda: flag("-"))
    finally:
        flag("-")


def test_disk_that_turns_read_only_under_load(settings: Settings, failing_disk: FailingDisk) -> None:
    """A disk that the kernel makes read-only after a fault: hits are refused, none is lost, and another start goes on."""
    settings = replace(settings, database_url=f"sqlite:///{failing_disk.folder}/portal.db")
    people = Visitors(PAGES, people=300)
    with EndpointProcess(settings) as endpoint:
        load = under_load(people, [endpoint.settings.port], seconds=4)
        time.sleep(2)
        before = endpoint.counts()
        failing_disk.fail()
        assert 503 == until(lambda: endpoint.visit("/"), 503)
        assert (503, before["total"]) == (health(endpoint), endpoint.counts()["total"])
        load.join()
    failing_disk.mount_again()
    total, kept = stored(settings)
    with EndpointProcess(settings) as endpoint:
        assert 204 == endpoint.visit("/", address="192.0.2.9")
        assert total + 1 == endpoint.counts()["total"]

    assert {204, 503} == set(people.statuses)
    assert_nothing_lost(people, total, kept)
    assert "Traceback" not in endpoint.log.read_text()


@pytest.mark.parametrize("seconds", [7, pytest.param(30, marks=pytest.mark.slow)])
def test_locked_database(endpoint: EndpointProcess, settings: Settings, seconds: int) -> None:
    """While another process locks the file hits are refused in time and the figures stay readable at once."""
    people = Visitors(PAGES, people=50)
    endpoint.counts()
    with locked(settings):
        load = under_load(people, [endpoint.settings.port], seconds, connections=8)
        slowest = max(timed(endpoint) for _ in range(seconds // 2))
        load.join()
    assert 200 == until(lambda: health(endpoint), 200)
    asyncio.run(people.come([endpoint.settings.port], connections=8, seconds=30, most=people.sent.total() + 300))
    endpoint.stop()
    total, kept = stored(settings)

    assert slowest < 4
    assert {204, 503} == set(people.statuses)
    assert (people.acknowledged, len(people.known)) == (kept, total)


@contextmanager
def locked(settings: Settings) -> Iterator[None]:
    """The database is locked by somebody else."""
    other = sqlite3.connect(settings.database_url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.execute("ROLLBACK")
    other.close()


def timed(endpoint: EndpointProcess) -> float:
    """How many seconds the figures took."""
    begun = time.monotonic()
    endpoint.counts()
    time.sleep(1)
    return time.monotonic() - begun - 1


def test_what_is_wrong_is_said_before_the_start(settings: Settings) -> None:
    """A setting that cannot be, or a missing file, ends the process with one sentence."""
    settings.pages.unlink()
    endpoint = EndpointProcess(settings)

    assert 1 == endpoint.launch().wait(timeout=60)
    assert (
        f"{settings.pages}: must be a readable file: No such file or directory "
        "(build the site, or set PORTAL_PAGES to its api/pages.json)\n"
    ) == endpoint.log.read_text()


def test_told_to_stop(endpoint: EndpointProcess, settings: Settings) -> None:
    """An endpoint that is told to stop has settled everything and leaves no write-ahead log."""
    endpoint.visit("/")
    endpoint.stop()
    file = Path(settings.database_url.removeprefix("sqlite:///"))

    assert [file.name] == [part.name for part in file.parent.glob("portal.db*")]
    assert "" == endpoint.log.read_text()


def test_no_public_server_without_recipients(settings: Settings) -> None:
    """Without a key to seal messages for nothing starts, and no key is made."""
    settings.recipients.unlink()
    endpoint = EndpointProcess(settings)

    assert 1 == endpoint.launch().wait(timeout=60)
    assert endpoint.log.read_text().startswith(f"{settings.recipients}: must be a readable file of public keys: ")
    assert not settings.recipients.exists()


def test_development_makes_its_own_keys(settings: Settings) -> None:
    """An endpoint under development starts without keys, makes a pair and says so loudly, once."""
    settings.recipients.unlink()
    with EndpointProcess(replace(settings, development=True, workers=2)) as endpoint:
        said = endpoint.log.read_text()
        assert 204 == endpoint.visit("/")

    assert 1 == said.count("DEVELOPMENT: a pair of keys was made on this machine")
    assert settings.recipients.exists()
