"""Which database a DATABASE_URL means."""

from __future__ import annotations

from pathlib import Path

import pytest

from portal.storage.connection import connect
from portal.storage.errors import BadAddress, Unavailable


def test_file_is_made_for_its_owner(tmp_path: Path) -> None:
    """A file that is not there is made, with its folder, and nobody else may read it."""
    file = tmp_path / "new" / "portal.db"
    connect(f"sqlite:///{file}").close()

    assert 0o600 == file.stat().st_mode & 0o777


@pytest.mark.parametrize("url", ["", "sqlite:///", "mysql://user:secret@host/name", "portal.db"])
def test_no_known_database(url: str) -> None:
    """Any other address is an error that says what would do, and does not repeat a password."""
    expected = (
        "DATABASE_URL: must begin with 'sqlite:///' and a file name, or with 'postgresql://' "
        "(for example sqlite:////var/lib/portal/portal.db; four slashes begin an absolute path)"
    )
    with pytest.raises(BadAddress) as refusal:
        connect(url)

    assert expected == str(refusal.value)


def test_file_that_is_no_database(tmp_path: Path) -> None:
    """A file of another kind is left alone."""
    file = tmp_path / "letter.txt"
    file.write_text("Dear all, " * 500)
    with pytest.raises(Unavailable) as refusal:
        connect(f"sqlite:///{file}")

    assert f"{file}: the database must be writable: file is not a database" == str(refusal.value)
    assert "Dear all, " * 500 == file.read_text()


def test_server_that_is_not_there() -> None:
    """An unreachable server is named by the setting, never by its address."""
    with pytest.raises(Unavailable) as refusal:
        connect("postgresql://user:secret@127.0.0.1:1/name")

    assert "DATABASE_URL: the PostgreSQL server must be reachable: OperationalError" == str(refusal.value)
