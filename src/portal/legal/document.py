"""A document of the register, as its two files state it: what is unknown is absent, never guessed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from portal.contract.languages import Language
from portal.legal.number import Number, find


@dataclass(frozen=True, slots=True)
class Relation:
    """What a document states about another (`to`, a name in the register), who says so, when it was checked.

    `type` is a key of `terms.RELATIONS`, or its inverse when the other side states it.
    """

    type: str
    to: str
    source: str | None = None
    verified_on: date | None = None
    line: int = field(default=0, compare=False)


class Evidence(NamedTuple):
    """Where stated fields of a document come from, and when that was checked."""

    fields: tuple[str, ...]
    source: str
    verified_on: date | None = None


@dataclass(frozen=True, slots=True)
class Misprint:
    """A wrong form under which sources cite a document: `1511/2011/QĐ-UBND` for 1511/QĐ-UBND."""

    printed: str
    sources: tuple[str, ...] = ()
    note: Mapping[Language, str] = field(default_factory=dict, hash=False)

    @property
    def number(self) -> Number | None:
        """The number in the printed form; nothing when it is a name."""
        return next((written.number for written in find(self.printed)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document: `name` is that of its files; a date that is absent is unknown.

    `lines` tells on which line of the Vietnamese file a field stands, for messages; it is no part of what is
    known.
    """

    name: str
    type: str
    number: Number
    issuers: tuple[str, ...]
    issued: date | None = None
    effective: date | None = None
    expired: date | None = None
    force: str = "not-verified"
    titles: Mapping[Language, str] = field(default_factory=dict, hash=False)
    aliases: tuple[str, ...] = ()
    cited_as: tuple[Misprint, ...] = ()
    relations: tuple[Relation, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)

    def line(self, field_name: str) -> int:
        """The line on which the field stands; 0 when it is not known."""
        return self.lines.get(field_name, 0)

    def source_of(self, field_name: str) -> str | None:
        """The source that the field comes from, when one is stated."""
        return next((evidence.source for evidence in self.evidence if field_name in evidence.fields), None)
