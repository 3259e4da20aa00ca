"""Who makes the site: our code, the settings, Python and the installed libraries; another maker starts anew."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

import portal
from portal.contract.digest import SIZE


def maker_digest(root: Path, plugins: Iterable[Path]) -> bytes:
    """The digest of all our Python files, the plugins, the settings at *root*, Python and what is installed."""
    hasher = blake2b(sys.version.encode(), digest_size=SIZE)
    for folder in (Path(portal.__file__).parent, *plugins):
        for path in sorted(_code(folder)):
            hasher.update(path.encode() + b"\0" + (folder / path).read_bytes())
    for file in sorted(root.glob("*conf.py")):
        hasher.update(file.name.encode() + b"\0" + file.read_bytes())
    for name in _installed():
        hasher.update(name.encode() + b"\0")
    return hasher.digest()


def _code(folder: Path) -> Iterator[str]:
    # A good part of the time of an edit: `Path.rglob` takes three times as long.
    for here, _, files in os.walk(folder):
        below = os.path.relpath(here, folder)
        yield from (os.path.join(below, name) for name in files if name.endswith(".py"))


def _installed() -> list[str]:
    # The name of a library's folder of metadata holds its version; listing them costs one look.
    folders = (Path(entry) for entry in sys.path if entry.endswith("-packages"))
    return sorted(path.name for folder in folders if folder.is_dir() for path in folder.glob("*.dist-info"))
