"""What the files of the register are made of, and the digests that tell whether they must be made again."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, NamedTuple

from portal.content.data import Entry
from portal.content.law import KIND
from portal.content.law import register as register_of
from portal.content.pages.context import Context, Full
from portal.content.pages.place import shown
from portal.content.site import Card
from portal.contract.digest import digest
from portal.contract.languages import LANGUAGES, Language
from portal.legal.document import Document
from portal.legal.register import Register

# What cites a document and stays. News and notices come and go, and by the thousand: the document's page tells of them.
LASTING = frozenset(("services", "legal", "pages"))


class Listed(NamedTuple):
    """A document of the register: its name there, and its card in each language that has one, Vietnamese first."""

    name: str
    cards: tuple[Card, ...]


class OpenRegister:
    """The register as files show it; what is dear is made when it is first asked for."""

    def __init__(self, contexts: Mapping[Language, Context], base: str) -> None:
        self.contexts = contexts
        self.site = contexts["vi"].site
        self.base = base
        self._full: dict[tuple[str, Language], Full] = {}

    @cached_property
    def listed(self) -> tuple[Listed, ...]:
        """All documents, the newest first, those without a date last."""
        cards: dict[str, list[Card]] = {}
        for language in LANGUAGES:
            for card in self.site.lists.get((KIND, language), ()):
                cards.setdefault(card.key.partition("/")[2], []).append(card)
        return tuple(Listed(name, tuple(found)) for name, found in cards.items())

    @cached_property
    def register(self) -> Register:
        """The documents as the legal room knows them."""
        return register_of(self.site)

    def document(self, listed: Listed) -> Document:
        """The document as the legal room knows it."""
        return self.register.documents[listed.name]

    def full(self, card: Card) -> Full:
        """A document at length, in the language of the card."""
        # Four files of the whole register look at each document.
        name = card.key, card.language
        if name not in self._full:
            self._full[name] = self.contexts[card.language].full(shown(card, self.site))
        return self._full[name]

    def citing(self, listed: Listed, language: Language) -> list[Card]:
        """The lasting pages that cite the document, in one language."""
        return [card for card in self.site.citing.get((listed.name, language), ()) if card.kind in LASTING]

    @cached_property
    def digests(self) -> tuple[tuple[bytes, bytes], ...]:
        """For each document the digest of all that is stated of it, and that of what is shown of the citing pages."""
        return tuple(
            (self._stated(listed), digest([self.citing(listed, each) for each in LANGUAGES])) for listed in self.listed
        )

    def _cited(self, listed: Listed) -> bytes:
        return digest([self.citing(listed, language) for language in LANGUAGES])

    def _stated(self, listed: Listed) -> bytes:
        # By its own files, and by those of documents that relate to it.
        others = [name for _, name in self.site.relations_to.get(listed.name, ())]
        related = [self.site.cards.get((f"{KIND}/{name}", language)) for name in others for language in LANGUAGES]
        return digest([(card, shown(card, self.site)) for card in listed.cards], [card for card in related if card])

    def named(self, collection: str, keys: set[str]) -> dict[str, Entry]:
        """The records of a data file that have these keys, in the order of the keys."""
        return {key: self.site.entries[collection][key] for key in sorted(keys)}


def words(entry: Entry, name: str) -> dict[str, Any] | None:
    """A field of a record in both languages, None where it is not stated."""
    value = entry.get(name)
    return dict(value) if value else None
