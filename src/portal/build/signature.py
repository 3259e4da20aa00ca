"""Has a file changed? Told from its directory entry alone, and never told wrongly."""

from __future__ import annotations

import os
import time
from pathlib import Path

# size, mtime, ctime, inode: a program can set the modification time back, but not the change time.
Signature = tuple[int, int, int, int]

# Within this long of the moment it was looked at, a file may change again without its times moving
# (the kernel stamps files with the time of its last tick, at most 10 ms ago). Git calls such entries racy.
RACY_NS = 50_000_000


def of_stat(stat: os.stat_result) -> Signature:
    """The signature of what the system says of a file or folder."""
    return (stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino)


def is_settled(signature: Signature, looked_at: int) -> bool:
    """Whether a file that was read at *looked_at* (nanoseconds) would show a later change in its signature.

    A change time in the future (the clock was set back since) settles nothing.
    """
    return signature[2] + RACY_NS < looked_at


def now() -> int:
    """The moment, in nanoseconds, by the clock that stamps files."""
    return time.time_ns()


def scan(root: Path, folder: str) -> dict[str, Signature]:
    """The signatures of all files below *folder* of *root*, by path from *root* with forward slashes.

    Names that start with a dot or end with `~` are editors' business.
    """
    found: dict[str, Signature] = {}
    pending = [folder]
    while pending:
        here = pending.pop()
        try:
            entries = os.scandir(root / here)
        except FileNotFoundError:
            continue
        with entries:
            for entry in entries:
                name = entry.name
                if name[0] == "." or name[-1] == "~" or name == "__pycache__":
                    continue
                path = f"{here}/{name}" if here else name
                if entry.is_file():
                    found[path] = of_stat(entry.stat())
                elif entry.is_dir():
                    pending.append(path)
    return found
