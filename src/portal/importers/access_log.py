"""Hits out of the access logs of a web server.

A log is read in parts. Each part says what it holds of each day and how far the log was read with it, so that
whoever stores both at once can be stopped anywhere and never counts a line twice. A place is known by the digest
of all that stands before it: a log may be renamed, compressed or written on meanwhile.
"""

from __future__ import annotations

import gzip
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from io import BufferedIOBase
from pathlib import Path
from typing import NamedTuple

from portal.contract.visits import LogDay, LogPlace
from portal.importers.access_log_line import parse
from portal.importers.access_log_rule import Rule, Words, day_of_hour

_PART_BYTES = 8_000_000


class Part(NamedTuple):
    """A part of a log: what it says, where it begins and ends, its lines, and the numbers of the broken ones."""

    days: dict[str, LogDay]
    start: LogPlace | None
    end: LogPlace
    lines: int
    broken: list[int]


def in_order(logs: Sequence[Path]) -> list[Path]:
    """The logs by the time of their first readable line, those without any at the end."""
    return sorted(logs, key=lambda log: (first_day(log) or "9999", log.name))


def first_day(log: Path) -> str | None:
    """The day of the first readable line of a log."""
    with _opened(log) as file:
        for line in file:
            parsed = parse(line)
            if parsed and (day := day_of_hour(parsed[1])):
                return day
    return None


def read(log: Path, places: Sequence[LogPlace], rule: Rule, part_bytes: int = _PART_BYTES) -> Iterator[Part]:
    """The parts of a log that come after the furthest of the places it was read to before."""
    reader = _Reader(rule)
    with _opened(log) as file:
        place, digest, lines = _furthest(file, places)
        while block := _lines(file, part_bytes):
            digest.update(block)
            end = LogPlace(file.tell(), digest.hexdigest())
            part = reader.part(block, lines, place, end)
            yield part
            place, lines = end, lines + part.lines


def size_of(log: Path) -> int:
    """How many bytes there are to read; of a compressed log, as its last four bytes have it (RFC 1952, ISIZE)."""
    with log.open("rb") as file:
        if not _is_compressed(file.read(2)):
            return log.stat().st_size
        file.seek(-4, os.SEEK_END)
        return int.from_bytes(file.read(4), "little")


def _opened(log: Path) -> BufferedIOBase:
    # A compressed log by its first bytes: rotated logs have all kinds of names.
    with log.open("rb") as file:
        compressed = _is_compressed(file.read(2))
    return gzip.open(log) if compressed else log.open("rb")


def _is_compressed(start: bytes) -> bool:
    return start == b"\x1f\x8b"


def _lines(file: BufferedIOBase, size: int) -> bytes:
    # Whole lines only; one that is still being written is left for the next time.
    begun = file.tell()
    block = file.read(size)
    block += file.readline() if len(block) == size else b""
    whole = block[: block.rfind(b"\n") + 1]
    if len(whole) < len(block):
        file.seek(begun + len(whole))
    return whole


def _furthest(file: BufferedIOBase, places: Sequence[LogPlace]) -> tuple[LogPlace | None, blake2b, int]:
    # The last place whose digest is that of what stands before it here, with that digest and the lines before it.
    found: tuple[LogPlace | None, blake2b, int] = (None, _digest(), 0)
    digest, lines, size = _digest(), 0, 0
    for place in sorted(places):
        while size < place.size and (block := file.read(min(place.size - size, _PART_BYTES))):
            digest.update(block)
            size, lines = size + len(block), lines + block.count(b"\n")
        if digest.hexdigest() == place.digest:
            found = (place, digest.copy(), lines)
    file.seek(found[0].size if found[0] else 0)
    return found


def _digest() -> blake2b:
    return blake2b(digest_size=16)


class _Reader:
    """The rule with the words of the log that it was asked of already."""

    def __init__(self, rule: Rule) -> None:
        self._days = Words(day_of_hour)
        self._pages = Words(rule.page_of)
        self._seen: Words[bytes, bool] = Words(lambda status: rule.is_seen(status.decode("ascii")))
        self._robots = Words(rule.is_robot_agent)

    def part(self, block: bytes, before: int, start: LogPlace | None, end: LogPlace) -> Part:
        """What the lines of a block say. Longer than other functions: it runs once for every line of years."""
        days: dict[str, LogDay] = {}
        broken: list[int] = []
        lines = block.split(b"\n")[:-1]
        for number, line in enumerate(lines, before + 1):
            parsed = parse(line)
            day = self._days[parsed[1]] if parsed else None
            if parsed is None or day is None:
                broken.append(number)
                continue
            address, _, request, status, agent = parsed
            page = self._pages[request]
            if page is None or not self._seen[status] or self._robots[agent]:
                continue
            if day not in days:
                days[day] = LogDay(Counter(), {})
            hits, began = days[day]
            hits[page] += 1
            began.setdefault(b"%b\0%b" % (address, agent or b""), page)
        return Part(days, start, end, len(lines), broken)
