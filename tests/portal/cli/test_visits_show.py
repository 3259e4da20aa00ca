"""`portal visits show`."""

from __future__ import annotations

import json
import time

import pytest
from visits_command import Command


def test_text(command: Command) -> None:
    """The figures are said in the reader's numbers, with their time; what waits in the journal is in them."""
    command.count()
    lines = command.run("show").out.splitlines()

    assert [
        "Online now: 2",
        "Visits today: 2",
        "Hits today: 3",
        "Visits since counting began: 2,002",
        f"As of {time.strftime('%d/%m/%Y', time.gmtime(time.time() + 7 * 3600))}",
    ] == [*lines[:4], lines[4][:16]]


def test_vietnamese(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """In Vietnamese the thousands have points."""
    command.count()
    monkeypatch.setenv("PORTAL_LANGUAGE", "vi")

    assert "Lượt truy cập từ khi bắt đầu đếm: 2.002" in command.run("show").out


def test_old_total(command: Command) -> None:
    """The old site's total stands on a line of its own."""
    command.run("set-legacy", "1397381", "--as-of", "2017-03-24")
    lines = command.run("show").out.splitlines()

    assert "Visits since counting began: 0" == lines[3]
    assert "Total of the old site, read on 24/03/2017, never added: 1,397,381" == lines[5]


def test_json(command: Command) -> None:
    """What a build prints is written whole, with the past."""
    command.count()
    file = command.folder / "var" / "visits.json"
    said = command.run("show", "--format", "json", "--output", file)
    written = json.loads(file.read_text())

    assert (0, "") == (said.code, said.out)
    assert ({"visits": 2, "hits": 3}, 2002) == (written["today"], written["total"])
    assert ("2026-11-21", [command.today, 2, 3]) == (written["history"]["since"], written["history"]["days"][-1])
    assert [file] == list(file.parent.iterdir())
