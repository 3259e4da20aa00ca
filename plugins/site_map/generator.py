"""The generator: takes the pages of the build and adds two files to it."""

from __future__ import annotations

from functools import partial

from portal.build.build import Build
from portal.build.generator import FileGenerator
from portal.content.pages.base import alternates
from portal.contract.digest import digest, digest_of
from site_map.sitemap import Entry, links, robots, sitemap


class SiteMapGenerator(FileGenerator):
    """Tells search engines of every page that is meant to be found."""

    def generate_output(self, writer: object) -> None:
        """Add the site map and the robots file."""
        build: Build = self.context["build"]
        entries = [
            (page.url, page.twin_url if page.exists else "", page.lastmod) for page in build.pages if page.indexed
        ]
        base = build.base
        build.add("sitemap.xml", digest_of([base, entries]), partial(_make, build, entries))
        build.add("robots.txt", digest(base), partial(robots, base))


def _make(build: Build, entries: list[tuple[str, str, str]]) -> bytes:
    elements: dict[str, str] = {}
    for page in build.pages:
        # Both pages of a pair name the same addresses.
        if page.url not in elements:
            elements[page.url] = links(alternates(page, build.base))
            if page.exists:
                elements[page.twin_url] = elements[page.url]
    return sitemap(build.base, elements, map(Entry._make, entries))
