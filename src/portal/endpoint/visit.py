"""The visit path, bare: from the request to one hit in the batch, or to none, and always the same answer.

A hit that does not count is answered like one that does, so the answer tells nobody what is known here.
"""

from __future__ import annotations

from collections.abc import Iterable

from starlette.types import Receive, Scope, Send

from portal.endpoint import answer
from portal.endpoint.answer import Answer
from portal.endpoint.batch import Batches
from portal.endpoint.rule import Rule
from portal.endpoint.store import Clock
from portal.storage.journal import Hit

BODY_LIMIT = 1024

# The hits that wait for a commit, which stores all of them or none.
Hits = Batches[Hit, bool]


class VisitCounter:
    """The rule, the batch that its hits go to, and the time."""

    def __init__(self, rule: Rule, batches: Hits, clock: Clock) -> None:
        self.rule = rule
        self.batches = batches
        self.clock = clock


class VisitPath:
    """One address that counts hits, as an ASGI application: the method it wants, and what it answers."""

    def __init__(self, method: str, counted: Answer, refused: Answer, counter: VisitCounter) -> None:
        self._method = method
        self._counted = counted
        self._refused = refused
        self._counter = counter

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Nothing; the answer is sent. The body, of which nothing is wanted, is never read."""
        chosen = self._refusal(scope) or await self._count(scope)
        await send(chosen.start)
        await send(chosen.body)

    def _refusal(self, scope: Scope) -> Answer | None:
        if scope["method"] != self._method:
            return self._refused
        return _body_refusal(scope["headers"])

    async def _count(self, scope: Scope) -> Answer:
        peer = scope["client"][0] if scope.get("client") else ""
        now = int(self._counter.clock())
        hit = self._counter.rule.hit(scope["query_string"], scope["headers"], peer, now)
        if hit is None or await self._counter.batches.stored(hit):
            return self._counted
        return answer.NOT_STORED


def _body_refusal(headers: Iterable[tuple[bytes, bytes]]) -> Answer | None:
    for name, value in headers:
        if name == b"transfer-encoding":
            return answer.LENGTH_REQUIRED
        if name == b"content-length" and not _is_small(value):
            return answer.TOO_LARGE
    return None


def _is_small(length: bytes) -> bool:
    return length.isdigit() and len(length) <= 4 and int(length) <= BODY_LIMIT
