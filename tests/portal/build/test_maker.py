"""Who makes the site."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from portal.build.maker import maker_digest


def maker(root: Path) -> bytes:
    """The maker of a project."""
    return maker_digest(root, [root / "plugins"])


@pytest.fixture(name="root")
def _root(tmp_path: Path) -> Path:
    """A project with a setting and a plugin."""
    (tmp_path / "plugins" / "one").mkdir(parents=True)
    (tmp_path / "plugins" / "one" / "__init__.py").write_text("a = 1\n")
    (tmp_path / "pelicanconf.py").write_text("SITENAME = 'a'\n")
    return tmp_path


def test_same(root: Path) -> None:
    """The same code and settings are the same maker."""
    assert maker(root) == maker(root)


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "pelicanconf.py").write_text("SITENAME = 'b'\n"),
        lambda root: (root / "publishconf.py").write_text("\n"),
        lambda root: (root / "plugins" / "one" / "__init__.py").write_text("a = 2\n"),
        lambda root: (root / "plugins" / "one" / "other.py").write_text("\n"),
        lambda root: (root / "plugins" / "one" / "__init__.py").rename(root / "plugins" / "one" / "main.py"),
    ],
)
def test_other(root: Path, change: Callable[[Path], object]) -> None:
    """A setting or a plugin that changes, comes or is renamed makes another maker."""
    before = maker(root)
    change(root)

    assert before != maker(root)


@pytest.mark.parametrize("name", ["plugins/one/notes.txt", "README.md"])
def test_no_code(root: Path, name: str) -> None:
    """What is no code makes nothing."""
    before = maker(root)
    (root / name).write_text("words")

    assert before == maker(root)
