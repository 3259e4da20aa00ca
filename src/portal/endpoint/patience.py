"""How long somebody is waited for. `asyncio.timeout` does the same, and takes longer than reading a form."""

from __future__ import annotations

import asyncio
from types import TracebackType


class Patience:
    """A block within a task that ends with `TimeoutError` when it takes longer than so many seconds."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._is_over = False

    def __enter__(self) -> None:
        """Nothing; the time runs."""
        self._task = asyncio.current_task()
        self._timer = asyncio.get_running_loop().call_later(self._seconds, self._end)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        """Nothing; where it was the time that cancelled the block, and nobody else, that is said."""
        self._timer.cancel()
        if self._is_over and self._task and not self._task.uncancel() and kind is asyncio.CancelledError:
            raise TimeoutError from error

    def _end(self) -> None:
        if self._task:
            self._is_over = True
            self._task.cancel()
