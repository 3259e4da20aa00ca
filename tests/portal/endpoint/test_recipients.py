"""The file of recipients."""

from __future__ import annotations

from pathlib import Path

import pyrage
import pytest

from portal.endpoint.errors import BadRecipients
from portal.endpoint.recipients import recipients
from portal.endpoint.seal import Sealer

REMEDY = (
    "(make a pair with portal keys new on a machine that is not this server, "
    "copy its age1… line here, or set PORTAL_RECIPIENTS)"
)


def public() -> str:
    """A new public key."""
    return str(pyrage.x25519.Identity.generate().to_public())


def test_lines_and_comments(tmp_path: Path) -> None:
    """One key on a line; empty lines and comments say nothing."""
    one, two = public(), public()
    (tmp_path / "recipients.txt").write_text(f"# the desk\n{one}\n\n  {two}  \n# age1old\n")

    assert [one, two] == recipients(tmp_path / "recipients.txt")


def test_missing_file(tmp_path: Path) -> None:
    """Without a file there is no public server; the reason and the remedy are told."""
    path = tmp_path / "recipients.txt"
    with pytest.raises(BadRecipients) as refusal:
        recipients(path)

    assert (
        f"{path}: must be a readable file of public keys: [Errno 2] No such file or directory: '{path}' {REMEDY}"
    ) == str(refusal.value)
    assert [] == [*tmp_path.iterdir()]


def test_identity_on_the_server(tmp_path: Path) -> None:
    """A secret key in the file is refused and not repeated, whoever runs the server."""
    path = tmp_path / "recipients.txt"
    identity = pyrage.x25519.Identity.generate()
    path.write_text(f"{public()}\n{str(identity).lower()}\n")
    with pytest.raises(BadRecipients) as refusal:
        recipients(path, development=True)

    assert "must hold public keys only: a secret key stands in it" in str(refusal.value)
    assert str(identity).lower() not in str(refusal.value)


def test_development(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An endpoint under development makes itself a pair on its first run, says so loudly, and keeps it."""
    path = tmp_path / "var" / "recipients.txt"
    first = recipients(path, development=True)
    said = capsys.readouterr().err
    second = recipients(path, development=True)
    identity = path.with_name("development-identity.txt")
    secret = pyrage.x25519.Identity.from_str(identity.read_text().splitlines()[2])

    assert (1, first) == (len(first), second)
    assert b"plain" == pyrage.decrypt(Sealer(first).seal(b"plain"), [secret])
    assert 0o600 == identity.stat().st_mode & 0o777
    assert ["*  DEVELOPMENT: a pair of keys was made on this machine, beside the messages that it opens."] == [
        line for line in said.splitlines() if "DEVELOPMENT" in line
    ]
    assert str(secret) not in said
    assert "" == capsys.readouterr().err


def test_development_keys_on_a_public_server(tmp_path: Path) -> None:
    """What was made for development is refused by a server that is not."""
    path = tmp_path / "recipients.txt"
    recipients(path, development=True)
    with pytest.raises(BadRecipients) as refusal:
        recipients(path)

    assert (
        f"{path}: must be the keys of the centre, not a pair made for development: # DEVELOPMENT ONLY {REMEDY}"
    ) == str(refusal.value)
