"""Pelican as it is: its own translations, its own lists, its cache of what it has read."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from corpus import Article
from markdown_for_peers import common_body
from peers.python_packages import install_packages, program
from pictures import draw_pictures
from portal.contract.languages import LANGUAGES, Language
from site_project import Site

LABEL = "Pelican"
_SITE = Path(__file__).parent / "pelican_site"


def install(room: Path) -> str:
    """The version of Pelican."""
    return install_packages(room, "pelican")


def prepare(folder: Path, articles: Iterable[Article], room: Path) -> Site:
    """The articles as a project of Pelican."""
    return project(folder, articles, room, "pelicanconf.py")


def project(folder: Path, articles: Iterable[Article], room: Path, settings: str) -> Site:
    """The articles as a project of Pelican with these settings."""
    shutil.copytree(_SITE, folder, dirs_exist_ok=True)
    draw_pictures(folder / "content" / "images")

    def source(name: str, language: Language) -> Path:
        return folder / "content" / "news" / f"{name}.{language}.md"

    (folder / "content" / "news").mkdir()
    for article in articles:
        for language in LANGUAGES:
            source(article.name, language).write_text(_text(article, language), encoding="utf-8")
    command = (program(room, "pelican"), "content", "--quiet", "--settings", settings)
    return Site(folder, command, "output", ("output", "cache"), source, {"PYTHONPATH": str(folder)})


def _text(article: Article, language: Language) -> str:
    words = article.words[language]
    fields = {
        "Title": words.title,
        "Date": f"{article.day} 08:00",
        "Category": article.section,
        "Tags": ", ".join(article.tags),
        "Slug": article.name,
        "Lang": language,
        "Summary": words.lead,
    }
    head = "\n".join(f"{name}: {value}" for name, value in fields.items())
    return f"{head}\n\n{common_body(article, language)}"
