"""Measures the portal and its peers side by side: `python bench/run.py --pairs 250 1000 5000`."""

from __future__ import annotations

import argparse
import datetime
import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

import portal_site
from corpus import articles
from machine import description, load
from measure import changed, cost_of, signatures
from peers import PEERS
from report import write_report
from runs import PORTAL, REFERENCE, Run, keep
from scenarios import PEER_SCENARIOS, PORTAL_SCENARIOS, Bench, Scenario
from serving import save_to_reload
from site_project import Missing, Site
from texts import read_texts

ROOT = Path(__file__).parents[1]
ROOM = ROOT / ".cache" / "bench"


class Step(NamedTuple):
    """One build to measure."""

    who: str
    round: int
    scenario: Scenario


class Failed(Exception):
    """A build did not succeed, and where to look."""


def main() -> None:
    """Measure all that is asked for and write the report."""
    options = _options()
    ROOM.mkdir(parents=True, exist_ok=True)
    console = Console(stderr=True)
    about = _about(options.peers.split(","), console)
    file = ROOM / "runs.jsonl"
    if options.add and (ROOM / "about.json").exists():
        before = json.loads((ROOM / "about.json").read_text(encoding="utf-8"))
        about["command"] = f"{before['command']}`, then `{about['command']}"
    else:
        file.unlink(missing_ok=True)
    (ROOM / "about.json").write_text(json.dumps(about, ensure_ascii=False), encoding="utf-8")
    columns = (TextColumn("{task.description:50}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console) as progress:
        for pairs, rounds, peer_rounds in zip(options.pairs, options.rounds, options.peer_rounds, strict=True):
            sites = _prepare(pairs, list(about["versions"]), progress)
            _measure(sites, pairs, list(_steps(list(sites), rounds, peer_rounds)), file, progress)
    write_report(file, about)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, nargs="+", default=[250, 1000, 5000], help="sizes of the site")
    parser.add_argument("--rounds", type=int, nargs="+", default=[3], help="rounds, for each size or for all")
    parser.add_argument("--peer-rounds", type=int, nargs="+", help="rounds of peers other than Hugo, where fewer")
    parser.add_argument("--peers", default=",".join(PEERS), help="which peers, comma between (%(default)s)")
    parser.add_argument("--add", action="store_true", help="keep the runs that are there, and add to them")
    options = parser.parse_args()
    options.rounds = _for_each(options.pairs, options.rounds)
    options.peer_rounds = _for_each(options.pairs, options.peer_rounds or options.rounds)
    return options


def _for_each(pairs: list[int], values: list[int]) -> list[int]:
    return values * len(pairs) if len(values) == 1 else values


def _about(wanted: list[str], console: Console) -> dict[str, Any]:
    versions, skipped = {PORTAL: "this tree"}, {}
    for name in wanted:
        try:
            versions[name] = PEERS[name].install(ROOM)
        except Missing as missing:
            skipped[name] = str(missing).strip().splitlines()[-1]
            console.print(f"{PEERS[name].LABEL} is left out: {skipped[name]}")
    return {
        "when": datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%d %H:%M UTC"),
        "machine": description(),
        "command": " ".join(["python", "bench/run.py", *sys.argv[1:]]),
        "labels": {PORTAL: "the portal"} | {name: peer.LABEL for name, peer in PEERS.items()},
        "versions": versions,
        "skipped": skipped,
    }


def _prepare(pairs: int, names: list[str], progress: Progress) -> dict[str, Site]:
    texts = read_texts(ROOT)
    task = progress.add_task(f"{pairs:,} pairs: writing", total=len(names))
    sites: dict[str, Site] = {}
    for name in names:
        folder = ROOM / "sites" / f"{name}-{pairs}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        some = articles(pairs, texts)
        sites[name] = (
            portal_site.prepare(ROOT, folder, some) if name == PORTAL else PEERS[name].prepare(folder, some, ROOM)
        )
        progress.advance(task)
    return sites


def _steps(names: list[str], rounds: int, peer_rounds: int) -> Iterator[Step]:
    """The builds in their order: in each round Hugo before and after the portal, so that both see the same machine."""
    others = [name for name in names if name not in (PORTAL, REFERENCE)]
    clean, edit = PEER_SCENARIOS
    for number in range(1, rounds + 1):
        reference = [REFERENCE] if REFERENCE in names else []
        yield from (Step(name, number, scenario) for name in reference for scenario in (clean, edit))
        yield from (Step(PORTAL, number, scenario) for scenario in PORTAL_SCENARIOS)
        yield from (Step(name, number, edit) for name in reference)
        if number <= peer_rounds:
            yield from (Step(name, number, scenario) for name in others for scenario in PEER_SCENARIOS)
            yield from (Step(name, number, clean) for name in reference if others)


def _measure(sites: dict[str, Site], pairs: int, steps: list[Step], file: Path, progress: Progress) -> None:
    texts = read_texts(ROOT)
    task = progress.add_task("", total=len(steps) + 1)
    broken: set[str] = set()
    for count, step in enumerate(steps):
        progress.update(task, description=f"{pairs:,} pairs: {step.who}, {step.scenario.name}")
        try:
            if step.who not in broken:
                keep(file, _build(Bench(sites[step.who], pairs, texts, count + 1), step))
        except Failed as failed:
            broken.add(step.who)
            progress.console.print(f"{step.who} is left out from here: {failed}")
        progress.advance(task)
    progress.update(task, description=f"{pairs:,} pairs: portal serve")
    for wall in save_to_reload(Bench(sites[PORTAL], pairs, texts, 0)):
        keep(file, Run(pairs, 1, PORTAL, "save to reload", wall, 0, 0, 0, 0, load()))
    progress.advance(task)


def _build(bench: Bench, step: Step) -> Run:
    site, busy = bench.site, load()
    step.scenario.change(bench)
    output, log = site.folder / site.output, site.folder.with_suffix(".log")
    before = signatures(output)
    cost = cost_of(site.command, site.folder, site.environment, log)
    after = signatures(output)
    if cost.code:
        raise Failed(f"exit code {cost.code} after {step.scenario.name!r}, see {log}")
    written = changed(before, after)
    return Run(
        bench.pairs, step.round, step.who, step.scenario.name, cost.wall, cost.cpu, cost.peak, written, len(after), busy
    )


if __name__ == "__main__":
    main()
