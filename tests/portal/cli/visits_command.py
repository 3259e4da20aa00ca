"""`portal visits …` in this process, in English, on a database of its own."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from portal.cli.main import main
from portal.contract.visits import day_of
from portal.storage import visits
from portal.storage.aggregates import add
from portal.storage.connection import connect
from portal.storage.database import Database


class Said(NamedTuple):
    """How a command ended: its exit code, and what it printed."""

    code: int
    out: str
    err: str


class Command:
    """The command, its database, and a folder to work in."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.url = f"sqlite:///{folder}/portal.db"
        self._capsys = capsys
        monkeypatch.setenv("DATABASE_URL", self.url)
        monkeypatch.setenv("PORTAL_PAGES", f"{folder}/pages.json")
        monkeypatch.setenv("PORTAL_LANGUAGE", "en")
        monkeypatch.chdir(folder)

    def run(self, *words: object) -> Said:
        """Run `portal visits` with these words."""
        self._capsys.readouterr()
        code = main(["visits", *map(str, words)])
        return Said(code, *self._capsys.readouterr())

    def database(self) -> Database:
        """A connection to the database, to be closed by who asked."""
        return connect(self.url)

    def count(self) -> None:
        """Two days are counted: 2,000 visits on one that is past, two visits and three hits just now."""
        database, now = self.database(), int(time.time())
        add(database, "2026-11-21", Counter({"/": 2000}), Counter({"/": 3000, "/en/": 5}), "endpoint")
        visits.record(database, [(now, "/", b"one"), (now, "/", b"two"), (now, "/en/", b"two")])
        database.close()

    @property
    def today(self) -> str:
        """The day that counts now."""
        return day_of(int(time.time()))
