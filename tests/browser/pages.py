"""Which pages are looked at: of every template, and of every kind of list, the longest page in each language."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from site_build import PROJECT, BuiltSite, SitePage

LANGUAGES = ("vi", "en")

# One template makes all lists, and no two kinds of list look the same. The lists of a tag have no section.
LISTS = {"services": "services", "news": "news", "notices": "notices", "legal": "legal", "tag": ""}


class Sample(NamedTuple):
    """A template (with the kind of list, where it makes lists) in a language."""

    template: str
    kind: str
    language: str

    def __str__(self) -> str:
        return "-".join(filter(None, self))


# What page templates are put into.
LAYOUT = ("base", "head", "main")


def templates() -> list[str]:
    """The templates of the theme that make pages."""
    return sorted(path.stem for path in (PROJECT / "theme/templates").glob("*.html") if path.stem not in LAYOUT)


def samples() -> list[Sample]:
    """Every template in both languages."""
    names = [(name, kind) for name in templates() for kind in (LISTS if name == "list" else [""])]
    return [Sample(name, kind, language) for name, kind in names for language in LANGUAGES]


def pages_of(site: BuiltSite, sample: Sample) -> list[SitePage]:
    """The pages that the sample stands for, the longest first."""
    found = [
        page
        for page in site.pages
        if (page.template, page.language) == (sample.template, sample.language)
        and (sample.template != "list" or page.section == LISTS[sample.kind])
    ]
    return sorted(found, key=lambda page: (-site.file(page.url).stat().st_size, page.url))


def representative(site: BuiltSite, sample: Sample) -> SitePage:
    """The longest page of the sample: where something does not fit, it does not fit there."""
    found = pages_of(site, sample)
    if not found:
        pytest.skip(f"the site has no page made with {sample.template}.html")
    return found[0]


SAMPLES = samples()
every_sample = pytest.mark.parametrize("sample", SAMPLES, ids=str)
