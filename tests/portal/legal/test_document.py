"""Documents and what they state."""

from __future__ import annotations

import pytest

from portal.legal.document import Document, Evidence, Misprint
from portal.legal.number import parse

DECISION = Document(
    name="112-qd-ttg",
    type="decision",
    number=parse("112/QĐ-TTg"),
    issuers=("prime-minister",),
    evidence=(Evidence(("title", "number"), "a"), Evidence(("title", "force"), "b")),
    lines={"force": 9},
)


def test_source_of_a_field() -> None:
    """A field's source is the first piece of evidence that lists it; a field without one has none."""
    assert ["a", "b", None] == [DECISION.source_of(name) for name in ("title", "force", "gazette")]


def test_line_of_a_field() -> None:
    """A field's line is known, or 0."""
    assert [9, 0] == [DECISION.line("force"), DECISION.line("issued")]


@pytest.mark.parametrize("printed", ["1511/2011/QĐ – UBND", "Quyến định số 1511/2011/QĐ-UBND"])
def test_number_of_a_misprint(printed: str) -> None:
    """A wrong form that holds a number has one."""
    assert parse("1511/2011/QĐ-UBND") == Misprint(printed).number


def test_misprinted_name() -> None:
    """A wrong form that is a name has no number."""
    assert None is Misprint("Chương trình 121").number


def test_unknown_by_default() -> None:
    """What is not stated is unknown: dates are absent and the force is not verified."""
    assert (None, None, None, "not-verified") == (
        DECISION.issued,
        DECISION.effective,
        DECISION.expired,
        DECISION.force,
    )
