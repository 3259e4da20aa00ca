"""`portal endpoint`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_what_is_wrong_is_said(tmp_path: Path) -> None:
    """A setting that cannot be ends the command with one sentence."""
    done = subprocess.run(
        [sys.executable, "-m", "portal.cli.main", "endpoint"],
        cwd=tmp_path,
        env={"PATH": "", "PORTAL_LANGUAGE": "en", "PORTAL_PORT": "x"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert (1, "") == (done.returncode, done.stdout)
    assert (
        "environment: PORTAL_PORT must be a whole number from 1 to 65535: 'x' (leave it out for 8001)\n" == done.stderr
    )
