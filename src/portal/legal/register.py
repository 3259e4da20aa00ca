"""The documents the portal knows, and which of them a citation means.

A document is identified by issuer, type, number and date: there are two different 141/KH-UBND.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import NamedTuple

from portal.legal.alias import Aliases, key
from portal.legal.citation import Citation
from portal.legal.document import Document, Misprint
from portal.legal.letters import fold
from portal.legal.number import NotANumber, Number, parse
from portal.legal.relations import Relations


class Ambiguous(NamedTuple):
    """Several documents that a citation may mean; its author has to pin it to one."""

    candidates: tuple[Document, ...]


class Register:
    """Documents by name, by number however written, and by alias.

    `bodies` gives the names of issuers, in any language, for citations pinned by words: `Hà Nội`.
    """

    def __init__(
        self,
        documents: Iterable[Document],
        bodies: Mapping[str, Iterable[str]] | None = None,
    ) -> None:
        self.documents: Mapping[str, Document] = {document.name: document for document in documents}
        self.relations = Relations(self.documents)
        self.aliases = Aliases(name for document in self.documents.values() for name in _names(document))
        self._bodies = {body: [*map(_letters, (body, *names))] for body, names in (bodies or {}).items()}
        self._by_number = self._index(lambda document: [document.number.key])
        self._by_stem = self._index(lambda document: [document.number.stem])
        self._by_misprint = self._index(_misprinted)
        self._by_alias = self._index(lambda document: map(key, _names(document)))

    def _index(self, keys: Callable[[Document], Iterable[str]]) -> Mapping[str, tuple[Document, ...]]:
        index: defaultdict[str, tuple[Document, ...]] = defaultdict(tuple)
        for document in self.documents.values():
            for one in dict.fromkeys(keys(document)):
                index[one] += (document,)
        return index

    def resolve(
        self,
        citation: Citation,
        *,
        qualifier: str | None = None,
        issued: date | None = None,
        issuer: str | None = None,
    ) -> Document | Ambiguous | None:
        """The document a citation means; those it may mean; nothing when the register has none.

        *qualifier* goes before the citation's own, *issued* before its own; *issuer* is a key or a name.
        """
        pin = qualifier or citation.qualifier
        found = self._pinned(citation, pin) if pin else self._cited(citation)
        if issuer:
            found = [document for document in found if self._is_issued_by(document, issuer)]
        # What an author pins is meant, whatever date the words give.
        found = _of_date(found, issued or citation.issued, sure=bool(pin) or citation.number is None)
        return _one(_narrowed(found, lambda document: document.type == citation.type))

    def _pinned(self, citation: Citation, pin: str) -> list[Document]:
        known = self._known_as(pin)
        described = self._is_dated if _DATE.fullmatch(pin) else self._is_issued_by
        return known or [document for document in self._cited(citation) if described(document, pin)]

    def _known_as(self, words: str) -> list[Document]:
        if words in self.documents:
            return [self.documents[words]]
        try:
            return [*self._by_number.get(parse(words).key, ())]
        except NotANumber:
            return [*self._by_alias.get(key(words), ())]

    def _cited(self, citation: Citation) -> list[Document]:
        number = citation.number
        if number is None:
            return [*self._by_alias.get(key(citation.alias or ""), ())]
        if not number.symbols:
            found = self._by_stem.get(number.stem, ())
            return [document for document in found if document.type == citation.type]
        # A real number goes before a wrong form of another document's.
        return [*(self._by_number.get(number.key) or self._by_misprint.get(number.key, ()))]

    def _is_issued_by(self, document: Document, words: str) -> bool:
        letters = _letters(words)
        names = (name for issuer in document.issuers for name in self._bodies.get(issuer, [_letters(issuer)]))
        return letters != "" and any(letters in name for name in names)

    def _is_dated(self, document: Document, words: str) -> bool:
        if document.issued is None:
            return False
        year, month, day, *_ = document.issued.timetuple()
        return [int(digits) for digits in re.findall("[0-9]+", words)] in (
            [year],
            [day, month, year],
            [year, month, day],
        )

    def numbered(self, number: Number) -> tuple[Document, ...]:
        """The documents of that number, however it is written, of whatever issuer and date."""
        return self._by_number.get(number.key, ())

    def misprint(self, citation: Citation, document: Document) -> Misprint | None:
        """The wrong form under which the citation gives the document, if the register declares it."""
        if citation.number and citation.number.key == document.number.key:
            return None
        cited = citation.number.key if citation.number else key(citation.alias or "")
        return next((wrong for wrong in document.cited_as if _key(wrong) == cited), None)

    def near(self, number: Number) -> tuple[Document, ...]:
        """The documents of the same serial number, those with the same symbols first: what may be meant."""
        documents = self.documents.values()
        same = [document for document in documents if document.number.ordinal == number.ordinal]
        return tuple(sorted(same, key=lambda document: document.number.letters != number.letters))


_DATE = re.compile(r"[0-9][0-9/.\- ]*")


def _names(document: Document) -> list[str]:
    return [*document.aliases, *(wrong.printed for wrong in document.cited_as if wrong.number is None)]


def _key(wrong: Misprint) -> str:
    return wrong.number.key if wrong.number else key(wrong.printed)


def _misprinted(document: Document) -> Iterable[str]:
    return [wrong.number.key for wrong in document.cited_as if wrong.number]


def _letters(words: str) -> str:
    return re.sub("[^a-z0-9]", "", fold(words))


def _of_date(found: list[Document], issued: date | None, *, sure: bool) -> list[Document]:
    """Those issued on the day; failing these, unless sure, those not known to be of another year.

    A number without a year is unique within its year only (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục
    II, khoản 3), so that the year is part of its identity; a wrong day is a slip.
    """
    if issued is None:
        return found
    kept = [document for document in found if sure or not _is_of_another_year(document, issued)]
    return _narrowed(kept, lambda document: document.issued == issued)


def _is_of_another_year(document: Document, issued: date) -> bool:
    if document.number.year is not None or document.issued is None:
        return False
    return document.issued.year != issued.year


def _narrowed(found: list[Document], fits: Callable[[Document], bool]) -> list[Document]:
    return [document for document in found if fits(document)] or found


def _one(found: list[Document]) -> Document | Ambiguous | None:
    if len(found) > 1:
        return Ambiguous(tuple(found))
    return found[0] if found else None
