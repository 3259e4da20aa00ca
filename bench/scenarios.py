"""What is done to a project before it is built again."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from corpus import Article, article, name_of
from portal.contract.languages import LANGUAGES
from portal_site import source_of, write_article
from runs import CLEAN, EDIT
from site_project import Site
from texts import Texts


class Bench(NamedTuple):
    """A project under measurement: how many pairs it has, what they were drawn from, how often it was changed."""

    site: Site
    pairs: int
    texts: Texts
    round: int


class Scenario(NamedTuple):
    """A change, by name."""

    name: str
    change: Callable[[Bench], None]


def clean(bench: Bench) -> None:
    """Everything has to be made."""
    bench.site.forget()


def nothing(bench: Bench) -> None:
    """Nothing has to be made."""


def edit_old(bench: Bench) -> None:
    """A sentence more in an article of long ago."""
    _append(bench.site.source(name_of(bench.pairs // 10), "vi"), bench.round)


def edit_newest(bench: Bench) -> None:
    """A sentence more in the newest article."""
    _append(bench.site.source(name_of(bench.pairs - 1), "vi"), bench.round)


def retitle(bench: Bench) -> None:
    """Another title for an old article: lists, neighbours, twin and links show it."""
    _replace(_old(bench), r"^title: .*$", f'title: "Tên mới, lần {bench.round}"')


def retag(bench: Bench) -> None:
    """Other tags for an old article."""
    tags = bench.texts.keys["tags"]
    chosen = {tags[(bench.round * 5 + step) % len(tags)] for step in (0, 3, 7)}
    _replace(_old(bench), r"^tags: .*$", f"tags: [{', '.join(sorted(chosen))}]")


def add_newest(bench: Bench) -> None:
    """A new article: every list shifts by one."""
    write_article(bench.site.folder, _newer(bench))


def delete_newest(bench: Bench) -> None:
    """The new article is taken back."""
    for language in LANGUAGES:
        source_of(bench.site.folder, _newer(bench).name, language).unlink()


def touch_base_template(bench: Bench) -> None:
    """Something else around every page."""
    _touch(bench, "theme/templates/base.html", "<head>", '<meta name="bench" content="{round}">')


def touch_main_template(bench: Bench) -> None:
    """Something else inside every page."""
    _touch(bench, "theme/templates/main.html", '<div class="columns">', "<!-- {round} -->")


def touch_small_template(bench: Bench) -> None:
    """Something else on the page of statistics."""
    _touch(bench, "theme/templates/statistics.html", "{% block text %}", "<!-- {round} -->")


def touch_stylesheet(bench: Bench) -> None:
    """Another colour: the address of the stylesheet stands on every page, and changes with it."""
    _append(bench.site.folder / "theme" / "static" / "portal.css", bench.round, "/* {round} */\n")


def touch_data(bench: Bench) -> None:
    """Another title for a source that articles name."""
    file = bench.site.folder / "content" / "data" / "sources.yaml"
    _replace(file, r'^    vi: "(?:\d+ )?', f'    vi: "{bench.round} ')


PEER_SCENARIOS = (Scenario(CLEAN, clean), Scenario(EDIT, edit_old))
PORTAL_SCENARIOS = (
    Scenario(CLEAN, clean),
    Scenario("nothing changed", nothing),
    Scenario(EDIT, edit_old),
    Scenario("edit the newest body", edit_newest),
    Scenario("retitle an old one", retitle),
    Scenario("retag an old one", retag),
    Scenario("add the newest", add_newest),
    Scenario("delete the newest", delete_newest),
    Scenario("a data file (one source)", touch_data),
    Scenario("a template of one page", touch_small_template),
    Scenario("the base template", touch_base_template),
    Scenario("the template of all main parts", touch_main_template),
    Scenario("the stylesheet", touch_stylesheet),
)


def _old(bench: Bench) -> Path:
    return bench.site.source(name_of(bench.pairs // 10), "vi")


def _newer(bench: Bench) -> Article:
    return article(bench.pairs, bench.pairs, bench.texts)


def _append(path: Path, round_: int, text: str = "\nBổ sung lần {round}.\n") -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(text.replace("{round}", str(round_)))


def _replace(path: Path, pattern: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    changed = re.sub(pattern, new, text, count=1, flags=re.MULTILINE)
    if changed == text:
        raise LookupError(f"{path}: nothing to change at {pattern!r}")
    path.write_text(changed, encoding="utf-8")


def _touch(bench: Bench, file: str, after: str, text: str) -> None:
    mark = text.replace("{round}", r"\d+")
    new = after + text.replace("{round}", str(bench.round))
    _replace(bench.site.folder / file, f"{re.escape(after)}(?:{mark})?", new.replace("\\", r"\\"))
