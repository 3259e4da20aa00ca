"""The generator: adds the files of the register to the build."""

from __future__ import annotations

from portal.build.build import Build
from portal.build.generator import FileGenerator
from portal.content.open_data.files import data_files, saved_files
from portal.content.open_data.register import OpenRegister
from portal.contract.digest import digest


class RegisterGenerator(FileGenerator):
    """Publishes the register for programs, spreadsheets and readers without a network."""

    def generate_output(self, writer: object) -> None:
        """Add the files to those of the build."""
        add_files(self.context["build"])


def add_files(build: Build) -> None:
    """Add each file with the digest of all that it is made of."""
    data = OpenRegister({language: voice.context for language, voice in build.voices.items()}, build.base)
    surroundings = digest([voice.digest for voice in build.voices.values()])
    for file in data_files(data):
        build.add(file.url.lstrip("/"), digest(surroundings, file.digest), file.make)
    for saved in saved_files(data):
        build.add_document(saved.url.lstrip("/"), saved.template, saved.language, saved.digest, saved.view)
