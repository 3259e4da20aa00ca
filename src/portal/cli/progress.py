"""Progress bars for long work; short work shows none."""

from __future__ import annotations

from types import TracebackType

from rich.console import Console
from rich.progress import Progress, TaskID

from portal.cli.language import say

# Fewer steps than this are done before anybody could read a bar.
WORTH_SHOWING = 200

_LABELS = {"read": "Reading", "write": "Writing", "import": "Reading access logs"}


class Bars:
    """One bar for each stage of a build, on standard error."""

    def __init__(self) -> None:
        self.made = 0
        self._progress = Progress(console=Console(stderr=True), transient=True)
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Bars:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # A bar that never started would still end with an empty line.
        if self._tasks:
            self._progress.stop()

    def report(self, stage: str, done: int, total: int) -> None:
        """Note that of a stage so much is done."""
        if stage == "write":
            self.made = done
        if total < WORTH_SHOWING:
            return
        if stage not in self._tasks:
            self._progress.start()
            self._tasks[stage] = self._progress.add_task(say(_LABELS[stage]), total=total)
        self._progress.update(self._tasks[stage], completed=done)
