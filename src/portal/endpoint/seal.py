"""Sealing: what comes in is encrypted with age before anything is written; the server cannot open it again."""

from __future__ import annotations

from collections.abc import Sequence

import pyrage

from portal.endpoint.errors import BadRecipients


class Sealer:
    """The recipients for whom every message is sealed; each of them can open it alone."""

    def __init__(self, recipients: Sequence[str]) -> None:
        if not recipients:
            raise BadRecipients("recipients: there must be at least one: 'age1…' (make a pair with portal keys new)")
        self._recipients = [_recipient(text) for text in recipients]

    def seal(self, plain: bytes) -> bytes:
        """The text as an age file (age-encryption.org/v1), binary."""
        return bytes(pyrage.encrypt(plain, self._recipients))


def _recipient(text: str) -> pyrage.x25519.Recipient:
    # Native keys only, as the format's author recommends: an SSH key is made for another purpose, and lies on servers.
    try:
        return pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError:
        # A secret key that somebody has put here must not be repeated in a log.
        said = "a secret key" if text.upper().startswith("AGE-SECRET-KEY") else repr(text)
        raise BadRecipients(
            f"recipients: each must be a public key of age, 'age1' and 58 letters and digits: {said} "
            "(print it with portal keys recipients)"
        ) from None
