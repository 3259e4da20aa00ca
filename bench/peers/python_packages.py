"""The generators that come as Python packages, in an environment of their own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from site_project import Missing

_LOCK = Path(__file__).parents[1] / "requirements.txt"


def program(room: Path, name: str) -> str:
    """The path of a program of that environment."""
    return str(room / "peers" / "bin" / name)


def installed_file(room: Path, name: str) -> str:
    """The path of a file that one of those packages has brought."""
    found = next((room / "peers").glob(f"lib*/python*/site-packages/{name}"), None)
    if found is None:
        raise Missing(f"{name} is not among what was installed")
    return str(found)


def install_packages(room: Path, package: str) -> str:
    """The version of the package, once all that the lock names is installed below *room*."""
    done = room / "peers" / "installed"
    if not done.exists() or done.read_bytes() != _LOCK.read_bytes():
        _run([sys.executable, "-m", "venv", "--clear", str(room / "peers")])
        _run(
            [
                program(room, "pip"),
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "--require-hashes",
                "--requirement",
                str(_LOCK),
            ]
        )
        done.write_bytes(_LOCK.read_bytes())
    ask = f"from importlib.metadata import version; print(version({package!r}))"
    return _run([program(room, "python"), "-c", ask]).strip()


def _run(command: list[str]) -> str:
    try:
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        raise Missing(getattr(error, "stderr", "") or str(error)) from error
