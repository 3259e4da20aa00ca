"""Pelican with i18n_subsites: a complete site in each language, as Pelican's users make bilingual sites."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from corpus import Article
from peers import pelican
from peers.python_packages import install_packages
from site_project import Site

LABEL = "Pelican + i18n_subsites"


def install(room: Path) -> str:
    """The version of Pelican, and that of the plugin."""
    return f"{install_packages(room, 'pelican')} + {install_packages(room, 'pelican-i18n-subsites')}"


def prepare(folder: Path, articles: Iterable[Article], room: Path) -> Site:
    """The articles as a project of Pelican with a site below `/en/`."""
    return pelican.project(folder, articles, room, "subsites.py")
