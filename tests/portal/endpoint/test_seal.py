"""Sealing: what comes in is encrypted with age before anything is written."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pyrage
import pytest

from portal.endpoint.errors import BadRecipients
from portal.endpoint.keys import new_pair
from portal.endpoint.seal import Sealer

PLAIN = "Tôi cần giúp 🙏".encode()


def test_each_recipient_opens_it() -> None:
    """Every recipient opens a sealed message alone, and nobody else does."""
    one, two, other = (pyrage.x25519.Identity.generate() for _ in range(3))
    sealed = Sealer([str(one.to_public()), str(two.to_public())]).seal(PLAIN)

    assert [PLAIN, PLAIN] == [pyrage.decrypt(sealed, [identity]) for identity in (one, two)]
    with pytest.raises(pyrage.DecryptError):
        pyrage.decrypt(sealed, [other])


def test_format() -> None:
    """A sealed message is a binary age file, never the same twice, and holds none of its words."""
    sealer = Sealer([str(pyrage.x25519.Identity.generate().to_public())])
    first, second = sealer.seal(PLAIN), sealer.seal(PLAIN)

    assert first.startswith(b"age-encryption.org/v1\n")
    assert first != second
    assert b"gi" + "úp".encode() not in first


def test_program_age(tmp_path: Path) -> None:
    """Without this portal the program `age` opens a message with the identity file, as the handbook says."""
    if shutil.which("age") is None:
        pytest.skip("no program age (apt-get install age)")
    identity, file = tmp_path / "identity.txt", tmp_path / "message.age"
    file.write_bytes(Sealer([new_pair(identity)]).seal(PLAIN))
    done = subprocess.run(["age", "-d", "-i", identity, file], capture_output=True, check=True)

    assert PLAIN == done.stdout


def test_no_recipient() -> None:
    """Without a recipient nothing can be sealed, so nothing starts."""
    with pytest.raises(BadRecipients) as refusal:
        Sealer([])

    assert "recipients: there must be at least one: 'age1…' (make a pair with portal keys new)" == str(refusal.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("age1notakey", "'age1notakey'"),
        ("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPlaceholder", "'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPlaceholder'"),
        ("AGE-SECRET-KEY-1SECRET", "a secret key"),
    ],
)
def test_bad_recipient(text: str, said: str) -> None:
    """What is no public key of age is told; a secret key is not repeated."""
    with pytest.raises(BadRecipients) as refusal:
        Sealer([text])

    assert (
        f"recipients: each must be a public key of age, 'age1' and 58 letters and digits: {said} "
        "(print it with portal keys recipients)"
    ) == str(refusal.value)
