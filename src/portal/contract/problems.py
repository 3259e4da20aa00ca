"""What may be wrong with the site, said so that its author can mend it: place, rule, value, remedy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple


class Problem(NamedTuple):
    """One thing to mend.

    `message` is an English format string, also the msgid of its translation; `values` fill it in.
    `line` counts from 1; 0 stands for the file as a whole.
    """

    path: str
    line: int
    message: str
    values: dict[str, object]

    def text(self, translate: Callable[[str], str] = str) -> str:
        """The problem as one line, `path:line: message`, in the reader's language."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {translate(self.message).format(**self.values)}"


# What a rule yields: line, message, values. The runner knows the path.
Finding = tuple[int, str, dict[str, object]]
Report = Callable[..., None]


def finding(line: int, message: str, **values: object) -> Finding:
    """A finding as a rule yields it; the name by which messages are collected for translation."""
    return line, message, values


def problem(path: str, line: int, message: str, **values: object) -> Problem:
    """A problem of the file *path*; like `finding`, where the path is known."""
    return Problem(path, line, message, values)


def located(path: str, findings: Iterable[Finding]) -> Iterator[Problem]:
    """The findings of one file as problems."""
    for line, message, values in findings:
        yield Problem(path, line, message, values)


class PortalError(Exception):
    """Anything the portal stops for; its exit code is 1."""

    exitcode = 1


class Refused(PortalError):
    """The build stops: these problems must be mended first; nothing was written."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set_once(problems), key=lambda p: (p.path, p.line, p.text())))
        super().__init__("\n".join(p.text() for p in self.problems))

    def __reduce__(self) -> tuple[type[Refused], tuple[tuple[Problem, ...]]]:
        # A helper process hands its refusal to its parent; an exception would send its text alone.
        return Refused, (self.problems,)


def set_once(problems: Iterable[Problem]) -> list[Problem]:
    """The problems without repetitions (two rules may see the same thing)."""
    return list({(p.path, p.line, p.text()): p for p in problems}.values())


class Stopped(PortalError):
    """A command cannot go on, for one reason; nothing else need be mended."""

    def __init__(self, found: Problem) -> None:
        self.problem = found
        super().__init__(found.text())
