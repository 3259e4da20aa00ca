"""A message opened."""

from __future__ import annotations

import json

import pyrage
import pytest

from portal.contract.problems import Stopped
from portal.inbox.letter import opened

IDENTITY = pyrage.x25519.Identity.generate()


def sealed(plain: bytes) -> bytes:
    """The text, sealed for the identity."""
    return bytes(pyrage.encrypt(plain, [IDENTITY.to_public()]))


def test_fields_in_their_order() -> None:
    """What was filled in is there, in the order of the form; what was left empty and the version are not."""
    plain = json.dumps({"version": 1, "topic": "", "name": "An", "signs": ["links", "script"], "message": "Cứu"})

    assert [("name", "An"), ("signs", "links, script"), ("message", "Cứu")] == opened(
        sealed(plain.encode()), "x", [IDENTITY]
    )


def test_old_and_new_identity() -> None:
    """Any of the identities opens it."""
    other = pyrage.x25519.Identity.generate()

    assert [("message", "Cứu")] == opened(sealed(b'{"message": "C\xe1\xbb\xa9u"}'), "x", [other, IDENTITY])


@pytest.mark.parametrize("plain", [b"\xff\x00no JSON", b"[1]", b"[" * 100_000, b'"text"'])
def test_anything_that_was_sealed(plain: bytes) -> None:
    """Anybody can seal anything for a public key; what is no message of ours is shown as it is."""
    assert [("message", plain.decode("utf-8", "backslashreplace"))] == opened(sealed(plain), "x", [IDENTITY])


def test_values_of_any_kind() -> None:
    """A value that is no text is shown as JSON."""
    assert [("message", '{"a": 1}')] == opened(sealed(b'{"message": {"a": 1}}'), "x", [IDENTITY])


@pytest.mark.parametrize("spoil", [lambda data: data[:-1], lambda data: b"", lambda data: data + b"x"])
def test_damaged(spoil: object) -> None:
    """A message that was changed on its way does not open, and that is told with its place."""
    damaged = spoil(sealed(b"{}"))  # type: ignore[operator]
    with pytest.raises(Stopped, match=r"^0412: The message cannot be opened \(.+\): it may be sealed for another key"):
        opened(damaged, "0412", [IDENTITY])


def test_other_key() -> None:
    """A message for another key does not open."""
    with pytest.raises(Stopped) as stopped:
        opened(sealed(b"{}"), "0412", [pyrage.x25519.Identity.generate()])

    assert (
        "0412: The message cannot be opened (No matching keys found): "
        "it may be sealed for another key, or damaged on its way"
    ) == str(stopped.value)
