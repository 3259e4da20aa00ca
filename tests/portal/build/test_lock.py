"""One build at a time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from portal.build.lock import only_one

HOLD = """
import sys, pathlib
from portal.build.lock import only_one
with only_one(pathlib.Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_waits(tmp_path: Path) -> None:
    """A build waits until the other one has ended, however that ends."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as first:
        assert first.stdout
        assert first.stdin
        assert b"held\n" == first.stdout.readline()
        with subprocess.Popen(
            [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE
        ) as second:
            assert second.poll() is None
            first.kill()
            assert second.stdout
            assert b"held\n" == second.stdout.readline()


def test_again(tmp_path: Path) -> None:
    """A build that ended lets the next one of the same process begin."""
    for _ in range(2):
        with only_one(tmp_path / "work"):
            assert (tmp_path / "work").is_dir()
