"""The visit counter in the site: the figures on its pages, and the list of pages that may be counted."""

from pelican import signals

from visit_counter.generator import VisitCounterGenerator


def register() -> None:
    """Tell Pelican of our generator."""
    signals.get_generators.connect(_generators)


def _generators(pelican: object) -> type[VisitCounterGenerator]:
    return VisitCounterGenerator
