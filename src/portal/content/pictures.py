"""Photographs: what a page needs to know of them, and the files that are made of each."""

from __future__ import annotations

import io
from typing import Any, NamedTuple

from portal.contract.digest import digest
from portal.contract.problems import Problem, problem

View = dict[str, Any]

WIDTHS = (480, 960)
# Best first; the last one is for browsers that know no other.
FORMATS = (("avif", "image/avif"), ("webp", "image/webp"), ("jpg", "image/jpeg"))
SUFFIXES = (".jpg", ".jpeg", ".png", ".webp")


class Picture(NamedTuple):
    """A photograph below `content/images/`, its size as it is seen (turned as its camera says)."""

    file: str
    width: int
    height: int
    digest: bytes

    @property
    def widths(self) -> tuple[int, ...]:
        """The widths it is published in; never wider than it is."""
        return tuple(width for width in WIDTHS if width < self.width) + (
            (self.width,) if self.width <= WIDTHS[-1] else ()
        )

    def address(self, width: int, suffix: str) -> str:
        """The address of one file made of it; another photograph under the same name gets another address."""
        stem = self.file.rpartition(".")[0]
        return f"/images/{stem}-{self.digest.hex()[:8]}-{width}.{suffix}"


def read_picture(path: str, data: bytes) -> tuple[Picture | None, list[Problem]]:
    """The size of a photograph, or why it cannot be used."""
    # Pillow is dear to import; a photograph is looked at once.
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data)) as image:
            width, height = ImageOps.exif_transpose(image).size
    except (UnidentifiedImageError, OSError) as error:
        return None, [problem(path, 0, "The picture cannot be read ({cause}): save it again as JPEG", cause=str(error))]
    return Picture(path.removeprefix("content/images/"), width, height, digest(data)), []


def encode(data: bytes, width: int, suffix: str) -> bytes:
    """The photograph in one width and format, without what its camera wrote into it (place, time, owner)."""
    from PIL import Image, ImageOps

    with Image.open(io.BytesIO(data)) as image:
        upright = ImageOps.exif_transpose(image).convert("RGB")
    height = round(upright.height * width / upright.width)
    small = upright.resize((width, height), Image.Resampling.LANCZOS)
    clean = Image.new("RGB", small.size)
    clean.paste(small)
    out = io.BytesIO()
    clean.save(out, **_SETTINGS[suffix])
    return out.getvalue()


_SETTINGS: dict[str, dict[str, Any]] = {
    "avif": {"format": "AVIF", "quality": 60, "speed": 6, "max_threads": 1},
    "webp": {"format": "WEBP", "quality": 72, "method": 6},
    "jpg": {"format": "JPEG", "quality": 78, "optimize": True, "progressive": True},
}


def picture_view(picture: Picture, alt: str) -> View:
    """A photograph as templates show it; without caption and credit."""
    widths = picture.widths
    sources = [
        {"type": mime, "srcset": ", ".join(f"{picture.address(width, suffix)} {width}w" for width in widths)}
        for suffix, mime in FORMATS[:-1]
    ]
    return {
        "sources": sources,
        "src": picture.address(widths[-1], FORMATS[-1][0]),
        "width": widths[-1],
        "height": round(picture.height * widths[-1] / picture.width),
        "alt": alt,
        "caption": None,
        "credit": None,
    }
