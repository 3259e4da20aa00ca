"""The house: who may import whom, and which library lives in which room only."""

from __future__ import annotations

import ast
import pkgutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pelican.plugins
import pytest

from portal_site import REPOSITORY

SOURCE = REPOSITORY / "src"
PLUGINS = REPOSITORY / "plugins"

# A room and the rooms of ours that it may import (docs/architecture.md has the reasons).
MAY_IMPORT: dict[str, set[str]] = {
    "contract": set(),
    "legal": {"contract"},
    "content": {"contract", "legal"},
    "build": {"contract", "content"},
    "checks": {"contract", "legal", "content"},
    "importers": {"contract", "legal", "content"},
    "storage": {"contract"},
    "inbox": {"contract"},
    "endpoint": {"contract", "storage"},
    "publish": {"contract"},
    "plugins": {"contract", "legal", "content", "build", "checks"},
    "cli": {"contract", "legal", "content", "build", "checks", "importers", "storage", "endpoint", "inbox", "publish"},
}

# A library and the only places that may import it; a path stands for all below it.
ONLY_IN: dict[str, tuple[str, ...]] = {
    "yaml": ("src/portal/content/yaml_nodes.py",),
    "markdown": ("src/portal/content/body.py", "src/portal/content/quick/library.py"),
    "PIL": ("src/portal/content/pictures.py",),
    "pelican": ("plugins/", "src/portal/cli/site.py"),
    "psycopg": ("src/portal/storage/",),
    "starlette": ("src/portal/endpoint/",),
    "uvicorn": ("src/portal/endpoint/",),
    "granian": ("src/portal/endpoint/",),
    "pyrage": ("src/portal/endpoint/", "src/portal/inbox/"),
    "smtplib": ("src/portal/endpoint/",),
    "rich": ("src/portal/cli/",),
    "argparse": ("src/portal/cli/",),
}


class Import(NamedTuple):
    """An import statement: where it stands and the module it names."""

    path: str
    line: int
    module: str

    @property
    def room(self) -> str:
        """The room of the file."""
        parts = self.path.split("/")
        return "plugins" if parts[0] == "plugins" else parts[2]

    @property
    def target(self) -> str | None:
        """The room of ours that is imported, None for a library."""
        parts = self.module.split(".")
        return parts[1] if parts[0] == "portal" and len(parts) > 1 else None


def imports(*folders: Path) -> Iterator[Import]:
    """Every import below the folders."""
    for folder in folders:
        for file in sorted(folder.rglob("*.py")):
            path = file.relative_to(REPOSITORY).as_posix()
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    yield from (Import(path, node.lineno, alias.name) for alias in node.names)
                elif isinstance(node, ast.ImportFrom):
                    assert node.level == 0, f"{path}:{node.lineno}: a relative import"
                    yield Import(path, node.lineno, node.module or "")


ALL = list(imports(SOURCE / "portal", PLUGINS))


def test_import_table() -> None:
    """No file imports from a room that its own room may not know."""
    wrong = [
        f"{found.path}:{found.line}: {found.room} may not import {found.target}"
        for found in ALL
        if found.target and found.target != found.room and found.target not in MAY_IMPORT[found.room]
    ]

    assert [] == wrong


@pytest.mark.parametrize("library", sorted(ONLY_IN))
def test_only_here(library: str) -> None:
    """A library with a room of its own is imported there only."""
    wrong = [
        f"{found.path}:{found.line}"
        for found in ALL
        if found.module.split(".")[0] == library and not found.path.startswith(ONLY_IN[library])
    ]

    assert [] == wrong


def test_rooms() -> None:
    """Every folder of the package is a room of the table."""
    rooms = {path.parent.name for path in (SOURCE / "portal").glob("*/__init__.py")}

    assert set() == rooms - MAY_IMPORT.keys()


def test_no_plugin_imports_another() -> None:
    """A plugin knows no other plugin."""
    names = {path.parent.name for path in PLUGINS.glob("*/__init__.py")}
    wrong = [
        f"{found.path}:{found.line}: {found.module}"
        for found in ALL
        if found.room == "plugins" and found.module.split(".")[0] in names - {found.path.split("/")[1]}
    ]

    assert [] == wrong


def test_nobody_imports_the_command() -> None:
    """Only the settings, which Pelican reads, import from the room of the command."""
    wrong = [f"{found.path}:{found.line}" for found in ALL if found.target == "cli" and found.room != "cli"]

    assert [] == wrong


def test_plugin_names() -> None:
    """No plugin is named like a module of Python or an installed plugin: Pelican would load that one in silence."""
    names = {path.parent.name for path in PLUGINS.glob("*/__init__.py")}
    taken = sys.stdlib_module_names | {module.name for module in pkgutil.iter_modules(pelican.plugins.__path__)}

    assert set() == names & taken


def test_no_broad_except() -> None:
    """No file catches everything: what went wrong would go on unseen."""
    files = [path for folder in (SOURCE / "portal", PLUGINS) for path in folder.rglob("*.py")]
    wrong = [
        f"{path.relative_to(REPOSITORY)}:{node.lineno}"
        for path in files
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ExceptHandler) and (node.type is None or _name(node.type) == "Exception")
    ]

    assert [] == wrong


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else ""
