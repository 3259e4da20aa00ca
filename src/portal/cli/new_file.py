"""What a command writes: to the terminal, or whole into a file."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path


def write(lines: Iterable[str], file: Path | None) -> None:
    """Nothing; who reads the file meanwhile finds the old one or the new one, never a part."""
    if file is None:
        sys.stdout.writelines(lines)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_name(f".{file.name}.new")
    with new.open("w", encoding="utf-8", newline="") as out:
        out.writelines(lines)
        out.flush()
        os.fsync(out.fileno())
    new.replace(file)
