"""On what was measured: the machine, its system, its load."""

from __future__ import annotations

import os
import platform
import re
from pathlib import Path


def description() -> str:
    """The machine in one line."""
    system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    return f"{_processor()}, {os.cpu_count()} cores, {_memory():.0f} GB, {system}"


def load() -> float:
    """How many processes have wanted to run, on average of the last minute."""
    return os.getloadavg()[0]


def _processor() -> str:
    return _field("/proc/cpuinfo", r"^model name\s*: (.+)$") or platform.processor() or platform.machine()


def _memory() -> float:
    return int(_field("/proc/meminfo", r"^MemTotal:\s*(\d+) kB") or 0) / 1e6


def _field(file: str, pattern: str) -> str:
    try:
        match = re.search(pattern, Path(file).read_text(), re.MULTILINE)
    except OSError:
        return ""
    return match[1] if match else ""
