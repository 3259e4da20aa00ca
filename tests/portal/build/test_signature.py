"""Has a file changed?"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from portal.build.signature import RACY_NS, is_settled, now, of_stat, scan


def signature(path: Path) -> tuple[int, int, int, int]:
    """The signature of a file."""
    return of_stat(path.stat())


def test_same(tmp_path: Path) -> None:
    """A file that nobody touched has the signature it had."""
    path = tmp_path / "a"
    path.write_text("a")

    assert signature(path) == signature(path)


def test_same_size_and_time(tmp_path: Path) -> None:
    """A change that keeps size and modification time still shows: the change time cannot be set back."""
    path = tmp_path / "a"
    path.write_text("one")
    before, times = signature(path), path.stat()
    while now() <= before[2] + RACY_NS:
        pass
    path.write_text("two")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))

    assert before[:2] == signature(path)[:2]
    assert before != signature(path)


def test_replaced(tmp_path: Path) -> None:
    """Another file under the same name shows."""
    path, other = tmp_path / "a", tmp_path / "b"
    path.write_text("a")
    before = signature(path)
    other.write_text("a")
    other.replace(path)

    assert before != signature(path)


@pytest.mark.parametrize(("changed", "expected"), [(0, True), (-RACY_NS, True), (RACY_NS, False), (10**12, False)])
def test_settled(changed: int, expected: bool) -> None:
    """Only what changed well before it was looked at would show the next change; a time to come settles nothing."""
    looked_at = 10**18

    assert expected == is_settled((1, 2, looked_at - RACY_NS - 1 + changed, 4), looked_at)


def test_scan(tmp_path: Path) -> None:
    """Every file below a folder is found, by its path from the root."""
    for path in ("content/news/a.vi.md", "content/data/b.yaml", "content/c", "other/d"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("x")

    found = scan(tmp_path, "content")

    assert {"content/news/a.vi.md", "content/data/b.yaml", "content/c"} == found.keys()
    assert signature(tmp_path / "content/c") == found["content/c"]


@pytest.mark.parametrize("name", [".a.swp", "a.md~", ".git/config", "__pycache__/a.pyc", ".DS_Store"])
def test_scan_ignores(tmp_path: Path, name: str) -> None:
    """What editors and systems leave behind is none of our files."""
    (tmp_path / "content" / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / "content" / name).write_text("x")

    assert {} == scan(tmp_path, "content")


def test_scan_nothing(tmp_path: Path) -> None:
    """A folder that is not there holds nothing."""
    assert {} == scan(tmp_path, "content")


def test_scan_linked_folder(tmp_path: Path) -> None:
    """A folder that is a link is looked into."""
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a").write_text("x")
    (tmp_path / "content").symlink_to(tmp_path / "real")

    assert {"content/a"} == scan(tmp_path, "content").keys()
