"""Eleventy, on Node: its fastest form, templates that are functions."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from corpus import Article
from markdown_for_peers import common_body
from pictures import draw_pictures
from portal.contract.languages import LANGUAGES, Language
from site_project import Missing, Site

LABEL = "Eleventy"
_SITE = Path(__file__).parent / "eleventy_site"
_LOCK = "package-lock.json"


def install(room: Path) -> str:
    """The version of Eleventy, and that of Node."""
    place = room / "eleventy"
    lock = (_SITE / _LOCK).read_bytes()
    done = place / "installed"
    if not done.exists() or done.read_bytes() != lock:
        place.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", _LOCK):
            shutil.copy(_SITE / name, place)
        _run(["npm", "ci", "--no-audit", "--no-fund"], place)
        done.write_bytes(lock)
    version = json.loads((place / "node_modules/@11ty/eleventy/package.json").read_text())["version"]
    return f"{version} (Node {_run(['node', '--version'], place).strip()})"


def _run(command: list[str], folder: Path) -> str:
    try:
        return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        raise Missing(getattr(error, "stderr", "") or str(error)) from error


def prepare(folder: Path, articles: Iterable[Article], room: Path) -> Site:
    """The articles as a project of Eleventy."""
    shutil.copytree(_SITE, folder, dirs_exist_ok=True)
    (folder / "node_modules").symlink_to((room / "eleventy" / "node_modules").resolve())
    draw_pictures(folder / "static" / "images")

    def source(name: str, language: Language) -> Path:
        return folder / "content" / language / f"{name}.md"

    for article in articles:
        for language in LANGUAGES:
            source(article.name, language).write_text(_text(article, language), encoding="utf-8")
    command = ("node", "node_modules/@11ty/eleventy/cmd.cjs", "--quiet")
    return Site(folder, command, "_site", ("_site",), source)


def _text(article: Article, language: Language) -> str:
    words = article.words[language]
    fields = {
        "title": words.title,
        "description": words.lead,
        "date": article.day,
        "section": article.section,
        "tags": article.tags,
    }
    return f"---json\n{json.dumps(fields, ensure_ascii=False)}\n---\n\n{common_body(article, language)}"
