"""Work on all cores: the parent process is copied, so that nothing has to be sent to its helpers."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

_function: Callable[[Any], Any] | None = None


def cores() -> int:
    """How many processes this one may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(function: Callable[[Task], Result], tasks: Sequence[Task], size: int = 32) -> Iterator[Result]:
    """The results of the tasks, in their order, worked on by all cores where the system can copy a process."""
    global _function
    if cores() == 1 or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(function, tasks)
        return
    _function = function
    try:
        with multiprocessing.get_context("fork").Pool(cores(), initializer=_begin) as pool:
            yield from pool.imap(_call, tasks, chunksize=size)
    finally:
        _function = None


def _begin() -> None:
    # What the parent has made stays; to look through it for garbage would also copy all of it.
    gc.freeze()
    gc.enable()
    # The pool ends its processes by this signal; what the parent does on it is not theirs to do.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _call(task: Any) -> Any:
    assert _function is not None
    return _function(task)
