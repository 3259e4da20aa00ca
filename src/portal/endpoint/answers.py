"""The answers that the build has made, read again when a build has replaced them."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from pathlib import Path

from portal.contract.answers import ANSWERS, Answer, answer_path
from portal.contract.languages import LANGUAGES, Language
from portal.contract.shell import Shell
from portal.endpoint.errors import BadAnswers

_Version = tuple[int, int, int]


class Answers:
    """The answers of both languages; *folder* is the output of the build."""

    def __init__(self, folder: Path) -> None:
        self._files = {
            (answer, language): _File(folder / answer_path(answer, language))
            for language in LANGUAGES
            for answer in ANSWERS
        }

    def filled(
        self, answer: Answer, language: Language, texts: Mapping[str, str] | None = None, keys: Collection[str] = ()
    ) -> bytes:
        """The answer with these texts in it, and what holds."""
        return self._files[answer, language].shell().filled(texts or {}, keys)


class _File:
    """The file of one answer, and what stood in it the last time that it was a good one."""

    def __init__(self, path: Path) -> None:
        self._path = str(path)
        self._version, self._shell = _read(self._path)

    def shell(self) -> Shell:
        """The shell of this moment."""
        try:
            if self._version != _version(self._path):
                self._version, self._shell = _read(self._path)
        except (OSError, BadAnswers):
            # A build that is just replacing the file must not keep anybody from an answer.
            pass
        return self._shell


def _read(path: str) -> tuple[_Version, Shell]:
    try:
        return _version(path), Shell(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        cause = getattr(error, "strerror", None) or str(error)
        raise BadAnswers(
            f"{path}: must be an answer of the contact form as the build makes it: {cause} "
            "(build the site, or set PORTAL_OUTPUT to its folder)"
        ) from error


def _version(path: str) -> _Version:
    status = os.stat(path)
    return status.st_mtime_ns, status.st_size, status.st_ino
