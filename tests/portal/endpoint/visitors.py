"""Many visitors at once, who remember what they were told."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence

BROWSER = b"Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36"


class Visitors:
    """What was sent and what was acknowledged: hits by page, and who was told that theirs is stored."""

    def __init__(self, pages: Sequence[str], people: int) -> None:
        self.sent: Counter[str] = Counter()
        self.acknowledged: Counter[str] = Counter()
        self.statuses: Counter[int] = Counter()
        self.known: set[str] = set()
        self._pages = pages
        self._people = people
        self._number = 0

    async def come(self, ports: Sequence[int], connections: int, seconds: float, most: int = 10**9) -> None:
        """Nothing; so many connections, spread over the ports, have asked as fast as they were answered."""
        end = asyncio.get_running_loop().time() + seconds
        await asyncio.gather(
            *(self._connection(ports[number % len(ports)], end, most) for number in range(connections))
        )

    async def _connection(self, port: int, end: float, most: int) -> None:
        while asyncio.get_running_loop().time() < end and self._number < most:
            try:
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                await asyncio.sleep(0.02)
                continue
            try:
                while asyncio.get_running_loop().time() < end and self._number < most:
                    await self._ask(reader, writer)
            except (OSError, EOFError, asyncio.IncompleteReadError):
                continue
            finally:
                writer.close()

    async def _ask(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        page = self._pages[self._number % len(self._pages)]
        who = f"10.{self._number % self._people // 250}.0.{self._number % self._people % 250}"
        self._number += 1
        self.sent[page] += 1
        writer.write(
            b"POST /api/visit?page=%b HTTP/1.1\r\nHost: a\r\nUser-Agent: %b\r\nX-Forwarded-For: %b\r\n"
            b"Content-Length: 0\r\n\r\n" % (page.encode(), BROWSER, who.encode())
        )
        head = await reader.readuntil(b"\r\n\r\n")
        status = int(head.split(b" ", 2)[1])
        self.statuses[status] += 1
        if status == 204:
            self.acknowledged[page] += 1
            self.known.add(who)
        else:
            length = int(head.lower().partition(b"content-length: ")[2].split(b"\r\n")[0])
            await reader.readexactly(length)


class Crowd:
    """So many different visitors with one hit each, as many at once as there are connections, in as little time as may be."""

    def __init__(self, size: int, page: str) -> None:
        self.stored = 0
        self.refused = 0
        self._size = size
        self._number = 0
        self._page = page.encode()

    async def come(self, port: int, connections: int) -> None:
        """Nothing; everybody was answered."""
        loop = asyncio.get_running_loop()
        lines = [_Line(self, loop.create_future()) for _ in range(connections)]
        for line in lines:
            await loop.create_connection(lambda line=line: line, "127.0.0.1", port)  # type: ignore[misc]
        await asyncio.gather(*(line.ended for line in lines))

    def next(self) -> bytes | None:
        """The request of the next visitor, if there is one left."""
        if self._number >= self._size:
            return None
        self._number += 1
        return (
            b"POST /api/visit?page=%b HTTP/1.1\r\nHost: a\r\nUser-Agent: %b\r\nX-Forwarded-For: 2001:db8::%x\r\n"
            b"Content-Length: 0\r\n\r\n" % (self._page, BROWSER, self._number)
        )


class _Line(asyncio.Protocol):
    """A connection that asks as soon as it was answered; answers are so short that each comes whole."""

    def __init__(self, crowd: Crowd, ended: asyncio.Future[None]) -> None:
        self.ended = ended
        self._crowd = crowd

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport: asyncio.Transport = transport  # type: ignore[assignment]
        self._ask()

    def data_received(self, data: bytes) -> None:
        stored = data.startswith(b"HTTP/1.1 204 ")
        self._crowd.stored += stored
        self._crowd.refused += not stored
        self._ask()

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.ended.done():
            self.ended.set_result(None)

    def _ask(self) -> None:
        request = self._crowd.next()
        if request is None:
            self._transport.close()
        else:
            self._transport.write(request)
