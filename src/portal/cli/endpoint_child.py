"""The endpoint as a child of the preview: started when there is a site, stopped by its number."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path
from types import TracebackType

from portal.contract.visits import PAGES_FILE

_GRACE_SECONDS = 15


class EndpointChild:
    """The process, on a port of this machine that nobody else uses."""

    def __init__(self, root: Path) -> None:
        self.port = _free_port()
        self._pages = root / PAGES_FILE
        self._own = {"PORTAL_PAGES": str(self._pages), "PORTAL_HOST": "127.0.0.1", "PORTAL_PORT": str(self.port)}
        self._own |= {"PORTAL_TRUSTED_HOPS": "1", "PORTAL_WORKERS": "1", "PORTAL_DEVELOPMENT": "1"}
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> EndpointChild:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def keep_running(self) -> None:
        """Nothing; the endpoint runs, or is on its way, if a site was made. What is wrong with it, it says itself."""
        if self._pages.exists() and (self._process is None or self._process.poll() is not None):
            self._process = subprocess.Popen([sys.executable, "-m", "portal.endpoint"], env=os.environ | self._own)

    def stop(self) -> None:
        """Nothing; the endpoint has settled what it counted and ended."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(_GRACE_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port
