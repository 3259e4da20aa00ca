"""The deadlines of `content/data/deadlines.yaml`, in the reader's language."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from portal.cli.language import language
from portal.content.data import DataFile, read_data
from portal.contract.problems import Refused
from portal.inbox.deadlines import Deadline

_FOLDER = Path("content/data")


def deadlines() -> list[Deadline]:
    """Every deadline, with the title of its source."""
    sources = {entry.key: entry for entry in _read("sources").entries}
    return [
        Deadline(
            title=_words(entry.values["title"]),
            of=entry.values["of"],
            days=entry.values["days"],
            counted=entry.values["counted"],
            source=_words(sources[entry.values["source"]].values["title"]),
            note=_words(entry.get("note") or {}),
        )
        for entry in _read("deadlines").entries
    ]


def _read(name: str) -> DataFile:
    path = _FOLDER / f"{name}.yaml"
    file, problems = read_data(path.as_posix(), path.read_bytes() if path.exists() else b"")
    if file is None:
        raise Refused(problems)
    return file


def _words(field: dict[str, Any]) -> str:
    return str(field.get(language(), ""))
