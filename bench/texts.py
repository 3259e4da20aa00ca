"""The site's own texts, taken apart: the blocks, titles and leads that articles of the bench are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import yaml

from portal.content.yaml_nodes import split_front_matter
from portal.contract.languages import LANGUAGES, Language

Pair = dict[Language, str]  # the same thing in both languages


class Texts(NamedTuple):
    """What there is to draw from: blocks of bodies by their sort, fields, and keys of the data files."""

    blocks: tuple[tuple[str, Pair], ...]  # (sort, words); the sort is paragraph, list, table or other
    headings: tuple[Pair, ...]
    titles: tuple[Pair, ...]
    leads: tuple[Pair, ...]
    keys: dict[str, tuple[str, ...]]


def read_texts(root: Path) -> Texts:
    """The texts of the project at *root*; its two languages stand side by side, block for block."""
    items = [item for path in sorted(root.glob("content/*/*.vi.md")) if (item := _read_pair(path))]
    blocks = [block for _, bodies in items for block in _paired_blocks(bodies)]
    headings = [
        {language: _heading(words) for language, words in block.items()} for block in blocks if _is_heading(block)
    ]
    return Texts(
        blocks=tuple((_sort(block["vi"]), block) for block in blocks if not _is_heading(block)),
        headings=tuple(headings),
        titles=tuple({language: fields[language]["title"] for language in LANGUAGES} for fields, _ in items),
        leads=tuple({language: fields[language]["lead"] for language in LANGUAGES} for fields, _ in items),
        keys={name: _keys(root, name) for name in ("tags", "sections", "sources")} | {"legal": _documents(root)},
    )


def _read_pair(path: Path) -> tuple[dict[Language, dict[str, str]], Pair] | None:
    fields: dict[Language, dict[str, str]] = {}
    bodies: Pair = {}
    for language in LANGUAGES:
        file = path.with_name(path.name.replace(".vi.", f".{language}."))
        parts = split_front_matter(file.read_text(encoding="utf-8")) if file.exists() else None
        if parts is None:
            return None
        fields[language] = yaml.load(parts[0], Loader=yaml.BaseLoader)
        bodies[language] = parts[1]
    return fields, bodies


def _paired_blocks(bodies: Pair) -> Iterator[Pair]:
    split = {
        language: [block for block in re.split(r"\n\s*\n", bodies[language].strip()) if block] for language in LANGUAGES
    }
    # Where the two languages are not built alike there is no telling which block translates which.
    if len(split["vi"]) == len(split["en"]):
        for vi, en in zip(split["vi"], split["en"], strict=True):
            if _sort(vi) == _sort(en):
                yield {"vi": vi, "en": en}


def _sort(block: str) -> str:
    if re.match(r"[-*] |\d+\. ", block):
        return "list"
    if block.startswith("|"):
        return "table"
    return "other" if block.startswith(("#", "!!!", ">", " ")) or "\n" in block else "paragraph"


def _is_heading(block: Pair) -> bool:
    return block["vi"].startswith("#")


def _heading(block: str) -> str:
    return block.lstrip("#").strip()


def _keys(root: Path, name: str) -> tuple[str, ...]:
    text = (root / "content" / "data" / f"{name}.yaml").read_text(encoding="utf-8")
    return tuple(yaml.load(text, Loader=yaml.BaseLoader))


def _documents(root: Path) -> tuple[str, ...]:
    return tuple(path.name.removesuffix(".vi.md") for path in sorted(root.glob("content/legal/*.vi.md")))
