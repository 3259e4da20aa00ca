"""`portal keys new` and `portal keys recipients`."""

from __future__ import annotations

from pathlib import Path

import pyrage
import pytest

from portal.cli.main import main


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """In English, in a folder that is no portal's: keys are made on a machine of their own."""
    monkeypatch.setenv("PORTAL_LANGUAGE", "en")
    monkeypatch.chdir(tmp_path)


def test_new(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is printed seals, what is in the file opens, and what to do with each is said apart from the key."""
    file = tmp_path / "keys" / "identity.txt"
    code = main(["keys", "new", str(file)])
    said = capsys.readouterr()
    secret = file.read_text().splitlines()[2]
    sealed = pyrage.encrypt(b"plain", [pyrage.x25519.Recipient.from_str(said.out.strip())])

    assert (0, b"plain") == (code, pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(secret)]))
    assert (0o600, 0o700) == (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777)
    assert "It never goes to the server or into a mail." in said.err
    assert secret not in said.out + said.err


def test_never_over_an_existing_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A second time nothing is made, and the first identity stays."""
    file = tmp_path / "identity.txt"
    main(["keys", "new", str(file)])
    before = file.read_bytes()
    capsys.readouterr()

    assert (1, before) == (main(["keys", "new", str(file)]), file.read_bytes())
    assert (
        f"{file}: There is a file already: an identity that is overwritten takes its messages with it; name another file\n"
    ) == capsys.readouterr().err


def test_no_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that cannot be written is told."""
    (tmp_path / "file").touch()

    assert 1 == main(["keys", "new", str(tmp_path / "file" / "identity.txt")])
    assert "name another file" in capsys.readouterr().err


def test_recipients(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The public halves of several files are the lines for the server."""
    for name in ("old.txt", "new.txt"):
        main(["keys", "new", str(tmp_path / name)])
    made = capsys.readouterr().out

    assert 0 == main(["keys", "recipients", str(tmp_path / "old.txt"), str(tmp_path / "new.txt")])
    assert made == capsys.readouterr().out
