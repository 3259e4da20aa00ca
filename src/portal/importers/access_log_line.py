"""One line of an access log, taken apart.

The forms are those of Apache (`common`, `combined`, `vhost_combined`) and of nginx (`combined`, and its sample
`main`, which adds X-Forwarded-For in quotes); further fields after those are let pass.
"""

from __future__ import annotations

import re
from ipaddress import ip_address

# Address, hour, request, status, User-Agent (None where the form has none). The hour is `22/Nov/2026:10 +0700`, with
# the minute where the zone has minutes too: all that it takes to know the day in Hanoi.
Line = tuple[bytes, bytes, bytes, bytes, bytes | None]

# `\"` inside quotes, as Apache writes it; nginx writes \x22.
_QUOTED = re.compile(rb'"((?:[^"\\]|\\.)*)"')


def parse(line: bytes) -> Line | None:
    """The parts of a line, or None when it is broken."""
    parts = line.split(b'"') if b"\\" not in line else _unescaped(line)
    if len(parts) < 3:
        return None
    head, request, after = parts[0], parts[1], parts[2]
    start = head.find(b"[")
    if start < 0 or head[start + 27 : start + 29] != b"] " or after[:1] != b" " or not after[1:4].isdigit():
        return None
    address, _, rest = head.partition(b" ")
    if rest[:2] != b"- ":
        address = _address(head[:start])
    zone = head[start + 21 : start + 27]
    hour = head[start + 1 : start + (15 if zone[4:] == b"00" else 18)] + zone
    return address, hour, request, after[1:4], parts[5] if len(parts) > 5 else None


def _unescaped(line: bytes) -> list[bytes]:
    # The same list that splitting at the quotes gives where nothing is escaped.
    parts: list[bytes] = []
    end = 0
    for found in _QUOTED.finditer(line):
        parts += [line[end : found.start()], found[1]]
        end = found.end()
    return [*parts, line[end:]]


def _address(head: bytes) -> bytes:
    # `[host:port] address[, address…] ident user`: of a list, the last is what the nearest proxy has seen.
    fields = head.replace(b", ", b",").split()
    for field in fields[:2]:
        last = field.rpartition(b",")[2]
        if _is_address(last):
            return last
    return fields[0] if fields else b""


def _is_address(text: bytes) -> bool:
    try:
        ip_address(text.decode("ascii"))
    except ValueError:
        return False
    return True
