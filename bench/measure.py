"""Runs a command and says what it cost: time, processor time of all its processes, the memory they held together."""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

# Short against the shortest build (0.3 s), long against what looking costs (0.1 ms).
_INTERVAL = 0.02


class Cost(NamedTuple):
    """Seconds by the clock, seconds of processor (user and system, all processes), bytes at the peak, exit code."""

    wall: float
    cpu: float
    peak: int
    code: int


def cost_of(command: Sequence[str], folder: Path, environment: Mapping[str, str], log: Path) -> Cost:
    """What the command costs in that folder; what it prints goes to the log.

    A supervisor of its own, freshly forked, starts it: what this process has waited for before does not count.
    """
    reading, writing = os.pipe()
    supervisor = os.fork()
    if supervisor == 0:
        try:
            os.chdir(folder)
            os.write(writing, json.dumps(_supervise(command, environment, log)).encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        answer = pipe.read()
    os.waitpid(supervisor, 0)
    return Cost(*json.loads(answer))


def _supervise(command: Sequence[str], environment: Mapping[str, str], log: Path) -> Cost:
    actions = [
        (os.POSIX_SPAWN_OPEN, 1, str(log), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644),
        (os.POSIX_SPAWN_DUP2, 1, 2),
    ]
    start = time.perf_counter()
    process = os.posix_spawnp(command[0], list(command), {**os.environ, **environment}, file_actions=actions)
    memory = _Memory(process)
    # Of all it waited for in turn, too: the kernel adds the use of children to that of who waits for them.
    _, status, used = os.wait4(process, 0)
    wall = time.perf_counter() - start
    return Cost(wall, used.ru_utime + used.ru_stime, memory.peak(), os.waitstatus_to_exitcode(status))


class _Memory:
    """Looks again and again at what a process and all its descendants hold."""

    def __init__(self, process: int) -> None:
        self._peak = 0
        self._done = threading.Event()
        self._watch = threading.Thread(target=self._look, args=(process,))
        self._watch.start()

    def peak(self) -> int:
        """The most they held at once, when they are done."""
        self._done.set()
        self._watch.join()
        return self._peak

    def _look(self, process: int) -> None:
        while not self._done.wait(_INTERVAL):
            self._peak = max(self._peak, _held(list(_family(process))))


def _family(process: int) -> Iterator[int]:
    yield process
    try:
        tasks = os.listdir(f"/proc/{process}/task")
        children = [_read(f"/proc/{process}/task/{task}/children") for task in tasks]
    except OSError:
        return
    for child in " ".join(children).split():
        yield from _family(int(child))


def _held(processes: list[int]) -> int:
    # What forked processes share counts once (proportional set size). A single process shares nothing of
    # weight, and its resident set is far cheaper to ask for.
    if len(processes) == 1:
        fields = _read(f"/proc/{processes[0]}/statm").split()
        return int(fields[1]) * os.sysconf("SC_PAGE_SIZE") if fields else 0
    return sum(_proportional(_read(f"/proc/{process}/smaps_rollup")) for process in processes)


def _proportional(rollup: str) -> int:
    return next((int(line.split()[1]) * 1024 for line in rollup.splitlines() if line.startswith("Pss:")), 0)


def _read(path: str) -> str:
    try:
        return Path(path).read_text()
    except OSError:
        return ""


def signatures(folder: Path) -> dict[str, tuple[int, int, int]]:
    """What tells a file that was written from one that was left alone, for each file below the folder."""
    return {
        str(path): (status.st_ino, status.st_mtime_ns, status.st_size)
        for path in folder.rglob("*")
        if path.is_file() and (status := path.stat())
    }


def changed(before: Mapping[str, tuple[int, int, int]], after: Mapping[str, tuple[int, int, int]]) -> int:
    """How many files were written, or taken away, between the two."""
    return sum(1 for path in before.keys() | after.keys() if before.get(path) != after.get(path))
