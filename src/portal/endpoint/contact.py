"""`POST /api/contact`: from a form to a sealed message and its receipt.

What somebody wrote lives in the memory of this process, from the line to the seal. It is in no log, no file and no
error: nothing here is logged, and no exception that leaves carries any of it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Collection, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from http import HTTPStatus
from typing import NamedTuple, Protocol

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from portal.contract.answers import NOT_STORED, RECEIPT, Answer, keys_of
from portal.contract.languages import Language
from portal.contract.messages import HONEYPOT, KEEP_DAYS, Message, Returned, read, to_json
from portal.contract.problems import PortalError
from portal.contract.receipt import new_receipt, shown
from portal.contract.sealed import Envelope
from portal.endpoint.answers import Answers
from portal.endpoint.client import client_address
from portal.endpoint.flood import Networks
from portal.endpoint.form import Malformed, Pairs, TooLarge, UnknownType, body_of, pairs_of
from portal.endpoint.guard import Submission, judge
from portal.endpoint.origin import is_foreign
from portal.endpoint.store import Clock

# A form over the poorest line is through long before; who takes longer is no person.
PATIENCE_SECONDS = 300

# The same words from the same browser within this span are one message: a double click, a page that was loaded again.
# On the border of two spans they become two messages, which is better than one too few.
ONCE_SECONDS = 900

HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-robots-tag": "noindex",
}

_REFUSALS: dict[type[Exception], tuple[Answer, HTTPStatus]] = {
    TooLarge: ("too-large", HTTPStatus.REQUEST_ENTITY_TOO_LARGE),
    Malformed: ("malformed", HTTPStatus.BAD_REQUEST),
    UnknownType: ("malformed", HTTPStatus.UNSUPPORTED_MEDIA_TYPE),
    TimeoutError: ("malformed", HTTPStatus.REQUEST_TIMEOUT),
}


class Sealer(Protocol):
    """Seals a text for those who may read it."""

    def seal(self, plain: bytes) -> bytes: ...


class Mailbox(Protocol):
    """Stores a message before it says so: the receipt to show, that of the first where the message came twice."""

    def accept(self, envelope: Envelope) -> Awaitable[str]: ...


class Post(NamedTuple):
    """Where sealed messages go, and the secret under which it is noticed that one came twice."""

    sealer: Sealer
    mailbox: Mailbox
    secret: bytes


class Contact:
    """The address that one language's forms are sent to."""

    def __init__(
        self, language: Language, answers: Answers, networks: Networks, post: Post, hops: int, origin: str, clock: Clock
    ) -> None:
        self._language = language
        self._answers = answers
        self._networks = networks
        self._post = post
        self._hops = hops
        self._origin = origin.encode()
        self._clock = clock

    async def respond(self, request: Request) -> Response:
        """A page in the language of the form: the receipt, the form again, or why nothing was read."""
        if request.method != "POST":
            return self._page("malformed", HTTPStatus.METHOD_NOT_ALLOWED, allow="POST")
        address = client_address(request.headers.raw, request.client.host if request.client else "", self._hops)
        lately = self._networks.count(address, int(self._clock()))
        if lately.is_flood:
            return self._page("busy", HTTPStatus.TOO_MANY_REQUESTS, retry_after="60")
        try:
            pairs = await _pairs(request)
        except tuple(_REFUSALS) as error:
            answer, status = _REFUSALS[type(error)]
            return self._page(answer, status)
        except ClientDisconnect:
            return Response(status_code=HTTPStatus.BAD_REQUEST)
        found = read(pairs, self._language)
        if isinstance(found, Returned):
            return self._returned(found, HTTPStatus.UNPROCESSABLE_ENTITY)
        submission = Submission(found, _trap(pairs), self._is_foreign(request), lately.hour)
        return await self._accepted(request, address, submission)

    async def _accepted(self, request: Request, address: bytes, submission: Submission) -> Response:
        message = submission.message
        judgement = judge(submission)
        now = datetime.fromtimestamp(int(self._clock()), UTC)
        envelope = Envelope(
            receipt=new_receipt(),
            once=self._once(request, address, message),
            arrived=now,
            purpose=message.purpose,
            language=message.language,
            folder=judgement.folder,
            keep_until=(now + timedelta(days=KEEP_DAYS[message.purpose])).date(),
            sealed=self._post.sealer.seal(to_json(replace(message, signs=judgement.reasons))),
        )
        try:
            receipt = await self._post.mailbox.accept(envelope)
        except PortalError:
            return self._returned(_unstored(message), HTTPStatus.SERVICE_UNAVAILABLE)
        return self._page("accepted", HTTPStatus.OK, {RECEIPT: shown(receipt)})

    def _once(self, request: Request, address: bytes, message: Message) -> bytes:
        # Two people behind one address may write the same few words; their browsers at least must be the same, too.
        browser = [request.headers.get(name, "") for name in ("user-agent", "accept-language")]
        span = int(self._clock()) // ONCE_SECONDS
        parts = [address, *(text.encode("latin-1", "replace") for text in browser), to_json(message)]
        digest = blake2b(span.to_bytes(8, "big"), key=self._post.secret, digest_size=32)
        for part in parts:
            digest.update(len(part).to_bytes(4, "big") + part)
        return digest.digest()

    def _is_foreign(self, request: Request) -> bool:
        headers = dict(request.headers.raw)
        # `none` is what a browser says that opens its windows of yesterday again; no other site can make it say so.
        return is_foreign(headers, self._origin) and headers.get(b"sec-fetch-site") != b"none"

    def _returned(self, form: Returned, status: HTTPStatus) -> Response:
        return self._page(form.purpose, status, form.typed, keys_of(form))

    def _page(
        self,
        answer: Answer,
        status: HTTPStatus,
        texts: Mapping[str, str] | None = None,
        keys: Collection[str] = (),
        **headers: str,
    ) -> Response:
        more = {name.replace("_", "-"): value for name, value in headers.items()}
        body = self._answers.filled(answer, self._language, texts, keys)
        return Response(body, status, {**HEADERS, **more}, media_type="text/html")


async def _pairs(request: Request) -> Pairs:
    async with asyncio.timeout(PATIENCE_SECONDS):
        body = await body_of(request.stream(), request.headers.get("content-length", ""))
    return pairs_of(request.headers.get("content-type", ""), body)


def _trap(pairs: Pairs) -> bool:
    return any(name == HONEYPOT.encode() and value.strip() for name, value in pairs)


def _unstored(message: Message) -> Returned:
    texts = {name: value for name, value in vars(message).items() if isinstance(value, str)}
    return Returned(message.purpose, texts, (NOT_STORED,))
