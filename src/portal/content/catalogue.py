"""The words of the interface: gettext catalogues with English msgids."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any, NamedTuple

from portal.contract.languages import Language
from portal.contract.problems import Problem, Refused, problem


class Catalogue(NamedTuple):
    """The translations of one file; plural forms stand as a tuple."""

    path: str
    messages: Mapping[str, str | tuple[str, ...]]


def read_catalogue(path: str, data: bytes) -> tuple[Catalogue | None, list[Problem]]:
    """The messages of a `.po` file, or what is wrong with it: a message without translation is an error."""
    # Babel is dear to import; a catalogue is read once and then kept.
    from babel.messages.pofile import PoFileError, read_po

    try:
        messages = read_po(io.BytesIO(data), abort_invalid=True)
    except (PoFileError, ValueError) as error:
        # Babel counts lines from 0.
        line = error.lineno + 1 if isinstance(error, PoFileError) else 0
        return None, [problem(path, line, "The catalogue cannot be read: {cause}", cause=str(error))]
    problems: list[Problem] = []
    found: dict[str, str | tuple[str, ...]] = {}
    for message in messages:
        if not message.id:
            continue
        text = message.string
        if message.fuzzy or not text or (isinstance(text, tuple) and not all(text)):
            rule = "{msgid!r} has no translation: write one (and delete `fuzzy`)"
            problems.append(problem(path, message.lineno or 0, rule, msgid=_singular(message.id)))
        else:
            found[_singular(message.id)] = tuple(text) if isinstance(text, list) else text
    return (None, problems) if problems else (Catalogue(path, found), [])


def _singular(msgid: Any) -> str:
    return str(msgid[0] if isinstance(msgid, tuple | list) else msgid)


class Words:
    """The interface in one language; English is the language of the msgids."""

    def __init__(self, language: Language, catalogue: Catalogue | None) -> None:
        self.language = language
        self._path = catalogue.path if catalogue else ""
        self._messages = catalogue.messages if catalogue else None

    def gettext(self, message: str) -> str:
        """The message in this language; raises `Refused` where the catalogue does not have it."""
        if self._messages is None:
            return message
        return str(self._find(message))

    def ngettext(self, one: str, many: str, count: int) -> str:
        """The message for that many; Vietnamese has one form for all numbers."""
        if self._messages is None:
            return one if count == 1 else many
        text = self._find(one)
        return text[0] if isinstance(text, tuple) else text

    def _find(self, message: str) -> str | tuple[str, ...]:
        assert self._messages is not None
        try:
            return self._messages[message]
        except KeyError:
            rule = "{msgid!r} is missing: run `make translate` and translate it"
            raise Refused([problem(self._path, 0, rule, msgid=message)]) from None
