"""`sitemap.xml` with the twin of every page, and `robots.txt` that leads to it."""

from pelican import signals

from site_map.generator import SiteMapGenerator


def register() -> None:
    """Tell Pelican of our generator."""
    signals.get_generators.connect(_generators)


def _generators(pelican: object) -> type[SiteMapGenerator]:
    return SiteMapGenerator
