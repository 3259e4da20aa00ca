"""What must be true of every document of the register; each rule says what it finds, as `portal.contract`
shapes it.

A rule is a generator over one document, seen in its register, named after what it checks:
`check_force_source` is the rule `force-source`. `findings` runs them all, and gives the name of the document
with each finding.
"""

from __future__ import annotations

import difflib
from collections import deque
from collections.abc import Callable, Iterator
from datetime import date

from portal.contract.problems import Finding, finding
from portal.legal.document import Document, Relation
from portal.legal.register import Register
from portal.legal.terms import INVERSE, RELATION

Rule = Callable[[Document, Register], Iterator[Finding]]
RULES: dict[str, Rule] = {}


def rule(check: Rule) -> Rule:
    """The check, registered under its own name."""
    RULES[check.__name__.removeprefix("check_").replace("_", "-")] = check
    return check


def findings(register: Register) -> Iterator[tuple[str, Finding]]:
    """All that is wrong with the register, each with the name of the document it is to be mended in."""
    for document in register.documents.values():
        for check in RULES.values():
            yield from ((document.name, found) for found in check(document, register))


@rule
def check_effective_date(document: Document, register: Register) -> Iterator[Finding]:
    """A document takes effect on the day of issue or later.

    Bad:  issued: 2021-01-22, effective: 2020-01-22
    Good: issued: 2021-01-22, effective: 2021-01-22
    """
    if _before(document.effective, document.issued):
        yield finding(
            document.line("effective"),
            "A document must not take effect before it is issued: effective {effective}, issued {issued}",
            effective=document.effective,
            issued=document.issued,
        )


@rule
def check_expiry_date(document: Document, register: Register) -> Iterator[Finding]:
    """A document expires after it has taken effect.

    Bad:  effective: 2015-10-01, expired: 2015-09-30
    Good: effective: 2015-10-01, expired: 2023-01-28
    """
    began = document.effective or document.issued
    if _before(document.expired, began):
        yield finding(
            document.line("expired"),
            "A document must not expire before it takes effect: expired {expired}, in force from {began}",
            expired=document.expired,
            began=began,
        )


def _before(day: date | None, other: date | None) -> bool:
    return day is not None and other is not None and day < other


@rule
def check_force_source(document: Document, register: Register) -> Iterator[Finding]:
    """A stated force has a source in the evidence; without one it is not verified.

    Bad:  force: in-force, and no evidence whose fields include force
    Good: force: not-verified
    """
    if document.force != "not-verified" and not document.source_of("force"):
        yield finding(
            document.line("force"),
            "Force {force!r} must have a source: list 'force' under 'evidence', or state 'not-verified'",
            force=document.force,
        )


@rule
def check_force_when_replaced(document: Document, register: Register) -> Iterator[Finding]:
    """A document is not in force when one that replaces or repeals it is.

    Bad:  A: force: in-force; B: force: in-force, replaces A
    Good: A: force: expired;  B: force: in-force, replaces A
    """
    if document.force != "in-force":
        return
    for related in register.relations.of(document.name):
        if related.type in ("replaced-by", "repealed-by") and related.other.force == "in-force":
            yield finding(
                document.line("force"),
                "Force must not be 'in-force' when {other} is in force and {relation} it",
                other=related.other.name,
                relation=INVERSE[related.type],
            )


@rule
def check_dangling_relation(document: Document, register: Register) -> Iterator[Finding]:
    """A relation leads to a document of the register.

    Bad:  {type: replaces, to: 32-2010-qd-tg}
    Good: {type: replaces, to: 32-2010-qd-ttg}
    """
    for relation in document.relations:
        if relation.to not in register.documents:
            near = difflib.get_close_matches(relation.to, register.documents, n=1)
            yield _dangling(_line(relation, document), relation, near[0] if near else None)


def _dangling(line: int, relation: Relation, near: str | None) -> Finding:
    if near is None:
        return finding(
            line,
            "Relation {type!r} must lead to a document of the register: {to!r}",
            type=relation.type,
            to=relation.to,
        )
    return finding(
        line,
        "Relation {type!r} must lead to a document of the register: {to!r} (did you mean {near!r}?)",
        type=relation.type,
        to=relation.to,
        near=near,
    )


@rule
def check_older_actor(document: Document, register: Register) -> Iterator[Finding]:
    """A document acts on what was issued before it: nothing is replaced or repealed by an older act.

    Bad:  A: issued: 2010-03-25, replaces B; B: issued: 2021-01-22
    Good: B: issued: 2021-01-22, replaces A; A: issued: 2010-03-25
    """
    for act in register.relations.acts(document.name):
        if RELATION[act.type].later and _before(document.issued, act.target.issued):
            yield finding(
                _line(act.stated, document),
                "{type!r} must lead to an older document: issued {issued}, and {to} on {other}",
                type=act.type,
                issued=document.issued,
                to=act.target.name,
                other=act.target.issued,
            )


@rule
def check_cycle(document: Document, register: Register) -> Iterator[Finding]:
    """No chain of acts on older documents returns to where it began.

    Bad:  A replaces B, B amends C, C is based on A
    Good: A replaces B, B amends C
    """
    path = _way_back(document.name, register)
    # Each cycle is told once, at the first of its names.
    if path and document.name == min(path):
        yield finding(
            document.line("relations"),
            "Relations must not return to where they began: {path}",
            path=" → ".join([*path, document.name]),
        )


def _way_back(name: str, register: Register) -> list[str] | None:
    waiting, seen = deque([[name]]), {name}
    while waiting:
        path = waiting.popleft()
        for target in _older(path[-1], register):
            if target == name:
                return path
            if target not in seen:
                seen.add(target)
                waiting.append([*path, target])
    return None


def _older(name: str, register: Register) -> list[str]:
    return [act.target.name for act in register.relations.acts(name) if RELATION[act.type].later]


@rule
def check_one_sided_relation(document: Document, register: Register) -> Iterator[Finding]:
    """A relation stated by the document acted on is stated by the acting one too, and not otherwise.

    Bad:  A: {type: replaced-by, to: B}; B: {type: repeals, to: A}
    Good: B: {type: replaces, to: A}, and nothing in A: the inverse is computed
    """
    for relation in document.relations:
        acting = register.documents.get(relation.to)
        if acting is None or relation.type in RELATION:
            continue
        act = INVERSE[relation.type]
        stated = [other.type for other in acting.relations if other.to == document.name]
        if act not in stated:
            yield _one_sided(_line(relation, document), act, document, acting, stated)


def _one_sided(line: int, act: str, document: Document, acting: Document, stated: list[str]) -> Finding:
    if not stated:
        return finding(
            line,
            "{acting} must state the relation, not {document}: {act!r} is missing there",
            acting=acting.name,
            document=document.name,
            act=act,
        )
    return finding(
        line,
        "Both sides must state one relation: {document} implies {act!r} in {acting}, where {stated} stands",
        document=document.name,
        act=act,
        acting=acting.name,
        stated=", ".join(map(repr, stated)),
    )


@rule
def check_duplicate_identity(document: Document, register: Register) -> Iterator[Finding]:
    """No two documents have the same issuers, type, number and date.

    Bad:  141-kh-ubnd-ha-noi and 141-kh-ubnd, both KH, 141/KH-UBND, of Hanoi's People's Committee
    Good: 141-kh-ubnd-ha-noi and 141-kh-ubnd-hue, of two issuers
    """
    for other in register.numbered(document.number):
        if other.name < document.name and _same(document, other):
            yield finding(
                document.line("number"),
                "A document must stand in the register once: {number} is {other} already",
                number=document.number.text,
                other=other.name,
            )


def _same(one: Document, other: Document) -> bool:
    numbered = (one.number.key, one.type, set(one.issuers)) == (
        other.number.key,
        other.type,
        set(other.issuers),
    )
    return numbered and (one.number.year is not None or _same_day(one.issued, other.issued))


def _same_day(one: date | None, other: date | None) -> bool:
    # An unknown date cannot tell two documents apart.
    return one is None or other is None or one == other


def _line(relation: Relation, document: Document) -> int:
    return relation.line if relation in document.relations else document.line("relations")
