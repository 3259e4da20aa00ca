"""What counts of an access log: the portal's rule, as far as a log can tell.

A log knows neither what was fetched in advance nor who asks not to be tracked, and it tells of pages sent, not of
pages seen; the published definitions say so.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from portal.contract.visits import UNLISTED_PAGE, day_of, is_page_key, is_robot

# A page that was sent, or that the browser had already.
_SEEN = ("200", "304")

# A log of nothing but different words must not fill the memory.
_MOST_WORDS = 100_000

Word = TypeVar("Word")
Meaning = TypeVar("Meaning")


def page_asked_for(method: str, target: str) -> str | None:
    """The page of a request, when a browser asks for one."""
    page = target.partition("?")[0]
    return page if method == "GET" and is_page_key(page) else None


@dataclass(frozen=True)
class Rule:
    """What counts; the defaults are the portal's. Pages that are not among *pages* share the key of unlisted ones."""

    pages: Collection[str]
    page: Callable[[str, str], str | None] = page_asked_for
    is_seen: Callable[[str], bool] = _SEEN.__contains__
    is_robot: Callable[[str], bool] = is_robot

    def page_of(self, request: bytes) -> str | None:
        """The page that a request line asks for, if it counts."""
        method, _, rest = request.decode("latin-1").partition(" ")
        target, _, version = rest.partition(" ")
        page = self.page(method, target) if version.startswith("HTTP/") else None
        return page if page is None or page in self.pages else UNLISTED_PAGE

    def is_robot_agent(self, agent: bytes | None) -> bool:
        """Whether a User-Agent is a robot's; a log that has none cannot tell."""
        return agent is not None and self.is_robot("" if agent == b"-" else agent.decode("latin-1"))


def day_of_hour(hour: bytes) -> str | None:
    """The day in Hanoi of `22/Nov/2026:10 +0700` or `22/Nov/2026:10:05 +0530`, or None when that is no time."""
    form = "%d/%b/%Y:%H %z" if hour[14:15] == b" " else "%d/%b/%Y:%H:%M %z"
    try:
        return day_of(int(datetime.strptime(hour.decode("ascii"), form).timestamp()))
    except ValueError:
        return None


class Words(dict[Word, Meaning], Generic[Word, Meaning]):
    """What words mean, each found out once: a log repeats the same few all the time."""

    def __init__(self, meaning: Callable[[Word], Meaning]) -> None:
        super().__init__()
        self._meaning = meaning

    def __missing__(self, word: Word) -> Meaning:
        """The meaning of a new word."""
        if len(self) >= _MOST_WORDS:
            self.clear()
        self[word] = meaning = self._meaning(word)
        return meaning
