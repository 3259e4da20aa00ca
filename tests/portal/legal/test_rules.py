"""What must be true of the register, and what is said when it is not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from portal.legal.document import Document, Evidence, Relation
from portal.legal.register import Register
from portal.legal.rules import RULES, findings

Build = Callable[..., Document]


def told(*documents: Document) -> list[tuple[str, int, str]]:
    """What the rules say of a register with these documents: where, on which line, and what."""
    found = findings(Register(documents))
    return [(name, line, message.format(**values)) for name, (line, message, values) in found]


def test_rules() -> None:
    """Every rule is registered under its own name."""
    assert [
        "effective-date",
        "expiry-date",
        "force-source",
        "force-when-replaced",
        "dangling-relation",
        "older-actor",
        "cycle",
        "one-sided-relation",
        "duplicate-identity",
    ] == list(RULES)


@pytest.mark.parametrize("check", RULES.values(), ids=RULES)
def test_rules_show_bad_and_good(check: Callable[..., object]) -> None:
    """Every rule shows what is bad and what is good."""
    assert "Bad: " in (check.__doc__ or "")
    assert "Good: " in (check.__doc__ or "")


def test_nothing_wrong(document: Build) -> None:
    """A register of documents about which little is known has nothing wrong with it."""
    old = document("old", "1/QĐ-TTg")
    new = document("new", "2/QĐ-TTg", relations=(Relation("replaces", "old"), Relation("cites", "old")))

    assert [] == told(old, new)


def test_effective_before_issued(document: Build) -> None:
    """A document does not take effect before it is issued."""
    bad = document("a", issued=date(2021, 1, 22), effective=date(2020, 1, 22), lines={"effective": 7})

    assert [
        (
            "a",
            7,
            "A document must not take effect before it is issued: effective 2020-01-22, issued 2021-01-22",
        )
    ] == told(bad)


def test_effective_when_issued(document: Build) -> None:
    """A document may take effect on the day of issue (1791/QĐ-TTg did)."""
    assert [] == told(document("a", issued=date(2016, 9, 15), effective=date(2016, 9, 15)))


def test_expired_before_effective(document: Build) -> None:
    """A document does not expire before it takes effect."""
    bad = document("a", effective=date(2015, 10, 1), expired=date(2015, 9, 30), lines={"expired": 8})

    assert [
        (
            "a",
            8,
            "A document must not expire before it takes effect: expired 2015-09-30, in force from 2015-10-01",
        )
    ] == told(bad)


def test_expired_before_issued(document: Build) -> None:
    """Where the day of effect is unknown, a document does not expire before it is issued."""
    bad = document("a", issued=date(2015, 8, 19), expired=date(2015, 1, 1))

    assert [
        (
            "a",
            0,
            "A document must not expire before it takes effect: expired 2015-01-01, in force from 2015-08-19",
        )
    ] == told(bad)


def test_force_without_source(document: Build) -> None:
    """A stated force has a source."""
    bad = document("a", force="in-force", evidence=(Evidence(("title",), "x"),), lines={"force": 5})

    assert [
        (
            "a",
            5,
            "Force 'in-force' must have a source: list 'force' under 'evidence', or state 'not-verified'",
        )
    ] == told(bad)


def test_force_with_source(document: Build) -> None:
    """A force with a source may be stated, and none needs to be."""
    good = document("a", "1/QĐ-TTg", force="expired", evidence=(Evidence(("title", "force"), "x"),))

    assert [] == told(good, document("b", "2/QĐ-TTg"))


@pytest.mark.parametrize("act", ["replaces", "repeals"])
def test_in_force_although_replaced(act: str, document: Build) -> None:
    """Two documents of which one replaces the other are not both in force."""
    sourced = {"force": "in-force", "evidence": (Evidence(("force",), "x"),)}
    old = document("old", "1/QĐ-TTg", **sourced, lines={"force": 5})
    new = document("new", "2/QĐ-TTg", **sourced, relations=(Relation(act, "old"),))

    assert [("old", 5, f"Force must not be 'in-force' when new is in force and {act} it")] == told(old, new)


def test_in_force_until_replaced(document: Build) -> None:
    """A document is in force as long as what will replace it is not."""
    old = document("old", "1/QĐ-TTg", force="in-force", evidence=(Evidence(("force",), "x"),))
    new = document("new", "2/QĐ-TTg", relations=(Relation("replaces", "old"),))

    assert [] == told(old, new)


def test_dangling_relation(document: Build) -> None:
    """A relation leads to a document of the register; the nearest name is offered."""
    bad = document("a", "1/QĐ-TTg", relations=(Relation("replaces", "32-2010-qd-tg", line=12),))
    good = document("32-2010-qd-ttg", "32/2010/QĐ-TTg")

    assert [
        (
            "a",
            12,
            "Relation 'replaces' must lead to a document of the register: '32-2010-qd-tg' "
            "(did you mean '32-2010-qd-ttg'?)",
        )
    ] == told(bad, good)


def test_dangling_relation_far_from_all(document: Build) -> None:
    """Where no name is near, none is offered."""
    bad = document("a", relations=(Relation("cites", "999-nq-cp"),), lines={"relations": 3})

    assert [("a", 0, "Relation 'cites' must lead to a document of the register: '999-nq-cp'")] == told(bad)


@pytest.mark.parametrize("act", ["replaces", "repeals", "amends", "supplements", "succeeds", "based-on"])
def test_older_actor(act: str, document: Build) -> None:
    """A document does not act on a newer one."""
    old = document("old", "1/QĐ-TTg", issued=date(2010, 3, 25), relations=(Relation(act, "new", line=4),))
    new = document("new", "2/QĐ-TTg", issued=date(2021, 1, 22))

    said = f"{act!r} must lead to an older document: issued 2010-03-25, and new on 2021-01-22"
    assert [("old", 4, said)] == told(old, new)


def test_older_actor_said_by_the_newer(document: Build) -> None:
    """The newer document's own word for it makes no difference, and it lacks the older one's."""
    old = document("old", "1/QĐ-TTg", issued=date(2010, 3, 25), lines={"relations": 9})
    replaced = Relation("replaced-by", "old", line=6)
    new = document("new", "2/QĐ-TTg", issued=date(2021, 1, 22), relations=(replaced,))

    assert [
        ("old", 9, "'replaces' must lead to an older document: issued 2010-03-25, and new on 2021-01-22"),
        ("new", 6, "old must state the relation, not new: 'replaces' is missing there"),
    ] == told(old, new)


@pytest.mark.parametrize("act", ["implements", "guides", "cites"])
def test_older_guide(act: str, document: Build) -> None:
    """A plan, a guide or a citation may outlive its occasion, and serve a newer document."""
    old = document("old", "1/QĐ-TTg", issued=date(2010, 3, 25), relations=(Relation(act, "new"),))
    new = document("new", "2/QĐ-TTg", issued=date(2021, 1, 22))

    assert [] == told(old, new)


def test_same_day(document: Build) -> None:
    """A document may act on one of the same day, and on one whose date is unknown."""
    day = date(2021, 1, 22)
    first = document("a", "1/QĐ-TTg", issued=day)
    relations = (Relation("amends", "a"), Relation("amends", "c"))
    second = document("b", "2/QĐ-TTg", issued=day, relations=relations)

    assert [] == told(first, second, document("c", "3/QĐ-TTg"))


def test_cycle(document: Build) -> None:
    """Acts of any kinds do not return to where they began; the way is told once."""
    documents = [
        document("b", "2/QĐ-TTg", relations=(Relation("amends", "c"),)),
        document("a", "1/QĐ-TTg", relations=(Relation("replaces", "b"),), lines={"relations": 11}),
        document("c", "3/QĐ-TTg", relations=(Relation("based-on", "a"),)),
        document("d", "4/QĐ-TTg", relations=(Relation("succeeds", "a"),)),
    ]

    assert [("a", 11, "Relations must not return to where they began: a → b → c → a")] == told(*documents)


def test_cycle_of_one(document: Build) -> None:
    """A document does not act on itself."""
    bad = document("a", relations=(Relation("replaces", "a"),))

    assert [("a", 0, "Relations must not return to where they began: a → a")] == told(bad)


def test_mutual_citation(document: Build) -> None:
    """Documents may cite each other."""
    first = document("a", "1/QĐ-TTg", relations=(Relation("cites", "b"),))
    second = document("b", "2/QĐ-TTg", relations=(Relation("cites", "a"),))

    assert [] == told(first, second)


def test_one_sided_relation(document: Build) -> None:
    """What a document says to be done to it, the acting document states."""
    old = document("old", "1/QĐ-TTg", relations=(Relation("replaced-by", "new", line=6),))

    assert [("old", 6, "new must state the relation, not old: 'replaces' is missing there")] == told(
        old, document("new", "2/QĐ-TTg")
    )


def test_sides_that_differ(document: Build) -> None:
    """Two sides do not state one relation differently."""
    old = document("old", "1/QĐ-TTg", relations=(Relation("replaced-by", "new", line=6),))
    new = document("new", "2/QĐ-TTg", relations=(Relation("repeals", "old"),))

    assert [
        (
            "old",
            6,
            "Both sides must state one relation: old implies 'replaces' in new, where 'repeals' stands",
        )
    ] == told(old, new)


def test_sides_that_agree(document: Build) -> None:
    """Two sides may state one relation alike."""
    old = document("old", "1/QĐ-TTg", relations=(Relation("replaced-by", "new"),))
    new = document("new", "2/QĐ-TTg", relations=(Relation("replaces", "old"),))

    assert [] == told(old, new)


PLAN = {"number": "141/KH-UBND", "type": "plan", "issuers": ("hn-pc",)}


@pytest.mark.parametrize(
    "fields",
    [
        {"issued": date(2021, 6, 7)},
        {"issued": None},  # an unknown date tells nothing apart
        {"issued": date(2021, 6, 7), "number": "0141/KH – UBND"},
    ],
)
def test_duplicate_identity(fields: dict[str, object], document: Build) -> None:
    """One document stands in the register once, however its number is written."""
    first = document("141-a", **PLAN, issued=date(2021, 6, 7))
    second = document("141-b", **(PLAN | {"lines": {"number": 3}} | fields))

    said = f"A document must stand in the register once: {second.number} is 141-a already"
    assert [("141-b", 3, said)] == told(first, second)


@pytest.mark.parametrize(
    "fields",
    [
        {"issuers": ("hue-pc",)},
        {"issued": date(2018, 5, 15)},
        {"type": "decision"},
        {"number": "142/KH-UBND"},
    ],
)
def test_different_identity(fields: dict[str, object], document: Build) -> None:
    """Another issuer, date, type or number is another document: there are two 141/KH-UBND."""
    first = document("141-a", **PLAN, issued=date(2021, 6, 7))
    second = document("141-b", **(PLAN | {"issued": date(2021, 6, 7)} | fields))

    assert [] == told(first, second)


def test_duplicate_with_year(document: Build) -> None:
    """A number with its year is one document, whatever day is given."""
    first = document("a", "32/2010/QĐ-TTg", issued=date(2010, 3, 25))
    second = document("b", "32/2010/QĐ-TTg", issued=date(2010, 3, 26))

    said = "A document must stand in the register once: 32/2010/QĐ-TTg is a already"
    assert [("b", 0, said)] == told(first, second)
