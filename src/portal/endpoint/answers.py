"""The answers that the build has made, read again when a build has replaced them."""

from __future__ import annotations

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
        self._folder = folder
        self._shells: dict[Path, tuple[_Version, Shell]] = {}
        for language in LANGUAGES:
            for answer in ANSWERS:
                self._read(self._path(answer, language))

    def filled(
        self, answer: Answer, language: Language, texts: Mapping[str, str] | None = None, keys: Collection[str] = ()
    ) -> bytes:
        """The answer with these texts in it, and what holds."""
        return self._shell(self._path(answer, language)).filled(texts or {}, keys)

    def _path(self, answer: Answer, language: Language) -> Path:
        return self._folder / answer_path(answer, language)

    def _shell(self, path: Path) -> Shell:
        version, shell = self._shells[path]
        try:
            return shell if version == _version(path) else self._read(path)
        except (OSError, BadAnswers):
            # A build that is just replacing the file must not keep anybody from an answer.
            return shell

    def _read(self, path: Path) -> Shell:
        try:
            version, shell = _version(path), Shell(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            cause = getattr(error, "strerror", None) or str(error)
            raise BadAnswers(
                f"{path}: must be an answer of the contact form as the build makes it: {cause} "
                "(build the site, or set PORTAL_OUTPUT to its folder)"
            ) from error
        self._shells[path] = version, shell
        return shell


def _version(path: Path) -> _Version:
    status = path.stat()
    return status.st_mtime_ns, status.st_size, status.st_ino
