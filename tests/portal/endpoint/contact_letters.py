"""An endpoint that takes messages: posted to as a browser does, sealed with a real key, kept in a list."""

from __future__ import annotations

import asyncio
from types import TracebackType
from typing import Any

import httpx
import pyrage
from bs4 import BeautifulSoup
from visit_builders import NOON

from portal.contract.messages import Message, from_json
from portal.contract.sealed import Envelope
from portal.endpoint.app import create
from portal.endpoint.contact import Post
from portal.endpoint.errors import EndpointError
from portal.endpoint.settings import Settings

HELP = {"purpose": "help", "message": "Tôi cần người lắng nghe.", "consent": "yes"}
FEEDBACK = HELP | {
    "purpose": "feedback",
    "name": "Nguyễn Văn Thử",
    "address": "Số 0, phố Thử",
    "contact": "a@b.example",
}

# What a browser sends along with a form of our own page, which tells no referrer.
BROWSER = {
    "user-agent": "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/130.0.0.0 Mobile Safari/537.36",
    "sec-fetch-site": "same-origin",
    "origin": "null",
    "x-forwarded-for": "192.0.2.1",
}


class Key:
    """A key pair: seals, and opens again."""

    def __init__(self) -> None:
        self._identity = pyrage.x25519.Identity.generate()

    def seal(self, plain: bytes) -> bytes:
        """The text, sealed with age."""
        return pyrage.encrypt(plain, [self._identity.to_public()])

    def open(self, sealed: bytes) -> Message:
        """The message that was sealed."""
        return from_json(pyrage.decrypt(sealed, [self._identity]))


class Box:
    """A mailbox that remembers; one message for what came twice, none while it is broken."""

    def __init__(self) -> None:
        self.kept: list[Envelope] = []
        self.is_broken = False

    async def accept(self, envelope: Envelope) -> str:
        """The receipt of the message, or of the one that came before it."""
        await asyncio.sleep(0)
        if self.is_broken:
            raise EndpointError("the database is unavailable")
        for known in self.kept:
            if known.once == envelope.once:
                return known.receipt
        self.kept.append(envelope)
        return envelope.receipt


class Letters:
    """The endpoint, asked without a server between; its clock stands still until it is set."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.key = Key()
        self.box = Box()
        self.now = NOON
        self._runner = asyncio.Runner()

    def __enter__(self) -> Letters:
        """The endpoint, ready."""
        post = Post(self.key, self.box, b"s" * 32)
        self._app = create(self.settings, lambda: self.now, post)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        """Nothing; no loop runs any longer."""
        self._runner.close()

    @property
    def messages(self) -> list[Message]:
        """What was written, opened."""
        return [self.key.open(envelope.sealed) for envelope in self.box.kept]

    def send(self, path: str = "/api/contact", headers: dict[str, str] | None = None, **fields: str) -> httpx.Response:
        """The answer to a request for help, sent as the page sends it, with these fields besides."""
        parts = {name: (None, value) for name, value in {**HELP, **fields}.items()}
        return self.ask("POST", path, headers=headers, files=parts)

    def ask(self, method: str, path: str, headers: dict[str, str] | None = None, **more: Any) -> httpx.Response:
        """The answer to any request."""
        return self._runner.run(self._ask(method, path, BROWSER | (headers or {}), **more))

    async def _ask(self, method: str, path: str, headers: dict[str, str], **more: Any) -> httpx.Response:
        transport = httpx.ASGITransport(app=self._app)  # type: ignore[arg-type]
        async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as client:
            return await client.request(method, path, headers=headers, **more)


def page(answer: httpx.Response) -> BeautifulSoup:
    """The answer as a document."""
    return BeautifulSoup(answer.content, "html.parser")


def typed(document: BeautifulSoup) -> dict[str, str]:
    """What stands in the fields of the form on a page, as a browser would send it again."""
    fields = {area["name"]: area.get_text().removeprefix("\n") for area in document.select("form textarea")}
    fields |= {
        line["name"]: line["value"] for line in document.select("form input[type=text][value], form input[type=hidden]")
    }
    fields |= {box["name"]: box["value"] for box in document.select("form input[checked]")}
    fields |= {option.find_parent("select")["name"]: option["value"] for option in document.select("option[selected]")}
    return {str(name): str(value) for name, value in fields.items()}
