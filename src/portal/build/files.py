"""What is published beside the pages: files as they are, and pictures in each width and format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from portal.build.outputs import Output
from portal.build.sources import File
from portal.content.pictures import FORMATS, Picture, encode
from portal.content.site import Site
from portal.contract.digest import digest


def assets(theme: str, files: Iterable[File]) -> dict[str, str]:
    """The address of each file of the theme, by its path in the theme's folder of static files."""
    # The digest in the address lets browsers keep a file for ever, and never show an old one with a new page.
    return {
        path.removeprefix("theme/"): f"/{path}?v={file.digest.hex()[:8]}"
        for path, file in _published(theme, files)
        if path.startswith("theme/")
    }


def static_files(root: Path, theme: str, files: Iterable[File]) -> Iterator[Output]:
    """The files of the theme and those to download, as they are."""
    for path, file in _published(theme, files):
        yield Output(path, file.digest, (root / file.path).read_bytes)


def picture_files(root: Path, site: Site, pictures: Iterable[Picture], maker: bytes) -> Iterator[Output]:
    """The pictures that something published shows; one that nothing does is not published either."""
    shown = set().union(*(item.keys for name, item in site.items.items() if name in site.cards))
    for picture in (found for found in pictures if ("images", found.file) in shown):
        source = root / "content" / "images" / picture.file
        for width in picture.widths:
            for suffix, _ in FORMATS:
                fingerprint = digest(maker, picture.digest, width, suffix)
                make = partial(_make_picture, source, width, suffix)
                yield Output(picture.address(width, suffix).lstrip("/"), fingerprint, make)


def _published(theme: str, files: Iterable[File]) -> Iterator[tuple[str, File]]:
    places = {f"{theme}/static/": "theme/", "content/files/": "files/"}
    for file in files:
        for source, target in places.items():
            if file.path.startswith(source):
                yield target + file.path.removeprefix(source), file


def _make_picture(source: Path, width: int, suffix: str) -> bytes:
    return encode(source.read_bytes(), width, suffix)
