"""Who makes the site: our code, the settings, Python and the installed libraries; another maker starts anew."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

import portal
from portal.contract.digest import SIZE


def maker_digest(root: Path, plugins: Iterable[Path]) -> bytes:
    """The digest of all our Python files, the plugins, the settings at *root*, Python and what is installed."""
    hasher = blake2b(sys.version.encode(), digest_size=SIZE)
    for folder in (Path(portal.__file__).parent, *plugins):
        for path in sorted(folder.rglob("*.py")):
            hasher.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    for file in sorted(root.glob("*conf.py")):
        hasher.update(file.name.encode() + b"\0" + file.read_bytes())
    for name in _installed():
        hasher.update(name.encode() + b"\0")
    return hasher.digest()


def _installed() -> list[str]:
    # The name of a library's folder of metadata holds its version; listing them costs one look.
    folders = (Path(entry) for entry in sys.path if entry.endswith("-packages"))
    return sorted(path.name for folder in folders if folder.is_dir() for path in folder.glob("*.dist-info"))
