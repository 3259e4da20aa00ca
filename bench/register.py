"""What law costs: `python bench/register.py` builds a register of 2,000 documents and 10,000 articles that cite it."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import portal.content.citing as citing
import portal_site
from corpus import articles
from machine import description
from measure import cost_of
from portal.content.item import read_item
from portal.content.law import names
from portal.contract.languages import LANGUAGES
from portal.legal.alias import Aliases
from texts import read_texts

ROOT = Path(__file__).parents[1]
ROOM = ROOT / ".cache" / "bench" / "register"
SEED = "register-1"
_TYPES = (("decree", "NĐ-CP", "Nghị định", "Decree"), ("circular", "TT-BYT", "Thông tư", "Circular"))
_CITED = 3  # documents that each article cites beside those that its own words do


def main() -> None:
    """Write the portal, build it clean, unchanged and with one edit, and say what finding citations cost."""
    options = _options()
    project = ROOM / f"{options.documents}-{options.pairs}"
    site = portal_site.prepare(ROOT, project, articles(options.pairs, read_texts(ROOT)))
    numbers = [_write_document(project, number) for number in range(options.documents)]
    _cite(project, numbers, Random(SEED))
    print(f"{description()}; {options.documents} documents and {options.pairs} pairs of articles were added")
    site.forget()
    costs = {}
    edited = min((project / "content" / "news").glob("*.vi.md"))
    edits: dict[str, Callable[[], Any]] = {
        "clean build": lambda: None,
        "nothing changed": lambda: None,
        "one article edited": lambda: edited.write_text(edited.read_text() + "\nThêm một câu.\n"),
        "one document edited": lambda: _write_document(project, 0, "Một câu nữa."),
    }
    for name, edit in edits.items():
        edit()
        costs[name] = cost_of(site.command, site.folder, site.environment, ROOM / "build.log")
        if costs[name].code:
            raise SystemExit((ROOM / "build.log").read_text())
        print(f"{name}: {costs[name].cpu:.2f} s CPU, {costs[name].wall:.2f} s, {costs[name].peak / 1e6:.0f} MB")
    finding, reading = _reading(project)
    share = finding / costs["clean build"].cpu
    print(f"finding citations: {finding:.2f} s of {reading:.2f} s of reading, {share:.1%} of the clean build's CPU")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=2000, help="how many documents to add")
    parser.add_argument("--pairs", type=int, default=5000, help="how many pairs of articles to add")
    return parser.parse_args()


def _write_document(project: Path, number: int, more: str = "") -> str:
    """Write both files of a document; its number. Each tenth replaces the one before it."""
    kind, symbol, vi, en = _TYPES[number % 2]
    year = 2001 + number * 25 // 100_000
    stated = f"{number + 1}/{year}/{symbol}"
    facts = [
        f"type: {kind}\nnumber: {stated}\nissuer: government\nissued: {year}-06-01\nforce: not-verified\ntags: [law]\n",
        f"aliases: {{vi: [Văn bản mẫu {number}], en: [Sample document {number}]}}\nsources: [centre-2017]\n",
        "evidence: [{fields: [number], source: centre-2017, verified_on: 2026-11-01}]\n",
    ]
    if number % 10 == 9:
        acts = f"type: replaces, to: bench-{number - 2}, source: centre-2017, verified_on: 2026-11-01"
        facts.append(f"relations: [{{{acts}}}]\n")
    for language, name in zip(LANGUAGES, (vi, en), strict=True):
        words = (
            f"title: {name} {number}\nslug: bench-{number}\nmeaning: {name} {number}\n"
            f"lead: {name} {number}, một văn bản của phép đo, dài vừa đủ để làm câu dẫn.\n"
        )
        body = f"{name} {stated}. {more}\n"
        path = project / "content" / "legal" / f"bench-{number}.{language}.md"
        path.write_text(f"---\n{words}{''.join(facts) if language == 'vi' else ''}---\n{body}", encoding="utf-8")
    return stated


def _cite(project: Path, numbers: list[str], chance: Random) -> None:
    for path in sorted((project / "content" / "news").glob("*.md")):
        cited = [chance.randrange(len(numbers)) for _ in range(_CITED)] if numbers else []
        with path.open("a", encoding="utf-8") as file:
            for place, number in enumerate(cited):
                words = (
                    f"Nghị định số {numbers[number]}" if place else f"Văn bản mẫu {number}, Sample document {number}"
                )
                file.write(f"\nTheo Điều {place + 1} {words}, một câu của phép đo.\n")


def _reading(project: Path) -> tuple[float, float]:
    """Seconds of processor that finding citations takes, and all of reading with it."""
    texts = [(path.relative_to(project).as_posix(), path.read_bytes()) for path in project.glob("content/*/*.md")]
    law = [read_item(path, data).item for path, data in texts if path.startswith("content/legal/")]
    known = Aliases(name for item in law if item for name in names(item))
    with_law, without = (_read_all(texts, known, find) for find in (citing.find, _nothing))
    return with_law - without, with_law


def _nothing(text: str, *, aliases: Aliases) -> list[Any]:
    return []


def _read_all(texts: list[tuple[str, bytes]], aliases: Aliases, find: Any) -> float:
    usual, citing.find = citing.find, find
    start = time.process_time()
    try:
        for path, data in texts:
            read_item(path, data, aliases)
    finally:
        citing.find = usual
    return time.process_time() - start


if __name__ == "__main__":
    main()
