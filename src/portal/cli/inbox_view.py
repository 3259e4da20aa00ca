"""How `portal inbox` shows messages: what the server knows of them, and when they are to be answered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from portal.cli.language import say
from portal.contract.entry import Entry
from portal.inbox.deadlines import Deadline, day_in_hanoi, time_in_hanoi
from portal.inbox.screen import neutral

# A mail that has not gone after so long will be missed by somebody.
OVERDUE_SECONDS = 3600

_LABELS = {
    "help": "asks for help",
    "feedback": "feedback",
    "inbox": "inbox",
    "quarantine": "quarantine",
    "days": "{count} days",
    "working-days": "{count} working days",
}


def table(entries: Sequence[Entry], deadlines: Sequence[Deadline], now: datetime) -> Iterator[str]:
    """The messages as lines of columns, below their headings."""
    headings = (
        say("code"),
        say("arrived"),
        say("sender"),
        say("folder"),
        say("answer by"),
        say("kept until"),
        say("mail"),
    )
    rows = [headings, *(_row(entry, deadlines, now) for entry in entries)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def head(entry: Entry, deadlines: Sequence[Deadline], now: datetime) -> Iterator[str]:
    """What the server knows of one message, and each deadline that applies or may apply to it."""
    headings = (say("code"), say("arrived"), say("sender"), say("folder"), "", say("kept until"), say("mail"))
    for heading, cell in zip(headings, _row(entry, deadlines, now), strict=True):
        if heading:
            yield f"{heading}: {cell}"
    for deadline in deadlines:
        if deadline.of == entry.purpose:
            yield say("{title}: by {day} ({rule}; {source})", **_said(deadline, entry))
        elif deadline.of == "data-request":
            yield say("If it asks about personal data: {title}: by {day} ({rule}; {source})", **_said(deadline, entry))


def rules(deadlines: Sequence[Deadline]) -> Iterator[str]:
    """Each deadline with its source."""
    for deadline in deadlines:
        line = f"{deadline.title}: {rule(deadline)}. {deadline.source}."
        yield f"{line} {deadline.note}".rstrip()


def rule(deadline: Deadline) -> str:
    """How many days of which kind."""
    return say(_LABELS[deadline.counted], count=deadline.days)


def is_overdue(entry: Entry, now: datetime) -> bool:
    """Whether its mail should have gone long ago."""
    return entry.tries is not None and (now - entry.arrived).total_seconds() >= OVERDUE_SECONDS


def _said(deadline: Deadline, entry: Entry) -> dict[str, object]:
    day = _day(deadline.day(entry.arrived))
    return {"title": deadline.title, "day": day, "rule": rule(deadline), "source": deadline.source}


def _row(entry: Entry, deadlines: Sequence[Deadline], now: datetime) -> tuple[str, ...]:
    return (
        neutral(entry.receipt),
        time_in_hanoi(entry.arrived),
        f"{say(_LABELS[entry.purpose])} ({neutral(entry.language)})",
        say(_LABELS[entry.folder]),
        _answer(entry, deadlines, now),
        _day(entry.keep_until),
        _mail(entry, now),
    )


def _answer(entry: Entry, deadlines: Sequence[Deadline], now: datetime) -> str:
    days = sorted(deadline.day(entry.arrived) for deadline in deadlines if deadline.of == entry.purpose)
    if not days:
        return say("at once")
    text = " – ".join(map(_day, dict.fromkeys((days[0], days[-1]))))
    return say("{days}, past", days=text) if days[-1] < day_in_hanoi(now) else text


def _mail(entry: Entry, now: datetime) -> str:
    if entry.tries is None:
        return say("mailed")
    return say("NOT MAILED, {count} tries", count=entry.tries) if is_overdue(entry, now) else say("waiting")


def _day(day: date) -> str:
    return day.strftime("%d/%m/%Y")
