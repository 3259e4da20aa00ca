"""Servers to be measured, and the time and memory they use."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")


@contextmanager
def running(command: Sequence[str], port: int, environment: Mapping[str, str], folder: Path) -> Iterator[int]:
    """The number of a process that listens on the port; it and its children end with the block."""
    with (folder / "output.log").open("ab") as output:
        process = subprocess.Popen(
            command,
            env={**os.environ, **environment},
            cwd=Path(__file__).parent,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    try:
        _wait(port, process)
        yield process.pid
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(30)


def cpu_seconds(pid: int) -> float:
    """What the process and all below it have used, in user and in system mode."""
    return sum(int(field) for member in tree(pid) for field in _stat(member)[11:13]) / _TICKS


def memory_megabytes(pid: int) -> float:
    """The memory that they use."""
    pages = sum(int(Path(f"/proc/{member}/statm").read_text().split()[1]) for member in tree(pid))
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def tree(pid: int) -> list[int]:
    """The process and all below it."""
    members = [pid]
    for entry in sorted(int(name) for name in os.listdir("/proc") if name.isdigit()):
        try:
            if int(_stat(entry)[1]) in members:
                members.append(entry)
        except (FileNotFoundError, ProcessLookupError):
            continue
    return members


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def _stat(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as trial:
            if not trial.connect_ex(("127.0.0.1", port)):
                return
        time.sleep(0.05)
    raise RuntimeError(f"{process.args!r} does not listen on port {port}")
