"""The generator: adds the answers to the build."""

from __future__ import annotations

from functools import partial

from portal.build.build import Build
from portal.build.generator import FileGenerator
from portal.content.pages.answer import TEMPLATE, answer_page, answer_view
from portal.contract.answers import ANSWERS, answer_path
from portal.contract.digest import digest
from portal.contract.languages import LANGUAGES


class ContactFormGenerator(FileGenerator):
    """Makes what is shown to who has sent a message; the form itself is part of the contact page."""

    def generate_output(self, writer: object) -> None:
        """Add every answer in both languages."""
        add_answers(self.context["build"])


def add_answers(build: Build) -> None:
    """Add every answer in both languages to a build that has its plan."""
    for language in LANGUAGES:
        voice = build.voices[language]
        for answer in ANSWERS:
            page = answer_page(answer, build.site, language)
            view = partial(answer_view, page, voice.chrome, voice.context)
            build.add_page(answer_path(answer, language), f"{TEMPLATE}.html", language, digest(page), view)
