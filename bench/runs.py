"""What was measured: one line for each run, kept so that tables can be drawn from it again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

PORTAL = "portal"
REFERENCE = "hugo"
CLEAN = "clean build"
EDIT = "edit an old body"


class Run(NamedTuple):
    """One build: of how many pairs, in which round, by whom, after which change; what it cost; what it wrote."""

    pairs: int
    round: int
    who: str
    scenario: str
    wall: float
    cpu: float
    peak: int
    written: int
    files: int
    load: float


class Spread(NamedTuple):
    """The median of some values, their least and their greatest."""

    middle: float
    least: float
    most: float


def keep(file: Path, run: Run) -> None:
    """Add the run to the file."""
    with file.open("a", encoding="utf-8") as lines:
        lines.write(json.dumps(run._asdict()) + "\n")


def kept(file: Path) -> list[Run]:
    """All runs of the file."""
    return [Run(**json.loads(line)) for line in file.read_text(encoding="utf-8").splitlines()]


def spread(values: Iterable[float]) -> Spread | None:
    """How the values lie; None where there is none."""
    found = sorted(values)
    return Spread(median(found), found[0], found[-1]) if found else None


def select(runs: Iterable[Run], pairs: int, who: str, scenario: str) -> list[Run]:
    """The runs of one row of a table."""
    return [run for run in runs if (run.pairs, run.who, run.scenario) == (pairs, who, scenario)]


def ratios(runs: list[Run], pairs: int, who: str, scenario: str, what: str, to: str = REFERENCE) -> Iterator[float]:
    """For each round what it cost, by what the same round's build of another cost.

    A clean build stands against a clean build; everything else against what the other does after one edit.
    """
    against = CLEAN if scenario == CLEAN else EDIT
    for run in select(runs, pairs, who, scenario):
        others = [getattr(other, what) for other in select(runs, pairs, to, against) if other.round == run.round]
        if others:
            yield getattr(run, what) / (sum(others) / len(others))
