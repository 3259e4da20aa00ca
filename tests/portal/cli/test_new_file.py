"""What a command writes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from portal.cli.new_file import write


def test_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a file it goes to the terminal."""
    write(["a\n", "b\n"], None)

    assert "a\nb\n" == capsys.readouterr().out


def test_file(tmp_path: Path) -> None:
    """A file is replaced whole, its folder made, and nothing is left beside it."""
    file = tmp_path / "var" / "visits.json"
    write(["old"], file)
    write(["new", "er"], file)

    assert ("newer", [file]) == (file.read_text(), list(file.parent.iterdir()))


def test_stopped_in_the_middle(tmp_path: Path) -> None:
    """Who stops in the middle leaves the old file as it was."""
    file = tmp_path / "visits.json"
    write(["old"], file)

    def lines() -> Iterator[str]:
        yield "new"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write(lines(), file)

    assert "old" == file.read_text()
