"""What was promised, as numbers that the runs are held against."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from statistics import median
from typing import NamedTuple

from runs import CLEAN, EDIT, PORTAL, REFERENCE, Run, ratios, select

LARGE, SMALL = 5000, 250
_EDITS = (EDIT, "edit the newest body", "retitle an old one", "retag an old one")
_NEWEST = ("add the newest", "delete the newest")

Measure = Callable[[list[Run]], float | None]


class Limit(NamedTuple):
    """A promise in words, what measures it, and the most it may be."""

    words: str
    measure: Measure
    most: float


def _cost(what: str, pairs: int, *scenarios: str) -> Measure:
    """The median of the dearest of these scenarios."""
    return lambda runs: _dearest(
        [getattr(run, what) for run in select(runs, pairs, PORTAL, scenario)] for scenario in scenarios
    )


def _ratio(what: str, pairs: int, *scenarios: str, to: str = REFERENCE) -> Measure:
    """The median ratio, round by round, of the dearest of these scenarios."""
    return lambda runs: _dearest(list(ratios(runs, pairs, PORTAL, scenario, what, to)) for scenario in scenarios)


def _dearest(of_each: Iterable[list[float]]) -> float | None:
    return max((median(values) for values in of_each if values), default=None)


LIMITS = (
    Limit("an edit, of Hugo's full rebuild, processor", _ratio("cpu", LARGE, *_EDITS), 1 / 20),
    Limit("an edit, of Hugo's full rebuild, wall", _ratio("wall", LARGE, *_EDITS), 1 / 10),
    Limit("an edit, seconds of processor", _cost("cpu", LARGE, *_EDITS), 1.0),
    Limit("stretch: an edit, processor", _ratio("cpu", LARGE, *_EDITS), 1 / 30),
    Limit("stretch: an edit, wall", _ratio("wall", LARGE, *_EDITS), 1 / 16),
    Limit("adding or deleting the newest, processor", _ratio("cpu", LARGE, *_NEWEST), 1 / 15),
    Limit("adding or deleting the newest, wall", _ratio("wall", LARGE, *_NEWEST), 1 / 8),
    Limit("the base template touched, processor", _ratio("cpu", LARGE, "the base template"), 0.5),
    Limit("all main parts touched, processor", _ratio("cpu", LARGE, "the template of all main parts"), 0.5),
    Limit("clean, of Pelican + i18n_subsites, processor", _ratio("cpu", LARGE, CLEAN, to="pelican-i18n"), 1 / 3),
    Limit("clean, of Nikola, processor", _ratio("cpu", LARGE, CLEAN, to="nikola"), 1.0),
    Limit("clean, of Pelican, processor", _ratio("cpu", LARGE, CLEAN, to="pelican"), 1.0),
    Limit("clean, of Hugo, processor", _ratio("cpu", LARGE, CLEAN), 2.5),
    Limit("clean, of Hugo, wall", _ratio("wall", LARGE, CLEAN), 2.5),
    Limit("stretch: clean, of Hugo, processor", _ratio("cpu", LARGE, CLEAN), 1.5),
    Limit("clean, of Hugo, memory of all processes together", _ratio("peak", LARGE, CLEAN), 0.6),
    Limit("nothing changed, seconds of processor", _cost("cpu", LARGE, "nothing changed"), 0.7),
    Limit("an edit at 250 pairs, of Hugo's full rebuild, processor", _ratio("cpu", SMALL, *_EDITS), 0.5),
    Limit("`portal serve`: from save to the reloaded page, seconds", _cost("wall", LARGE, "save to reload"), 0.5),
)


def measured_limits(runs: list[Run]) -> Iterator[tuple[Limit, float | None]]:
    """Each promise with what was measured; None where it was not."""
    return ((limit, limit.measure(runs)) for limit in LIMITS)
