"""How documents act on one another, read from both sides, and what stands in the place of what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from portal.legal.document import Document, Relation
from portal.legal.terms import INVERSE, RELATION, RELATIONS


class Act(NamedTuple):
    """One document acting on another: `type` is a key of `terms.RELATIONS`, `stated` what is written."""

    actor: Document
    type: str
    target: Document
    stated: Relation


class Related(NamedTuple):
    """A relation seen from one of its documents: `type` is a key of `terms.RELATIONS`, or its inverse."""

    type: str
    other: Document
    stated: Relation


_ORDER = {key: place for place, relation in enumerate(RELATIONS) for key in (relation.key, relation.inverse)}


class Relations:
    """The relations among documents of a register; one that leads out of it is a matter of the rules."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._acts: defaultdict[str, list[Act]] = defaultdict(list)
        related: defaultdict[str, list[Related]] = defaultdict(list)
        for act in _acts(documents):
            self._acts[act.actor.name].append(act)
            related[act.actor.name].append(Related(act.type, act.target, act.stated))
            related[act.target.name].append(Related(INVERSE[act.type], act.actor, act.stated))
        self._related = {name: tuple(sorted(relations, key=_in_order)) for name, relations in related.items()}

    def acts(self, name: str) -> tuple[Act, ...]:
        """What the document does to others, whichever of the two states it."""
        return tuple(self._acts.get(name, ()))

    def of(self, name: str) -> tuple[Related, ...]:
        """What the document is related to, acting and acted upon, in the order of the vocabulary."""
        return self._related.get(name, ())

    def predecessors(self, name: str) -> tuple[Document, ...]:
        """The documents in whose place this one stands, the nearest first."""
        return tuple(self._along(name, {relation.key for relation in RELATIONS if relation.successor}))

    def successors(self, name: str) -> tuple[Document, ...]:
        """The documents that stand in the place of this one, the nearest first."""
        return tuple(self._along(name, {relation.inverse for relation in RELATIONS if relation.successor}))

    def _along(self, name: str, types: set[str]) -> Iterator[Document]:
        seen, waiting = {name}, [name]
        while waiting:
            for related in self.of(waiting.pop(0)):
                if related.type in types and related.other.name not in seen:
                    seen.add(related.other.name)
                    waiting.append(related.other.name)
                    yield related.other


def _acts(documents: Mapping[str, Document]) -> Iterable[Act]:
    acts: dict[tuple[str, str, str], Act] = {}
    for document in documents.values():
        for stated in document.relations:
            other = documents.get(stated.to)
            if other and stated.type in INVERSE:
                act = _act(document, stated, other)
                acts.setdefault((act.actor.name, act.type, act.target.name), act)
    return acts.values()


def _act(document: Document, stated: Relation, other: Document) -> Act:
    if stated.type in RELATION:
        return Act(document, stated.type, other, stated)
    return Act(other, INVERSE[stated.type], document, stated)


def _in_order(related: Related) -> tuple[int, date, str]:
    return _ORDER[related.type], related.other.issued or date.max, related.other.name
