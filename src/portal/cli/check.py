"""`portal check`: find what is wrong with the content, without making anything."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from portal.build.build import Build, Folders, Rules
from portal.build.maker import maker_digest
from portal.checks.runner import advise, check_site, check_text
from portal.cli.language import language, say, translator
from portal.cli.site import today
from portal.contract.problems import Problem, Refused, problem

HELP = "Find what is wrong with the content; nothing is made."
EXAMPLES = (
    "portal check",
    "portal check --advice content/news",
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--advice", action="store_true", help=say("also say what a writer may want to look at again"))
    parser.add_argument("paths", nargs="*", default=["content"], help=say("files or folders to advise on"))


def run(options: argparse.Namespace) -> int:
    """Read everything; raises `Refused` where something must be mended."""
    missing = [path for path in options.paths if not Path(path).exists()]
    if missing:
        raise Refused(problem(path, 0, "There is no such file or folder in the portal") for path in missing)
    root = Path.cwd()
    folders = Folders(root, "theme", root / "output", root / ".cache" / "check")
    build = Build(
        folders, maker_digest(root, [root / "plugins"]), "", today("Asia/Ho_Chi_Minh"), Rules(check_text, check_site)
    )
    try:
        site = build.read(lambda stage, done, total: None)
    finally:
        build.close()
    print(say("All is well: {count} texts in two languages.", count=len(site.items)))
    if options.advice:
        _print(advice(options.paths))
    return 0


def advice(paths: Iterable[str]) -> Iterator[Problem]:
    """What the writers of the texts at *paths* may want to look at again."""
    for path in paths:
        files = sorted(Path(path).rglob("*.md")) if Path(path).is_dir() else [Path(path)]
        for file in files:
            yield from advise(file.as_posix(), file.read_bytes())


def _print(problems: Iterable[Problem]) -> None:
    translate = translator(language())
    for found in problems:
        print(found.text(translate))
