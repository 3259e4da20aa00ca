"""A portal's folder as a test handles it: write, change, build, compare."""

from __future__ import annotations

import atexit
import functools
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

from bilingual_site.theme import Theme
from portal.build.build import Build, Folders, Rules
from portal.build.framing import MARKS, Parts
from portal.build.maker import maker_digest
from portal.build.outputs import Change
from portal.build.state import Held
from portal.checks.runner import check_site, check_text
from portal.content.chrome import Chrome
from portal.content.links import View
from portal.content.site import Site
from portal.content.visits import Visits
from portal.contract.problems import Refused

REPOSITORY = Path(__file__).parents[1]

# The day that all sites of the tests are built on, as SOURCE_DATE_EPOCH and as a date in Hanoi.
EPOCH = 1795305600
TODAY = "2026-11-22"
BASE = "http://localhost:8000"

# An output beside that of Pelican; what was read for it once need not be read again.
MADE_HERE = "made-here"


class Run(NamedTuple):
    """How a command ended: its exit code and all it printed."""

    code: int
    text: str

    @property
    def problems(self) -> list[str]:
        """The lines that say what is wrong, without the sentence that ends them."""
        return self.text.splitlines()[:-1]


class Project:
    """The folder of a portal."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def write(self, path: str, content: str | bytes) -> None:
        """Write a file of the project."""
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content.encode() if isinstance(content, str) else content)

    def read(self, path: str) -> str:
        """The text of a file of the project."""
        return (self.root / path).read_text(encoding="utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        """Change words that a file holds."""
        text = self.read(path)
        assert old in text, f"{old!r} is not in {path}:\n{text}"
        self.write(path, text.replace(old, new))

    def append(self, path: str, more: str) -> None:
        """Add words at the end of a file."""
        self.write(path, self.read(path) + more)

    def append_field(self, path: str, line: str) -> None:
        """Add a line to the fields of an item."""
        self.replace(path, "\nslug:", f"\n{line}\nslug:")

    def remove(self, *paths: str) -> None:
        """Delete files."""
        for path in paths:
            (self.root / path).unlink()

    def item(self, key: str, language: str, fields: Mapping[str, Any], body: str = "") -> None:
        """Write one language of an item."""
        self.write(f"content/{key}.{language}.md", f"---\n{as_yaml(fields)}---\n{body}")

    def data(self, name: str, records: Mapping[str, Any]) -> None:
        """Write a data file."""
        self.write(f"content/data/{name}.yaml", as_yaml(records))

    def own(self, folder: str) -> None:
        """Replace the link to a folder of the repository by a copy, to change it."""
        (self.root / folder).unlink()
        shutil.copytree(REPOSITORY / folder, self.root / folder, ignore=shutil.ignore_patterns("__pycache__"))

    def pelican(self, *arguments: str, **environment: str) -> Run:
        """Run `pelican content`, as it is."""
        return self.run(sys.executable, "-m", "pelican", "content", *arguments, **environment)

    def portal(self, *arguments: str, **environment: str) -> Run:
        """Run `portal`, as it is."""
        return self.run(sys.executable, "-m", "portal.cli.main", *arguments, **environment)

    def run(self, *command: str, **environment: str) -> Run:
        """Run a command in the folder, on the day of the tests and in English."""
        fixed = {"PORTAL_LANGUAGE": "en", "SOURCE_DATE_EPOCH": str(EPOCH), "COLUMNS": "400", "PYTHONWARNINGS": "error"}
        done = subprocess.run(
            command,
            cwd=self.root,
            env={**os.environ, **fixed, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=120,
            check=False,
        )
        return Run(done.returncode, done.stdout.decode())

    def build(
        self,
        output: str = "output",
        today: str = TODAY,
        plan: Callable[[Build], None] | None = None,
        held: Held | None = None,
    ) -> Change:
        """Build in this process, without Pelican; *plan* may add to what is to be made."""
        build = self.open(output, today, held)
        try:
            build.read(unseen)
            build.plan(partial(Theme, environment(self.root)))
            if plan:
                plan(build)
            return build.finish(unseen)
        finally:
            build.close()

    def load(self, today: str = TODAY) -> Site:
        """The site as its sources have it."""
        build = self.open(MADE_HERE, today)
        try:
            return build.read(unseen)
        finally:
            build.close()

    def views(self, today: str = TODAY, visits: Visits | None = None) -> dict[str, dict[str, Any]]:
        """What the template of each page receives, by the page's address."""
        keeper = _Keeper()
        build = self.open(MADE_HERE, today)
        try:
            site = build.read(unseen)
            site.visits = visits or site.visits
            build.plan(lambda words: keeper)
            for output in build.outputs:
                if output.path.endswith(".html"):
                    output.make()
        finally:
            build.close()
        return keeper.views

    def problems(self, today: str = TODAY) -> list[str]:
        """What stops a build in this process, line by line; nothing where all is well."""
        try:
            self.load(today)
        except Refused as refused:
            return [problem.text() for problem in refused.problems]
        return []

    def snapshot(self, folder: str = "output") -> dict[str, bytes]:
        """Every file below a folder, by its path."""
        root = self.root / folder
        return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}

    def open(self, output: str = MADE_HERE, today: str = TODAY, held: Held | None = None) -> Build:
        """A build in this process, to be closed by who opened it."""
        folders = Folders(self.root, "theme", self.root / output, self.root / ".cache" / f"work-{output}")
        return Build(folders, _maker(), BASE, today, Rules(check_text, check_site), held)


class _Keeper:
    """Renders nothing, but keeps what it is given to render."""

    def __init__(self) -> None:
        self.views: dict[str, dict[str, Any]] = {}

    def parts(self, name: str, page: View, chrome: Chrome) -> Parts:
        """Nothing; the page is kept, with what surrounds it as `site`."""
        self.views[page["canonical"].removeprefix(BASE)] = page | {"site": chrome.view}
        return Parts("", "")

    def frame(self, page: View, chrome: Chrome) -> str:
        """A frame and nothing else."""
        return "".join(MARKS)

    def document(self, name: str, page: View, chrome: Chrome) -> str:
        """Nothing."""
        return ""


def as_yaml(fields: Mapping[str, Any]) -> str:
    """The fields as a writer would write them."""
    return yaml.dump(dict(fields), Dumper=_Writer, allow_unicode=True, sort_keys=False, width=1000) if fields else ""


class _Writer(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        """People write a value where it is needed, again and again."""
        return True


def adopt(source: Path, root: Path) -> Project:
    """A folder with the same settings, plugins, theme and content, whose output and caches are its own."""
    root.mkdir(parents=True)
    for name in ("plugins", "theme", "content"):
        if (source / name).exists():
            (root / name).symlink_to(source / name)
    for file in source.glob("*conf.py"):
        shutil.copy(file, root)
    return Project(root)


def environment(root: Path) -> Environment:
    """Jinja for the templates of a project, set up as `pelicanconf.py` has Pelican do it."""
    return Environment(
        loader=FileSystemLoader((root / "theme" / "templates").resolve()),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        undefined=StrictUndefined,
        bytecode_cache=FileSystemBytecodeCache(_compiled()),
    )


def unseen(stage: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


@functools.cache
def _maker() -> bytes:
    return maker_digest(REPOSITORY, [REPOSITORY / "plugins"])


@functools.cache
def _compiled() -> str:
    folder = tempfile.mkdtemp(prefix="portal-templates-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
