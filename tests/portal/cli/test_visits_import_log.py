"""`portal visits import-log`."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from visits_command import Command

from portal.storage.log_import import imported_places

BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0"


def line(page: str = "/", who: str = "192.0.2.1", day: str = "22/Nov/2026") -> str:
    """A line of a combined log."""
    return f'{who} - - [{day}:10:05:07 +0700] "GET {page} HTTP/1.1" 200 5 "-" "{BROWSER}"\n'


@pytest.fixture(name="log")
def _log(command: Command) -> Path:
    """A log of two visitors, with a broken line."""
    (command.folder / "pages.json").write_text(json.dumps(["/", "/en/"]))
    log = command.folder / "access.log"
    log.write_text(line() + line("/en/") + "broken\n" + line(who="2001:db8::7") + line("/contact/"))
    return log


def days(command: Command) -> list[str]:
    """The lines of the days."""
    return command.run("export", "csv").out.splitlines()[1:]


def test_counted(command: Command, log: Path) -> None:
    """Hits and visits are counted, broken lines are told by their place."""
    said = command.run("import-log", log)

    assert (0, "") == (said.code, said.err)
    assert (f"5 new lines, of which 4 hits were counted.\n1 lines could not be read: {log}:3\n") == said.out
    assert ["2026-11-22,2,4,log"] == days(command)


def test_unlisted(command: Command, log: Path) -> None:
    """A page that is not listed counts under the name that all such pages share."""
    command.run("import-log", log)

    assert ["2026-11-22,/,2,2", "2026-11-22,/-/,0,1", "2026-11-22,/en/,0,1"] == (
        command.run("export", "csv", "--pages").out.splitlines()[1:]
    )


def test_never_twice(command: Command, log: Path) -> None:
    """Named again, renamed, compressed or grown, a log brings only what is new."""
    command.run("import-log", log)
    packed = command.folder / "access.log.1.gz"
    packed.write_bytes(gzip.compress(log.read_bytes()))
    log.write_text(line(day="23/Nov/2026"))
    said = command.run("import-log", log, packed, packed)

    assert "1 new lines, of which 1 hits were counted.\n" == said.out
    assert ["2026-11-22,2,4,log", "2026-11-23,1,1,log"] == days(command)


def test_nothing_of_the_visitors(command: Command, log: Path) -> None:
    """After the import of past days no visitor, no salt and no address is in any file; the places in the logs are."""
    command.run("import-log", log)
    database = command.database()
    left = [database.execute(f"SELECT * FROM {table}") for table in ("log_visitors", "log_salts")]
    places = imported_places(database)
    database.close()
    files = b"".join(file.read_bytes() for file in command.folder.glob("portal.db*"))

    assert [[], []] == left
    assert [log.stat().st_size] == [place.size for place in places]
    assert (False, False) == (b"192.0.2" in files, b"2001:db8" in files)


def test_closed_day(command: Command, log: Path) -> None:
    """Late lines of a day that is closed are left out, and said."""
    command.run("import-log", log)
    with log.open("a") as file:
        file.write(line(who="192.0.2.9") * 2)
    said = command.run("import-log", log)

    assert (
        "2 new lines, of which 0 hits were counted.\n"
        "2026-11-22: 2 hits were left out: that day is closed, or the endpoint has counted it\n"
    ) == said.out


def test_many_broken_lines(command: Command, log: Path) -> None:
    """Of many broken lines the first ten are named."""
    log.write_text("broken\n" * 12)
    said = command.run("import-log", log)

    assert said.out.splitlines()[1].startswith(f"12 lines could not be read: {log}:1, ")
    assert said.out.splitlines()[1].endswith(f"{log}:10, …")


def test_no_log(command: Command, log: Path) -> None:
    """A log that is not there stops the import before anything is counted."""
    said = command.run("import-log", log, "other.log")

    assert (1, "other.log: There is no such log\n") == (said.code, said.err)
    assert [] == days(command)


def test_no_pages(command: Command, log: Path) -> None:
    """Without the list that the build writes nothing is counted."""
    (command.folder / "pages.json").unlink()
    said = command.run("import-log", log)

    assert 1 == said.code
    assert said.err.endswith("(build the site, or set PORTAL_PAGES to its api/pages.json)\n")


def test_bar(command: Command, log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A long log shows how far it is, on standard error."""
    monkeypatch.setattr("portal.cli.visits_import_log._BAR_BYTES", 1)
    monkeypatch.setenv("FORCE_COLOR", "1")  # as in a terminal
    monkeypatch.setenv("TERM", "xterm")
    said = command.run("import-log", log)

    assert "Reading access logs" in said.err
    assert "Reading" not in said.out
