"""What a reader's network has to carry: every page of the site, compressed as a web server sends it."""

from __future__ import annotations

import functools
import gzip
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest
from documents import document
from failures import listed
from measures import note
from pages import SAMPLES, representative
from site_build import PROJECT, BuiltSite, SitePage

# kB of 1000 bytes, gzip at its best (brotli, told beside it, is about a tenth smaller).
HTML_AND_CSS, SCRIPT, WHOLE = 14_000, 5_000, 30_000
BROTLI = shutil.which("brotli")
ALL = PROJECT / ".cache/audit/weight.tsv"


class Parts(NamedTuple):
    """The bytes of a page by what they are; photographs are not among them."""

    html: int
    css: int
    script: int
    drawings: int

    @property
    def whole(self) -> int:
        """All of it."""
        return sum(self)


def by_gzip(data: bytes) -> int:
    """How much of it crosses the network."""
    return len(gzip.compress(data, 9, mtime=0))


def by_brotli(data: bytes) -> int:
    """How much of it crosses the network to a browser that knows brotli."""
    assert BROTLI is not None
    return len(subprocess.run([BROTLI, "-q", "11", "-c"], input=data, capture_output=True, check=True).stdout)


@functools.cache
def compressed(file: Path, brotli: bool) -> int:
    """The size of a file on its way."""
    return (by_brotli if brotli else by_gzip)(file.read_bytes())


def files_of(site: BuiltSite, page: SitePage) -> dict[str, set[Path]]:
    """The files that a browser loads for the page, by what they are."""

    def found(selector: str, attribute: str) -> set[Path]:
        elements = document(site.file(page.url)).select(selector)
        return {site.file(urlsplit(str(one[attribute])).path) for one in elements}

    return {
        "html": {site.file(page.url)},
        "css": found("link[rel=stylesheet]", "href"),
        "script": found("script[src]", "src"),
        "drawings": found("use[href^='/']", "href")
        | found("link[rel=icon]", "href")
        | found("img[src$='.svg']", "src"),
    }


def weigh(site: BuiltSite, page: SitePage, *, brotli: bool = False) -> Parts:
    """What the page weighs."""
    return Parts(
        **{part: sum(compressed(file, brotli) for file in files) for part, files in files_of(site, page).items()}
    )


@pytest.fixture(scope="module")
def weights(site: BuiltSite) -> dict[str, Parts]:
    """The weight of every page, also written down."""
    found = {page.url: weigh(site, page) for page in site.pages}
    ALL.parent.mkdir(parents=True, exist_ok=True)
    lines = ("\t".join([url, *map(str, parts), str(parts.whole)]) for url, parts in sorted(found.items()))
    ALL.write_text("\n".join(["page\thtml\tcss\tscript\tdrawings\twhole", *lines, ""]), encoding="utf-8")
    return found


def too_heavy(sizes: dict[str, int], most: int) -> list[str]:
    """The pages above the limit, the heaviest first."""
    return [
        f"{url}: {size} of {most} bytes"
        for size, url in sorted(((n, url) for url, n in sizes.items()), reverse=True)
        if size > most
    ]


def test_html_and_css_are_light(weights: dict[str, Parts]) -> None:
    """What must arrive before anything is seen fits the first 14 kB, on every page."""
    found = too_heavy({url: parts.html + parts.css for url, parts in weights.items()}, HTML_AND_CSS)

    assert [] == found, listed(found)


def test_script_is_light(weights: dict[str, Parts]) -> None:
    """JavaScript is at most 5 kB, on every page."""
    found = too_heavy({url: parts.script for url, parts in weights.items()}, SCRIPT)

    assert [] == found, listed(found)


def test_pages_are_light(weights: dict[str, Parts]) -> None:
    """A whole page without photographs is at most 30 kB, on every page."""
    found = too_heavy({url: parts.whole for url, parts in weights.items()}, WHOLE)

    assert [] == found, listed(found)


def test_weights_are_told(site: BuiltSite, weights: dict[str, Parts]) -> None:
    """The table at the end of the run has a line for each template and each language, and the heaviest page of all."""
    heaviest = max(site.pages, key=lambda page: weights[page.url].whole)
    shown = {page.url: page for page in _sampled(site)} | {heaviest.url: heaviest}
    for url, page in shown.items():
        parts = weights[url]
        small = weigh(site, page, brotli=True) if BROTLI else None
        note(
            url,
            **{
                "HTML": kb(parts.html),
                "CSS": kb(parts.css),
                "HTML+CSS": kb(parts.html + parts.css),
                "(br)": kb(small.html + small.css) if small else "-",
                "JS": kb(parts.script),
                "drawings": kb(parts.drawings),
                "whole": kb(parts.whole),
                "(br) ": kb(small.whole) if small else "-",
            },
        )

    assert len(shown) >= len({sample.template for sample in SAMPLES})


def _sampled(site: BuiltSite) -> list[SitePage]:
    found = []
    for sample in SAMPLES:
        try:
            found.append(representative(site, sample))
        except pytest.skip.Exception:
            continue
    return found


def kb(size: int) -> str:
    """Bytes as kB."""
    return f"{size / 1000:.1f}"
