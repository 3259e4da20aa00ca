"""`portal visits set-legacy`."""

from __future__ import annotations

import pytest
from visits_command import Command

from portal.storage.legacy import legacy_total


def test_set(command: Command) -> None:
    """The total and its day are kept; setting them again replaces them."""
    command.run("set-legacy", "1", "--as-of", "2016-01-01")
    said = command.run("set-legacy", "1397381", "--as-of", "2017-03-24")
    database = command.database()
    kept = legacy_total(database)
    database.close()

    assert (0, "The old site's total is 1397381 as of 2017-03-24.\n") == (said.code, said.out)
    assert {"total": 1_397_381, "as_of": "2017-03-24"} == kept


@pytest.mark.parametrize("number", ["1.397.381", "-5".replace("-", "−"), "", "nhiều", "9" * 16])
def test_no_number(command: Command, number: str) -> None:
    """What is no total is refused, with what to write."""
    said = command.run("set-legacy", number, "--as-of", "2017-03-24")

    assert (1, f"NUMBER must be a total in digits alone, such as 12345: {number!r}\n") == (said.code, said.err)


@pytest.mark.parametrize("day", ["2017-02-30", "24/03/2017", "20170324", "2999-01-01", ""])
def test_no_day(command: Command, day: str) -> None:
    """A day that does not exist, is written otherwise or is still to come is refused."""
    said = command.run("set-legacy", "5", "--as-of", day)
    expected = f"--as-of must be a day that is past, written year-month-day, such as 2026-01-31: {day!r}\n"

    assert (1, expected) == (said.code, said.err)
