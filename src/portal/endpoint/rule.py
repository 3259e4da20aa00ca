"""What counts: the published rule, applied to one request."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from portal.contract.visits import ADVANCE_HEADERS, SIGNAL_HEADERS, asks_not_to_be_tracked, is_in_advance, is_robot
from portal.endpoint.client import client_address
from portal.endpoint.origin import is_foreign
from portal.endpoint.pages import Pages
from portal.storage.journal import Hit

# More of a User-Agent tells no more visitors apart.
AGENT_LIMIT = 512

_TELLING_HEADERS = frozenset(name.encode() for name in (*ADVANCE_HEADERS, *SIGNAL_HEADERS))


class Rule:
    """The rule, with what it needs to know of this portal."""

    def __init__(self, pages: Pages, trusted_hops: int, origin: str) -> None:
        self._pages = pages
        self._trusted_hops = trusted_hops
        self._origin = origin.encode()

    def hit(self, query: bytes, lines: Sequence[tuple[bytes, bytes]], peer: str, now: int) -> Hit | None:
        """The hit that a request makes, or None when it does not count."""
        headers = dict(lines)
        page = self._pages.named(query)
        agent = headers.get(b"user-agent", b"")[:AGENT_LIMIT]
        if page is None or _is_robot(agent) or is_foreign(headers, self._origin):
            return None
        telling = _telling(headers)
        if telling and is_in_advance(telling):
            return None
        if telling and asks_not_to_be_tracked(telling):
            return now, page, b""
        return now, page, client_address(lines, peer, self._trusted_hops) + b"\0" + agent


@lru_cache(maxsize=8192)
def _is_robot(agent: bytes) -> bool:
    return is_robot(agent.decode("latin-1"))


def _telling(headers: Mapping[bytes, bytes]) -> dict[str, str]:
    if _TELLING_HEADERS.isdisjoint(headers):
        return {}
    return {name.decode(): headers[name].decode("latin-1") for name in _TELLING_HEADERS & headers.keys()}
