"""`portal visits backup` and `portal visits restore`."""

from __future__ import annotations

from pathlib import Path

import pytest
from visits_command import Command


@pytest.fixture(name="backup")
def _backup(command: Command) -> Path:
    """A backup of two days."""
    command.count()
    file = command.folder / "backup.json"
    said = command.run("backup", file)
    assert (0, f"2 days are in {file}.\n") == (said.code, said.out)
    return file


def test_restored(command: Command, backup: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new database has the same figures, to the last one."""
    before = command.run("export", "csv", "--pages").out
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{command.folder}/new.db")
    said = command.run("restore", backup)

    assert (0, "2 days are restored.\n") == (said.code, said.out)
    assert before == command.run("export", "csv", "--pages").out


def test_nothing_of_visitors(command: Command, backup: Path) -> None:
    """The current day's salt and visitors are in the database and not in the backup."""
    database = command.database()
    secrets = [str(value) for (value,) in database.execute("SELECT salt FROM visit_salts")]
    secrets += [str(value) for (value,) in database.execute("SELECT visitor FROM visit_visitors")]
    database.close()
    written = backup.read_text()

    assert 3 == len(secrets)
    assert [] == [secret for secret in secrets if secret in written]


def test_never_over_figures(command: Command, backup: Path) -> None:
    """A database that has figures keeps them."""
    said = command.run("restore", backup)

    assert 1 == said.code
    assert said.err.startswith("DATABASE_URL: the database must have no visits yet: 2 days")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("{", "archive: must be JSON: Expecting property name"),
        ("[]", "archive: must hold days, format, legacy, pages: it is another file (name one that a backup wrote)"),
        ('{"format": 9, "days": [], "pages": [], "legacy": null}', "archive: format must be 1: 9"),
    ],
)
def test_no_backup(command: Command, content: str, expected: str) -> None:
    """Another file is told from a backup."""
    file = command.folder / "other.json"
    file.write_text(content)
    said = command.run("restore", file)

    assert 1 == said.code
    assert said.err.startswith(expected)


def test_no_file(command: Command) -> None:
    """A file that is not there is said."""
    said = command.run("restore", "nothing.json")

    assert (1, "nothing.json: the backup cannot be read: No such file or directory\n") == (said.code, said.err)
