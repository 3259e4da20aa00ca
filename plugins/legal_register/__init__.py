"""The register of legal documents as open data: JSON, CSV, Akoma Ntoso, and one file to keep."""

from pelican import signals

from legal_register.generator import RegisterGenerator


def register() -> None:
    """Tell Pelican of our generator."""
    signals.get_generators.connect(_generators)


def _generators(pelican: object) -> type[RegisterGenerator]:
    return RegisterGenerator
