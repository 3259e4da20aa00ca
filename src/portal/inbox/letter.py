"""A message opened: its fields as they were sealed, in their order."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pyrage

from portal.contract.problems import Stopped, problem

# The parts of a message, whatever they are called: name and text. Anybody can seal anything for a public key, so what
# is in a message is shown and never trusted.
Fields = list[tuple[str, str]]


def opened(sealed: bytes, place: str, identities: Sequence[pyrage.x25519.Identity]) -> Fields:
    """The fields of a sealed message that are not empty; raises `Stopped` where none of the identities opens it."""
    try:
        plain = pyrage.decrypt(sealed, identities)
    except pyrage.DecryptError as error:
        message = "The message cannot be opened ({reason}): it may be sealed for another key, or damaged on its way"
        raise Stopped(problem(place, 0, message, reason=error)) from error
    return _fields(plain)


def _fields(plain: bytes) -> Fields:
    text = plain.decode("utf-8", "backslashreplace")
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        return [("message", text)]
    if not isinstance(document, dict):
        return [("message", text)]
    return [(str(name), _text(value)) for name, value in document.items() if name != "version" and value]


def _text(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
