"""`POST /api/contact`: from a form to a sealed message and its receipt.

What somebody wrote lives in the memory of this process, from the line to the seal. It is in no log, no file and no
error: nothing here is logged, and no exception that leaves carries any of it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Collection, Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from http import HTTPStatus
from typing import NamedTuple, Protocol

from starlette.types import Receive, Scope, Send

from portal.contract.answers import NOT_STORED, RECEIPT, Answer, keys_of
from portal.contract.languages import Language
from portal.contract.messages import HONEYPOT, KEEP_DAYS, Message, Returned, read, to_json
from portal.contract.problems import PortalError
from portal.contract.receipt import new_receipt, shown
from portal.contract.sealed import Envelope
from portal.endpoint.answer import Answer as Response
from portal.endpoint.answer import Header
from portal.endpoint.answers import Answers
from portal.endpoint.client import client_address
from portal.endpoint.flood import Networks
from portal.endpoint.form import Gone, Malformed, Pairs, TooLarge, UnknownType, body_of, pairs_of
from portal.endpoint.guard import Submission, judge
from portal.endpoint.origin import is_foreign
from portal.endpoint.patience import Patience
from portal.endpoint.store import Clock

# A form over the poorest line is through long before; who takes longer is no person.
PATIENCE_SECONDS = 300

# The same words from the same browser within this span are one message: a double click, a page that was loaded again.
# On the border of two spans they become two messages, which is better than one too few.
ONCE_SECONDS = 900

HEADERS: tuple[Header, ...] = (
    (b"content-type", b"text/html; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (
        b"content-security-policy",
        b"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        b"form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-robots-tag", b"noindex"),
)

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


class Asked(NamedTuple):
    """A request: what it is about, where it comes from, what its head says."""

    method: str
    address: bytes
    headers: Mapping[bytes, bytes]


class Contact:
    """The address that one language's forms are sent to, as an ASGI application."""

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

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Nothing; unless the writer has gone, the answer is sent."""
        peer = scope["client"][0] if scope.get("client") else ""
        address = client_address(scope["headers"], peer, self._hops)
        with suppress(Gone):
            response = await self._respond(Asked(scope["method"], address, dict(scope["headers"])), receive)
            await send(response.start)
            await send(response.body)

    async def _respond(self, asked: Asked, receive: Receive) -> Response:
        """A page in the language of the form: the receipt, the form again, or why nothing was read."""
        if asked.method != "POST":
            return self._page("malformed", HTTPStatus.METHOD_NOT_ALLOWED, more=((b"allow", b"POST"),))
        lately = self._networks.count(asked.address, int(self._clock()))
        if lately.is_flood:
            return self._page("busy", HTTPStatus.TOO_MANY_REQUESTS, more=((b"retry-after", b"60"),))
        try:
            pairs = await _pairs(asked, receive)
        except tuple(_REFUSALS) as error:
            return self._page(*_REFUSALS[type(error)])
        found = read(pairs, self._language)
        if isinstance(found, Returned):
            return self._returned(found, HTTPStatus.UNPROCESSABLE_ENTITY)
        return await self._accepted(asked, Submission(found, _trap(pairs), self._is_foreign(asked), lately.hour))

    async def _accepted(self, asked: Asked, submission: Submission) -> Response:
        message = submission.message
        judgement = judge(submission)
        now = datetime.fromtimestamp(int(self._clock()), UTC)
        envelope = Envelope(
            receipt=new_receipt(),
            once=self._once(asked, message),
            arrived=now,
            purpose=message.purpose,
            language=message.language,
            folder=judgement.folder,
            keep_until=(now + timedelta(days=KEEP_DAYS[message.purpose])).date(),
            sealed=self._post.sealer.seal(to_json(message, judgement.reasons)),
        )
        try:
            receipt = await self._post.mailbox.accept(envelope)
        except PortalError:
            return self._returned(_unstored(message), HTTPStatus.SERVICE_UNAVAILABLE)
        return self._page("accepted", HTTPStatus.OK, {RECEIPT: shown(receipt)})

    def _once(self, asked: Asked, message: Message) -> bytes:
        # Two people behind one address may write the same few words; their browsers at least must be the same, too.
        browser = (asked.headers.get(name, b"") for name in (b"user-agent", b"accept-language"))
        span = int(self._clock()) // ONCE_SECONDS
        digest = blake2b(span.to_bytes(8, "big"), key=self._post.secret, digest_size=32)
        # NUL stands in no text that was read.
        for part in (asked.address, *browser, "\0".join(map(str, vars(message).values())).encode()):
            digest.update(len(part).to_bytes(4, "big") + part)
        return digest.digest()

    def _is_foreign(self, asked: Asked) -> bool:
        # `none` is what a browser says that opens its windows of yesterday again; no other site can make it say so.
        return is_foreign(asked.headers, self._origin) and asked.headers.get(b"sec-fetch-site") != b"none"

    def _returned(self, form: Returned, status: HTTPStatus) -> Response:
        return self._page(form.purpose, status, form.typed, keys_of(form))

    def _page(
        self,
        answer: Answer,
        status: HTTPStatus,
        texts: Mapping[str, str] | None = None,
        keys: Collection[str] = (),
        more: tuple[Header, ...] = (),
    ) -> Response:
        body = self._answers.filled(answer, self._language, texts, keys)
        headers = [*HEADERS, (b"content-length", b"%d" % len(body)), *more]
        start = {"type": "http.response.start", "status": int(status), "headers": headers}
        return Response(start, {"type": "http.response.body", "body": body})


async def _pairs(asked: Asked, receive: Receive) -> Pairs:
    with Patience(PATIENCE_SECONDS):
        body = await body_of(receive, asked.headers.get(b"content-length", b""))
    return pairs_of(asked.headers.get(b"content-type", b""), body)


def _trap(pairs: Pairs) -> bool:
    return any(name == HONEYPOT.encode() and value.strip() for name, value in pairs)


def _unstored(message: Message) -> Returned:
    texts = {name: value for name, value in vars(message).items() if isinstance(value, str)}
    return Returned(message.purpose, texts, (NOT_STORED,))
