"""The generator: takes the pages of the build and adds two files to it."""

from __future__ import annotations

from functools import partial

from pelican.generators import Generator

from portal.build.build import Build
from portal.content.pages.base import alternates
from portal.contract.digest import digest
from site_map.sitemap import Entry, robots, sitemap


class SiteMapGenerator(Generator):  # type: ignore[misc]
    """Tells search engines of every page that is meant to be found."""

    def generate_output(self, writer: object) -> None:
        """Add the site map and the robots file."""
        build: Build = self.context["build"]
        entries = tuple(
            Entry(place.url, place.twin_url if place.exists else "", place.lastmod)
            for place in (page.place for page in build.pages)
            if place.indexed
        )
        base = build.base
        build.add("sitemap.xml", digest(base, entries), partial(_make, build, entries))
        build.add("robots.txt", digest(base), partial(robots, base))


def _make(build: Build, entries: tuple[Entry, ...]) -> bytes:
    links = {page.place.url: alternates(page.place, build.base) for page in build.pages}
    return sitemap(build.base, links, entries)
