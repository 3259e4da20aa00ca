"""From saving a text to the page that shows it, with `portal serve` running."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.error import URLError
from urllib.request import urlopen

from corpus import name_of
from scenarios import Bench

EDITS = 5
_PATIENCE = 120  # seconds until it serves: the first build may be a clean one


def save_to_reload(bench: Bench) -> list[float]:
    """Seconds from each save until the page with the new words has been loaded again."""
    with _served(bench) as address:
        return [_one(bench, address, number) for number in range(EDITS)]


def _one(bench: Bench, address: str, number: int) -> float:
    seen = json.loads(_get(f"{address}/_preview/state?seen="))["number"]
    words = f"Lưu lần {bench.round}.{number}."
    name = name_of(bench.pairs // 10)
    # People do not save twice within a moment; the watcher has come to rest.
    time.sleep(1)
    with bench.site.source(name, "vi").open("a", encoding="utf-8") as file:
        file.write(f"\n{words}\n")
    saved = time.perf_counter()
    # What an open page does: it asks until it hears of another number, then loads itself again.
    state = json.loads(_get(f"{address}/_preview/state?seen={seen}"))
    page = _get(f"{address}/tin-tuc/{name}/").decode()
    taken = time.perf_counter() - saved
    if words not in page:
        raise LookupError(f"The page was told to reload before it was new: {state}")
    return taken


@contextmanager
def _served(bench: Bench) -> Iterator[str]:
    port = _free_port()
    command = [sys.executable, "-m", "portal.cli.main", "serve", "--port", str(port)]
    environment = {**os.environ, **bench.site.environment}
    with (bench.site.folder / "serve.log").open("w") as log:
        server = subprocess.Popen(command, cwd=bench.site.folder, env=environment, stdout=log, stderr=log)
    try:
        _wait_for(f"http://127.0.0.1:{port}/")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


def _wait_for(address: str) -> None:
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            _get(address)
            return
        except URLError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)


def _get(address: str) -> bytes:
    with urlopen(address) as answer:
        body: bytes = answer.read()
    return body


def _free_port() -> int:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return int(server.getsockname()[1])
