"""Two complete sites, Vietnamese and English, from one Pelican run."""

from pelican import signals

from bilingual_site.generator import SiteGenerator


def register() -> None:
    """Tell Pelican of our generator, and put what it made into place when all generators are done."""
    signals.get_generators.connect(_generators)
    signals.finalized.connect(_finish)


def _generators(pelican: object) -> type[SiteGenerator]:
    return SiteGenerator


def _finish(pelican: object) -> None:
    SiteGenerator.finish_all(pelican)
