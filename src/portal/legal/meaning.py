"""What citations mean: the documents of the register that each may stand for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from portal.legal.citation import find
from portal.legal.register import Ambiguous, Register


class Meant(NamedTuple):
    """The names of the documents that a citation may mean, and the declared misprint it is, if it is one."""

    names: tuple[str, ...]
    printed: str = ""

    @property
    def name(self) -> str | None:
        """The document that is meant, where it is one and only one."""
        return self.names[0] if len(self.names) == 1 else None


def meant(register: Register, citations: Iterable[str]) -> dict[str, Meant]:
    """What each citation means, by its words; words behind a citation may give the date of issue."""
    return {words: _meant(register, words) for words in citations}


def _meant(register: Register, words: str) -> Meant:
    citation = next(find(words, aliases=register.aliases), None)
    found = register.resolve(citation) if citation else None
    if citation is None or found is None:
        return Meant(())
    if isinstance(found, Ambiguous):
        return Meant(tuple(sorted(document.name for document in found.candidates)))
    misprint = register.misprint(citation, found)
    return Meant((found.name,), misprint.printed if misprint else "")
