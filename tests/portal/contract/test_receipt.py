"""The receipt."""

from __future__ import annotations

import pytest

from portal.contract.receipt import new_receipt, shown, written


def test_cannot_be_called() -> None:
    """A receipt begins with a code that leads nowhere and is longer than any telephone number."""
    assert {("04", 16, True)} == {
        (code[:2], len(code), code.isdigit()) for code in (new_receipt() for _ in range(1000))
    }


def test_no_two_alike() -> None:
    """No two receipts are alike."""
    assert 10_000 == len({new_receipt() for _ in range(10_000)})


def test_shown_as_a_number_is_written() -> None:
    """The receipt is shown in groups, as one writes a number down."""
    assert "0412 345 678 901 234" == shown("0412345678901234")


@pytest.mark.parametrize("text", ["0412 345 678 901 234", " 0412.345.678.901.234\n", "(04) 12-345-678-901-234"])
def test_written_in_any_way(text: str) -> None:
    """Whoever reads the code back may space it as they like."""
    assert "0412345678901234" == written(text)
