"""What any generator's project looks like to the bench."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple, Protocol

from corpus import Article
from portal.contract.languages import Language


class Site(NamedTuple):
    """A project on disk: how it is built, where the result goes, what a clean build has to do without."""

    folder: Path
    command: tuple[str, ...]
    output: str
    made: tuple[str, ...]
    source: Callable[[str, Language], Path]
    environment: Mapping[str, str] = {}

    def forget(self) -> None:
        """Take away all that earlier builds have left."""
        for name in self.made:
            path = self.folder / name
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


class Missing(Exception):
    """The generator cannot be installed here, and why."""


class Peer(Protocol):
    """A generator that the portal is measured against; each file of `peers/` is one."""

    LABEL: str

    def install(self, room: Path) -> str:
        """Its version, once it is installed below *room*; raises `Missing`."""

    def prepare(self, folder: Path, articles: Iterable[Article], room: Path) -> Site:
        """The same articles as a project of this generator, in an empty *folder*."""
