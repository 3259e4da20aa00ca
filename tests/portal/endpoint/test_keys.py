"""A new pair of keys."""

from __future__ import annotations

from pathlib import Path

import pyrage
import pytest

from portal.endpoint.keys import new_pair


def test_new_pair(tmp_path: Path) -> None:
    """The identity in the file opens what is sealed for the recipient."""
    recipient = new_pair(tmp_path / "identity.txt")
    lines = (tmp_path / "identity.txt").read_text().splitlines()
    sealed = pyrage.encrypt(b"plain", [pyrage.x25519.Recipient.from_str(recipient)])

    assert f"# public key: {recipient}" == lines[1]
    assert b"plain" == pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(lines[2])])


def test_readable_by_its_owner_only(tmp_path: Path) -> None:
    """Nobody but the owner may read the file."""
    new_pair(tmp_path / "identity.txt")

    assert 0o600 == (tmp_path / "identity.txt").stat().st_mode & 0o777


def test_never_over_an_existing_file(tmp_path: Path) -> None:
    """A file that exists stays as it is."""
    identity = tmp_path / "identity.txt"
    identity.write_text("what opens the messages of years")

    with pytest.raises(FileExistsError):
        new_pair(identity)
    assert "what opens the messages of years" == identity.read_text()
