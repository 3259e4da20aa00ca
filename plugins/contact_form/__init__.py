"""What the endpoint answers a message with: pages of both languages in the theme of all others, to be filled in."""

from pelican import signals

from contact_form.generator import ContactFormGenerator


def register() -> None:
    """Tell Pelican of our generator."""
    signals.get_generators.connect(_generators)


def _generators(pelican: object) -> type[ContactFormGenerator]:
    return ContactFormGenerator
