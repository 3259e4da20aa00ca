"""The generator: takes the pages of the build and adds two files to it."""

from __future__ import annotations

from functools import partial

from portal.build.build import Build
from portal.build.generator import FileGenerator
from portal.contract.digest import digest, digest_of
from site_map.sitemap import Entry, robots, sitemap


class SiteMapGenerator(FileGenerator):
    """Tells search engines of every page that is meant to be found."""

    def generate_output(self, writer: object) -> None:
        """Add the site map and the robots file."""
        build: Build = self.context["build"]
        rows = [
            (page.url, page.twin_url if page.exists else "", page.language, page.lastmod)
            for page in build.pages
            if page.indexed
        ]
        build.add("sitemap.xml", digest_of([build.base, rows]), lambda: sitemap(build.base, [*map(Entry._make, rows)]))
        build.add("robots.txt", digest(build.base), partial(robots, build.base))
