"""Forms posted to a real server that is killed in the middle of it: whoever was thanked is read, and mailed."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

# The form and the storage meet in these tests.
from endpoint_process import EndpointProcess
from mail_host import Host
from posting import words

from portal.endpoint.settings import Settings
from portal.inbox.identity import identities
from portal.inbox.letter import opened
from portal.storage.connection import connect
from portal.storage.messages import Messages

HERE = Path(__file__).parent

# What every writer has written, and nobody else writes.
WORDS = ("bí mật của em", "người thứ", "Xin cứu")


@pytest.fixture(name="host")
def _host() -> Iterator[Host]:
    host = Host()
    host.start()
    yield host
    host.end()


@pytest.fixture(name="settings")
def _settings(settings: Settings, host: Host, output: Path) -> Settings:
    """An endpoint that takes messages and mails them."""
    return replace(settings, output=output, mail=host.settings())


class Writers:
    """People who write at once, for so many seconds, and what they were shown."""

    def __init__(self, endpoint: EndpointProcess, first: int, seconds: float) -> None:
        command = [sys.executable, HERE / "posting.py", str(endpoint.settings.port), str(first), str(seconds)]
        # Without a buffer, which would keep for itself what follows the first line.
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0)
        assert self._process.stdout is not None
        # Once the first one was thanked all are at it.
        self._begun = self._process.stdout.readline()

    def thanked(self) -> dict[str, int]:
        """The number of each message by the receipt that its writer was shown."""
        out, err = self._process.communicate(timeout=60)
        assert b"" == err
        lines = (self._begun + out).decode().splitlines()
        return {receipt: int(number) for number, receipt in (line.split() for line in lines)}


def read(settings: Settings) -> dict[str, str]:
    """What staff read: the words of each message by its receipt."""
    database = connect(settings.database_url)
    keys = identities(settings.recipients.with_name("identity.txt"))
    entries = Messages(database).entries()
    database.close()
    return {entry.receipt: dict(opened(entry.sealed, entry.receipt, keys))["message"] for entry in entries}


def assert_nothing_lost(settings: Settings, kills: int) -> None:
    """Nothing; whoever was thanked, by an endpoint that was killed so often, can be read; no file holds their words."""
    shown: dict[str, int] = {}
    endpoint = EndpointProcess(settings)
    for number in range(kills):
        endpoint.start()
        writers = Writers(endpoint, number * 65_536, 1.5)
        time.sleep(0.2 + 0.8 * number / kills)
        endpoint.kill()
        shown |= writers.thanked()
    found = holding(settings.recipients.parent)
    kept = read(settings)

    assert set() == shown.keys() - kept.keys()
    assert [] == [receipt for receipt, number in shown.items() if kept[receipt] != words(number)]
    assert ([], "") == (found, endpoint.log.read_text())


def holding(folder: Path) -> list[Path]:
    """The files below a folder (database, its log, keys, the endpoint's log) that hold a word that was written."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [file for file in files if any(word.encode() in file.read_bytes() for word in WORDS)]


def test_killed_while_people_write(settings: Settings) -> None:
    """`kill -9` three times."""
    assert_nothing_lost(settings, kills=3)


@pytest.mark.slow
def test_killed_twenty_times(settings: Settings) -> None:
    """`kill -9` twenty times."""
    assert_nothing_lost(settings, kills=20)


def test_each_is_mailed_once(settings: Settings, host: Host) -> None:
    """Every message that its writer was thanked for comes by mail, once, without a word of it."""
    with EndpointProcess(settings) as endpoint:
        shown = Writers(endpoint, 1, 1.5).thanked()
        end = time.monotonic() + 60
        while len(host.mails) < len(shown) and time.monotonic() < end:
            time.sleep(0.1)
    mailed = [str(mail["Subject"]).rpartition(" ")[2] for mail in host.mails]
    texts = [f"{mail}{body.get_content() if (body := mail.get_body()) else ''}" for mail in host.mails]

    assert sorted(shown) == sorted(mailed)
    assert [] == [text for text in texts if any(word in text for word in WORDS)]
    assert "" == endpoint.log.read_text()
