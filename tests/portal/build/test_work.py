"""Work on all cores."""

from __future__ import annotations

import os

import pytest

from portal.build.work import cores, spread
from portal.contract.problems import Refused, problem


def refuse(number: int) -> int:
    """Refuses one number."""
    if number == 70:
        raise Refused([problem("a", number, "{x}", x=number)])
    return number


@pytest.mark.parametrize("count", [0, 1, 32, 33, 100])
def test_order(count: int) -> None:
    """Results come in the order of the tasks."""
    assert [number * 2 for number in range(count)] == list(spread(lambda number: number * 2, range(count)))


def test_refusal() -> None:
    """What a helper refuses, its parent refuses, with all that is said of it."""
    with pytest.raises(Refused) as caught:
        list(spread(refuse, range(100)))

    assert ["a:70: 70"] == [each.text() for each in caught.value.problems]


def test_cores() -> None:
    """No more cores are counted than this process may use."""
    assert 1 <= cores() <= (os.cpu_count() or 1)
