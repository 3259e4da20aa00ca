"""The identity file."""

from __future__ import annotations

from pathlib import Path

import pyrage
import pytest

from portal.contract.problems import Stopped
from portal.inbox.identity import identities


def secret() -> str:
    """A new identity."""
    return str(pyrage.x25519.Identity.generate())


def written(path: Path, text: str, mode: int = 0o600) -> Path:
    """The file."""
    path.write_text(text)
    path.chmod(mode)
    return path


def test_several(tmp_path: Path) -> None:
    """A file may hold the identities of several years, with comments."""
    old, new = secret(), secret()
    file = written(tmp_path / "identity.txt", f"# 2026\n{old}\n\n# 2027\n{new}\n")

    assert [old, new] == [str(identity) for identity in identities(file)]


@pytest.mark.parametrize(
    ("text", "mode", "expected"),
    [
        ("# nothing\n", 0o600, ": There is no identity in this file: it must hold an AGE-SECRET-KEY-1… line"),
        (
            "\nage1x\n",
            0o600,
            ":2: This line is no identity of age: it must be AGE-SECRET-KEY-1 and 58 letters and digits",
        ),
        ("x", 0o640, ": Others on this machine may read the identity: chmod 600 {file}"),
    ],
)
def test_bad_file(text: str, mode: int, expected: str, tmp_path: Path) -> None:
    """What is wrong with the file is told, with the line and the remedy."""
    file = written(tmp_path / "identity.txt", text, mode)
    with pytest.raises(Stopped) as stopped:
        identities(file)

    assert f"{file}{expected.format(file=file)}" == str(stopped.value)


def test_mistyped_secret(tmp_path: Path) -> None:
    """A secret with a typing mistake in it is not repeated."""
    file = written(tmp_path / "identity.txt", secret()[:-1] + "b")
    with pytest.raises(Stopped) as stopped:
        identities(file)

    assert "AGE-SECRET-KEY-1 and" in str(stopped.value)
    assert file.read_text()[20:60] not in str(stopped.value)


def test_missing_file(tmp_path: Path) -> None:
    """Where there is no file, the remedy is told."""
    with pytest.raises(Stopped) as stopped:
        identities(tmp_path / "identity.txt")

    assert (
        f"{tmp_path}/identity.txt: The identity cannot be read (No such file or directory): "
        "name its file with --identity, or make one with portal keys new"
    ) == str(stopped.value)
