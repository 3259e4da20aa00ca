"""The real site, made once by the real build, in a folder of the tests; and what is known of its pages."""

from __future__ import annotations

import functools
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

PROJECT = Path(__file__).parents[2]

# The site has no item in one language only, yet the page that stands for one has to be as good as the others.
ONE_LANGUAGE = """---
title: {title}
slug: {slug}
lead: {lead}
untranslated: {reason}
sources: [centre-2017]
modified: 2026-11-22
---
## {title}

{lead}
"""
ADDED = {
    "only-in-vietnamese.vi.md": {
        "title": "Trang chỉ có tiếng Việt",
        "slug": "chi-co-tieng-viet",
        "lead": "Trang này chỉ để kiểm thử trang thay cho một bài không có bản dịch.",
        "reason": "Bản gốc chỉ có bằng tiếng Việt và không được dịch.",
    },
    "only-in-english.en.md": {
        "title": "A page in English only",
        "slug": "only-in-english",
        "lead": "This page is there to test the page that stands for a missing translation.",
        "reason": "The original is in English and has not been translated.",
    },
}


class SitePage(NamedTuple):
    """A page of the built site: its address, its twin's, what made it."""

    template: str
    section: str
    language: str
    url: str
    twin: str
    translated: bool
    indexed: bool


class BuiltSite(NamedTuple):
    """The output folder and the pages in it."""

    root: Path
    pages: tuple[SitePage, ...]

    def file(self, url: str) -> Path:
        """The file that is served at the address."""
        path = self.root / url.lstrip("/")
        return path / "index.html" if url.endswith("/") else path

    def text(self, page: SitePage) -> str:
        """The HTML of the page."""
        return self.file(page.url).read_text(encoding="utf-8")


@functools.cache
def built_site(folder: Path) -> BuiltSite:
    """The site as the project's own build makes it from the project's own content, below *folder*."""
    project = folder / "project"
    shutil.copytree(PROJECT / "content", project / "content")
    for name in ("theme", "plugins", "pelicanconf.py", "publishconf.py"):
        (project / name).symlink_to(PROJECT / name)
    for name, words in ADDED.items():
        (project / "content/pages" / name).write_text(ONE_LANGUAGE.format(**words), encoding="utf-8")
    # A process of its own: Pelican's signals, logging and settings stay out of the tests.
    command = [sys.executable, __file__, str(folder / "pages.json")]
    child = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert child.returncode == 0, f"the site cannot be built:\n{child.stdout}{child.stderr}"
    pages = json.loads((folder / "pages.json").read_text(encoding="utf-8"))
    return BuiltSite(project / "output", tuple(SitePage(*page) for page in pages))


def main(report: str) -> None:
    """Build the project in the current folder and write what its pages are to *report*."""
    from pelican import signals

    from portal.cli.site import build

    builds: list[Any] = []

    def keep(generators: list[Any]) -> None:
        builds.append(generators[0].context["build"])

    signals.all_generators_finalized.connect(keep)
    build("pelicanconf.py")
    pages = [described(page.draw().place) for page in builds[0].pages]
    Path(report).write_text(json.dumps(pages), encoding="utf-8")


def described(place: Any) -> SitePage:
    """What the tests want to know of a page's place; the page for unknown addresses is a file of its own."""
    from portal.contract.languages import PREFIXES, other

    urls = [place.url, place.twin_url]
    if place.template == "not-found":
        urls = [f"{PREFIXES[language]}404.html" for language in (place.language, other(place.language))]
    return SitePage(place.template, place.section, place.language, *urls, place.exists, place.indexed)


if __name__ == "__main__":
    main(sys.argv[1])
