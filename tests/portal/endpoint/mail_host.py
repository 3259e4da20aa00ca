"""A real mail server for tests, which behaves as badly as it is told."""

from __future__ import annotations

import asyncio
import socket
import threading
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP as POLICY
from typing import Any

from aiosmtpd.smtp import SMTP

from portal.endpoint.mail_server import MailServer

RECEIVERS = ("desk@example.org",)


class Host:
    """Takes mails on a port of its own; `manner` says how: take, 450, 550, sender, stall, drop, forget or greet."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.manner = "take"
        self.manners: list[str] = []
        self.calls = 0
        self.arrived = threading.Event()
        self.port = _free_port()
        self._loop = asyncio.new_event_loop()
        self._server: asyncio.Server | None = None
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._lines: set[SMTP] = set()

    def start(self) -> None:
        """Nothing; it listens."""
        if not self._thread.is_alive():
            self._thread.start()
        asyncio.run_coroutine_threadsafe(self._listen(), self._loop).result(10)

    def stop(self) -> None:
        """Nothing; nobody answers on the port."""
        asyncio.run_coroutine_threadsafe(self._silence(), self._loop).result(10)

    def end(self) -> None:
        """Nothing; its thread is gone, too."""
        self.stop()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def settings(self, receivers: tuple[str, ...] = RECEIVERS) -> MailServer:
        """How to reach it."""
        return MailServer("smtp", "127.0.0.1", self.port, "portal@example.org", receivers)

    async def handle_MAIL(self, server: SMTP, session: Any, envelope: Any, address: str, options: list[str]) -> str:
        """The answer to the sender."""
        if self.manner == "sender":
            return "451 not now"
        envelope.mail_from = address
        return "250 ok"

    async def handle_RCPT(self, server: SMTP, session: Any, envelope: Any, address: str, options: list[str]) -> str:
        """The answer to a receiver."""
        if address.startswith("gone@"):
            return "550 no such user"
        envelope.rcpt_tos.append(address)
        return "250 ok"

    async def handle_DATA(self, server: SMTP, session: Any, envelope: Any) -> str:
        """The answer to a mail."""
        self.calls += 1
        manner = self.manners.pop(0) if self.manners else self.manner
        if manner in ("450", "550"):
            return f"{manner} no"
        if manner == "stall":
            await asyncio.sleep(30)
        if manner != "forget":
            self.mails.append(message_from_bytes(envelope.content, policy=POLICY))  # type: ignore[arg-type]
            self.arrived.set()
        if manner in ("drop", "forget"):
            server.transport.abort()
        return "250 ok"

    def _line(self) -> SMTP:
        line = SMTP(self, hostname="mail.example.org", loop=self._loop)
        self._lines.add(line)
        return line

    async def _listen(self) -> None:
        self._server = await self._loop.create_server(self._line, "127.0.0.1", self.port)

    async def _silence(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
        tasks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for line in self._lines:
            if line.transport is not None:
                line.transport.abort()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._lines.clear()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port
