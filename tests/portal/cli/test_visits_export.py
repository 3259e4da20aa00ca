"""`portal visits export`."""

from __future__ import annotations

import json

from visits_command import Command


def test_days(command: Command) -> None:
    """A line for every day."""
    command.count()

    assert ["day,visits,hits,source", "2026-11-21,2000,3005,endpoint", f"{command.today},2,3,endpoint"] == (
        command.run("export", "csv").out.splitlines()
    )


def test_pages(command: Command) -> None:
    """An object for every page of every day, into a file."""
    command.count()
    file = command.folder / "pages.json"
    said = command.run("export", "json", "--pages", "--output", file)

    assert (0, "") == (said.code, said.out)
    assert {"day": "2026-11-21", "page": "/en/", "visits": 0, "hits": 5} == json.loads(file.read_text())[1]
