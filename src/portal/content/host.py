"""The host that a web address leads to."""

from __future__ import annotations

import re

_HOST = re.compile(r"https?://([^/?#]*)")


def host(address: str) -> str:
    """All that stands before the path, to be compared with a list of hosts as it is.

    No parser takes it apart: browsers and `urllib` disagree about `https://a.example\\@b.example`, and an address
    with a user or a port is none that the centre has agreed to.
    """
    match = _HOST.match(address)
    return match[1] if match else ""
