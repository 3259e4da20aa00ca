"""The portal with any number of articles: a copy of this project, its news extended."""

from __future__ import annotations

import compileall
import json
import shutil
import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from corpus import Article
from pictures import draw_pictures
from portal.contract.languages import DEFAULT_LANGUAGE, LANGUAGES, Language
from site_project import Site

PARTS = ("content", "theme", "plugins", "src", "pelicanconf.py", "publishconf.py")
_UNNEEDED = shutil.ignore_patterns("__pycache__", "*.egg-info")


def prepare(root: Path, folder: Path, articles: Iterable[Article]) -> Site:
    """The portal at *root* with these articles added, ready to be built where it cannot change under the bench."""
    write_project(root, folder, articles)
    for code in ("src", "plugins"):
        compileall.compile_dir(folder / code, quiet=1)
    command = (str(Path(sys.executable).with_name("pelican")), "content", "--quiet")
    environment = {"PYTHONPATH": str(folder / "src")}
    return Site(folder, command, "output", ("output", ".cache"), partial(source_of, folder), environment)


def write_project(root: Path, target: Path, articles: Iterable[Article]) -> None:
    """Copy the project at *root* to *target* and add the articles to its news."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for part in PARTS:
        source = root / part
        if source.is_dir():
            shutil.copytree(source, target / part, ignore=_UNNEEDED)
        else:
            shutil.copy(source, target / part)
    draw_pictures(target / "content" / "images")
    for article in articles:
        write_article(target, article)


def write_article(project: Path, article: Article) -> None:
    """Write the two files of the article."""
    for language in LANGUAGES:
        source_of(project, article.name, language).write_text(_source(article, language), encoding="utf-8")


def source_of(project: Path, name: str, language: Language) -> Path:
    """The file of one language of an article."""
    return project / "content" / "news" / f"{name}.{language}.md"


def _source(article: Article, language: Language) -> str:
    words = article.words[language]
    fields = [f"title: {_quoted(words.title)}", f"slug: {article.name}", f"lead: {_quoted(words.lead)}"]
    if language == DEFAULT_LANGUAGE:
        fields += _facts(article)
    return "\n".join(("---", *fields, "---", "", "\n\n".join(words.blocks), ""))


def _facts(article: Article) -> list[str]:
    facts = [
        f"date: {article.day}",
        f"section: {article.section}",
        f"tags: [{', '.join(article.tags)}]",
        f"sources: [{article.source}]",
        f"legal_basis: [{article.law}]",
    ]
    if article.picture:
        facts += [
            "figures:",
            f"  - file: {article.picture}",
            "    alt: {vi: Ảnh dựng để đo tốc độ, en: A picture drawn for measuring}",
            "    caption: {vi: Không chụp ai, en: Nobody is shown}",
            "    credit: bench",
            "    consent: none-shown",
        ]
    return facts


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
