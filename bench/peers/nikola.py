"""Nikola: looks up what depends on what, and makes again only that."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from corpus import Article
from markdown_for_peers import common_body
from peers.python_packages import install_packages, program
from pictures import draw_pictures
from portal.contract.languages import DEFAULT_LANGUAGE, LANGUAGES, Language
from site_project import Site

LABEL = "Nikola"
_SITE = Path(__file__).parent / "nikola_site"


def install(room: Path) -> str:
    """The version of Nikola."""
    return install_packages(room, "nikola")


def prepare(folder: Path, articles: Iterable[Article], room: Path) -> Site:
    """The articles as a project of Nikola."""
    shutil.copytree(_SITE, folder, dirs_exist_ok=True)
    draw_pictures(folder / "files" / "images")

    def source(name: str, language: Language) -> Path:
        suffix = "" if language == DEFAULT_LANGUAGE else f".{language}"
        return folder / "posts" / f"{name}{suffix}.md"

    (folder / "posts").mkdir()
    for article in articles:
        for language in LANGUAGES:
            source(article.name, language).write_text(_text(article, language), encoding="utf-8")
    command = (program(room, "nikola"), "build", "--quiet")
    return Site(folder, command, "output", ("output", "cache", ".doit.db", "__pycache__"), source)


def _text(article: Article, language: Language) -> str:
    words = article.words[language]
    fields = {
        "title": words.title,
        "slug": article.name,
        "date": f"{article.day} 08:00:00",
        "tags": ", ".join(article.tags),
        "category": article.section,
        "description": words.lead,
    }
    head = "\n".join(f".. {name}: {value}" for name, value in fields.items())
    return f"<!--\n{head}\n-->\n\n{common_body(article, language)}"
