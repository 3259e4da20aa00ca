"""Photographs: their size, and the files that are made of them."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from portal.content.pictures import FORMATS, Picture, encode, picture_view, read_picture
from site_builder import photograph

PATH = "content/images/children.jpg"
ROTATED = 6  # how a camera held upright marks its photograph (Exif, tag 0x0112)


def picture(data: bytes) -> Picture:
    """A photograph that can be used."""
    made, problems = read_picture(PATH, data)
    assert made is not None, problems
    return made


def exif() -> bytes:
    """What a telephone writes into a photograph: which way up, where, by whom."""
    written = Image.Exif()
    written[0x0112] = ROTATED
    written[0x013B] = "Nguyễn Văn A"
    written.get_ifd(0x8825)[1] = "N"
    return written.tobytes()


def test_size() -> None:
    """A photograph is known by its name below the folder of images, its size and its digest."""
    made = picture(photograph(1200, 800))

    assert ("children.jpg", 1200, 800) == (made.file, made.width, made.height)
    assert made.digest != picture(photograph(colour="olive")).digest


def test_upright() -> None:
    """The size is that of the photograph as it is seen."""
    made = picture(photograph(1200, 800, exif=exif()))

    assert (800, 1200) == (made.width, made.height)


@pytest.mark.parametrize(
    ("width", "expected"), [(300, (300,)), (480, (480,)), (700, (480, 700)), (960, (480, 960)), (4000, (480, 960))]
)
def test_widths(width: int, expected: tuple[int, ...]) -> None:
    """It is published in widths that telephones and desks need, never wider than it is."""
    assert expected == Picture("a.jpg", width, width, b"").widths


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"words", "cannot identify image file"),
        (b"", "cannot identify image file"),
        (photograph()[:2000], "image file is truncated"),
    ],
)
def test_unreadable(data: bytes, cause: str) -> None:
    """A file that is no picture, or half of one, is told."""
    made, (problem,) = read_picture(PATH, data)

    assert made is None
    assert problem.text().startswith(f"{PATH}: The picture cannot be read ({cause}")
    assert problem.text().endswith("): save it again as JPEG")


@pytest.mark.parametrize(("suffix", "kind"), [("avif", "AVIF"), ("webp", "WEBP"), ("jpg", "JPEG")])
def test_encode(suffix: str, kind: str) -> None:
    """Each file has its width and format, and nothing of what the camera wrote into it."""
    with Image.open(io.BytesIO(encode(photograph(1200, 800, exif=exif()), 480, suffix))) as made:
        assert (kind, (480, 720)) == (made.format, made.size)
        assert {} == dict(made.getexif())


@pytest.mark.parametrize("suffix", [suffix for suffix, _ in FORMATS])
def test_encode_again(suffix: str) -> None:
    """The same photograph gives the same bytes each time."""
    data = photograph()

    assert encode(data, 480, suffix) == encode(data, 480, suffix)


def test_view() -> None:
    """A page offers the best format first, in each width, and says how much room to keep."""
    made = Picture("a.jpg", 1200, 800, bytes.fromhex("0123456789abcdef"))

    assert {
        "sources": [
            {"type": "image/avif", "srcset": "/images/a-01234567-480.avif 480w, /images/a-01234567-960.avif 960w"},
            {"type": "image/webp", "srcset": "/images/a-01234567-480.webp 480w, /images/a-01234567-960.webp 960w"},
        ],
        "src": "/images/a-01234567-960.jpg",
        "width": 960,
        "height": 640,
        "alt": "An empty classroom",
        "caption": None,
        "credit": None,
    } == picture_view(made, "An empty classroom")
