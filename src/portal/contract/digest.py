"""Digests: one number for everything a page shows."""

from __future__ import annotations

import marshal
from collections.abc import Callable
from hashlib import blake2b
from operator import attrgetter
from typing import Any, Protocol, runtime_checkable

SIZE = 16

# Version 2 writes a value by what it is; later versions also by which object it is, so that equal values may differ.
_VERSION = 2


@runtime_checkable
class Digested(Protocol):
    """A thing that knows its own digest; pages that show it count on that."""

    @property
    def digest(self) -> bytes: ...


def digest(*parts: object) -> bytes:
    """The digest of the parts: str, bytes, numbers, None, `Digested` things, tuples, lists and dicts of these.

    Each part is written with its type and length, so that no two different values look the same.
    """
    return blake2b(marshal.dumps(_plain_tuple(parts), _VERSION), digest_size=SIZE).digest()


def digest_of(parts: list[Any]) -> bytes:
    """The digest of str, bytes, numbers, None, and tuples and lists of these, at the speed of C."""
    return blake2b(marshal.dumps(parts, _VERSION), digest_size=SIZE).digest()


def _plain(value: Any) -> Any:
    kind = type(value)
    return value if kind in _ATOMS else (_PLAIN.get(kind) or _learn(value))(value)


def _plain_tuple(value: Any) -> tuple[Any, ...]:
    return tuple([part if type(part) in _ATOMS else _plain(part) for part in value])


def _plain_dict(value: dict[Any, Any]) -> tuple[Any, ...]:
    # `...` is no value of ours, so a mapping looks like no tuple.
    return (..., *[(key, _plain(value[key])) for key in sorted(value)])


def _learn(value: object) -> Callable[[Any], Any]:
    # A named tuple that carries a digest stands for itself by that digest alone.
    if isinstance(value, Digested):
        reader: Callable[[Any], Any] = attrgetter("digest")
    elif isinstance(value, tuple):
        reader = _plain_tuple
    else:
        raise TypeError(f"{type(value).__name__} has no digest: {value!r}")
    _PLAIN[type(value)] = reader
    return reader


_ATOMS = frozenset((str, bytes, bool, int, float, type(None)))
_PLAIN: dict[type, Callable[[Any], Any]] = {tuple: _plain_tuple, list: _plain_tuple, dict: _plain_dict}
