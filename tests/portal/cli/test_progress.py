"""Progress bars."""

from __future__ import annotations

import pytest

from portal.cli.progress import WORTH_SHOWING, Bars


def test_short_work(capsys: pytest.CaptureFixture[str]) -> None:
    """Short work shows no bar."""
    with Bars() as bars:
        for done in range(1, WORTH_SHOWING):
            bars.report("write", done, WORTH_SHOWING - 1)

    assert ("", "") == tuple(capsys.readouterr())
    assert WORTH_SHOWING - 1 == bars.made


def test_long_work(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Long work shows what is done, on standard error, so that what is printed stays clean."""
    monkeypatch.setenv("PORTAL_LANGUAGE", "en")
    monkeypatch.setenv("FORCE_COLOR", "1")  # as in a terminal
    monkeypatch.setenv("TERM", "xterm")
    with Bars() as bars:
        bars.report("read", 1, WORTH_SHOWING)
        bars.report("read", WORTH_SHOWING, WORTH_SHOWING)
    said = capsys.readouterr()

    assert "" == said.out
    assert "Reading" in said.err


def test_made() -> None:
    """Only what was written was made."""
    with Bars() as bars:
        bars.report("read", 5, 5)
        bars.report("write", 2, 2)

    assert 2 == bars.made
