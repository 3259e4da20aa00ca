"""An endpoint as its own process, stopped by its own number."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from types import TracebackType

import httpx

from portal.contract.visits import COUNTS_PATH, HEALTH_PATH, VISIT_PATH, Counts
from portal.endpoint.mail_server import MailServer
from portal.endpoint.settings import Settings

PAGES = ["/", "/en/", "/tin-tuc/", "/tin-tuc/mot/"]
BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0"
_START_SECONDS = 60


class EndpointProcess:
    """The server of given settings on a free port, with its log in a file."""

    def __init__(self, settings: Settings) -> None:
        self.settings = replace(settings, port=_free_port())
        self.log = settings.pages.parent / f"endpoint-{self.settings.port}.log"
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> EndpointProcess:
        """The endpoint, answering."""
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        """Nothing; the endpoint has ended."""
        self.stop()

    @property
    def base(self) -> str:
        """The address of its root."""
        return f"http://127.0.0.1:{self.settings.port}"

    @property
    def pid(self) -> int:
        """The number of its process."""
        assert self._process is not None
        return self._process.pid

    @property
    def memory(self) -> int:
        """The bytes of memory it uses."""
        pages = Path(f"/proc/{self.pid}/statm").read_text().split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")

    @property
    def peak_memory(self) -> int:
        """The most bytes of memory it has used so far."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(status.partition("VmHWM:")[2].split()[0]) * 1024

    def launch(self) -> subprocess.Popen[bytes]:
        """The process, which may not answer yet, in a group of its own."""
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "portal.endpoint"],
                env={**os.environ, **_environment(self.settings)},
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        return self._process

    def start(self) -> None:
        """Nothing; the endpoint answers."""
        process = self.launch()
        end = time.monotonic() + _START_SECONDS
        while time.monotonic() < end:
            assert process.poll() is None, self.log.read_text()
            if self._answers():
                return
            time.sleep(0.05)
        raise TimeoutError(self.log.read_text())

    def stop(self) -> None:
        """Nothing; the endpoint was told to stop, and has."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """Nothing; the whole group of processes was killed without a word."""
        self._end(signal.SIGKILL)

    def counts(self) -> Counts:
        """The published figures."""
        counts: Counts = httpx.get(self.base + COUNTS_PATH, timeout=30).json()
        return counts

    def visit(self, page: str = "/", address: str = "192.0.2.1", agent: str = BROWSER) -> int:
        """The status that a visit is answered with."""
        headers = {"user-agent": agent, "x-forwarded-for": address}
        return httpx.post(f"{self.base}{VISIT_PATH}?page={page}", headers=headers, timeout=60).status_code

    def _answers(self) -> bool:
        try:
            return httpx.get(self.base + HEALTH_PATH).status_code == 200
        except httpx.TransportError:
            return False

    def _end(self, sent: signal.Signals) -> None:
        if self._process is not None:
            if self._process.poll() is None:
                os.killpg(self._process.pid, sent)
            self._process.wait(timeout=60)
            self._process = None


def _environment(settings: Settings) -> dict[str, str]:
    return {
        "DATABASE_URL": settings.database_url,
        "PORTAL_PAGES": str(settings.pages),
        "PORTAL_TRUSTED_HOPS": str(settings.trusted_hops),
        "PORTAL_PORT": str(settings.port),
        "PORTAL_WORKERS": str(settings.workers),
        "PORTAL_CACHE_SECONDS": str(settings.cache_seconds),
        "PORTAL_WAITING_HITS": str(settings.waiting_hits),
        "PORTAL_RECIPIENTS": str(settings.recipients),
        "PORTAL_OUTPUT": str(settings.output),
        "PORTAL_DEVELOPMENT": str(int(settings.development)),
        **(_mail(settings.mail) if settings.mail else {}),
    }


def _mail(mail: MailServer) -> dict[str, str]:
    return {
        "PORTAL_SMTP": f"{mail.encryption}://{mail.host}:{mail.port}",
        "PORTAL_MAIL_FROM": mail.sender,
        "PORTAL_MAIL_TO": ",".join(mail.receivers),
    }


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port
