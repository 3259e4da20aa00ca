"""People who write at once, who remember what they were told: `python posting.py PORT FIRST SECONDS`.

Each line it prints is the number of a message and the receipt that its writer was shown.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
import time
from itertools import count

import httpx

from portal.contract.messages import CONTACT_PATHS

WRITERS = 8
PAUSE_SECONDS = 0.02
_RECEIPT = re.compile(r"04\d\d(?:[ \u00a0]\d{3}){4}")
_BROWSER = {
    "user-agent": "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/130.0.0.0 Mobile Safari/537.36",
    "sec-fetch-site": "same-origin",
}


def words(number: int) -> str:
    """What the writer of that number has written."""
    return f"Xin cứu em, em là người thứ {number}: bí mật của em"


async def write(client: httpx.AsyncClient, numbers: count[int], end: float) -> None:
    """Nothing; one writer after another has written until the end."""
    paths = list(CONTACT_PATHS.values())
    while time.monotonic() < end:
        number = next(numbers)
        form = {"purpose": "help", "message": words(number), "consent": "yes"}
        # Each from a network of their own, so that nobody is taken for a flood.
        address = f"2001:db8:{number >> 16 & 0xFFFF:x}:{number & 0xFFFF:x}::1"
        try:
            answer = await client.post(paths[number % 2], data=form, headers={**_BROWSER, "x-forwarded-for": address})
        except httpx.TransportError:
            await asyncio.sleep(PAUSE_SECONDS)
            continue
        if answer.status_code == 200 and (shown := _RECEIPT.search(answer.text)):
            os.write(1, f"{number} {re.sub(r'[^0-9]', '', shown[0])}\n".encode())
        elif answer.status_code != 503:
            os.write(2, f"{answer.status_code} {answer.text[:2000]}\n".encode())
        await asyncio.sleep(PAUSE_SECONDS)


async def crowd(port: int, first: int, seconds: float) -> None:
    """Nothing; all have written."""
    end, numbers = time.monotonic() + seconds, count(first)
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=30) as client:
        await asyncio.gather(*(write(client, numbers, end) for _ in range(WRITERS)))


if __name__ == "__main__":
    asyncio.run(crowd(int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])))
