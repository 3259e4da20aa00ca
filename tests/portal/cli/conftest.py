"""`portal visits`, ready to be run."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

# With `--import-mode=importlib` a folder of tests is not on the path by itself.
sys.path += [str(Path(__file__).parent), str(Path(__file__).parents[1] / "storage")]

from inbox_command import Inbox
from visits_command import Command


@pytest.fixture(name="command")
def _command(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """`portal visits …` on a new database."""
    return Command(tmp_path, capsys, monkeypatch)


@pytest.fixture(name="inbox")
def _inbox(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Inbox:
    """`portal inbox …` with a server that has no message yet."""
    return Inbox(tmp_path, capsys, monkeypatch)
