"""Photographs for the bench: drawn, not taken, but as rich in detail as a photograph."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from corpus import PICTURES

SIZE = (640, 420)


def draw_pictures(folder: Path) -> None:
    """Write all pictures that articles of the bench name."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, name in enumerate(PICTURES, 1):
        _draw(number).save(folder / name, quality=82)


def _draw(number: int) -> Image.Image:
    reach = 1.6 / number
    bands = [
        Image.effect_mandelbrot(SIZE, (-0.75 - reach, 0.1 - reach, -0.75 + reach * depth, 0.1 + reach), 60)
        for depth in (0.8, 1.0, 1.2)
    ]
    return Image.merge("RGB", bands)
