"""What may be wrong with a portal, through Pelican as it is: told with place and remedy, and nothing is written."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import NamedTuple

import pytest

from portal_site import Project
from site_builder import DATA, add_news, add_notice, contact, figure, photograph

VI = "content/news/merger.vi.md"
EN = "content/news/merger.en.md"
CATALOGUE = "theme/locale/vi/LC_MESSAGES/messages.po"
DATE_RULE = "is not a date that exists: write year-month-day, such as 2026-11-22"
YAML_RULE = "put values with `: `, `#` or quotes inside double quotes, and indent with spaces"
LAST = "{count} to mend. Nothing was written: the last good site is still in place."


class Bad(NamedTuple):
    """One thing that is wrong, and what Pelican says of it."""

    name: str
    spoil: Callable[[Project], object]
    expected: tuple[str, ...]


def add_plugin(project: Project, code: str) -> None:
    """Give the project one more plugin."""
    project.own("plugins")
    project.write("plugins/extra_thing.py", code)
    project.append("pelicanconf.py", 'PLUGINS = [*PLUGINS, "extra_thing"]\n')


def translate(project: Project, entry: str) -> None:
    """Replace the entry of one message of the Vietnamese catalogue."""
    project.own("theme")
    before, _, after = project.read(CATALOGUE).partition('msgid "Related"\n')
    project.write(CATALOGUE, before + entry + after.partition("\n\n")[2])


BAD = [
    Bad(
        "page without its twin",
        lambda p: p.remove(EN),
        (f"{VI}: The file {EN} is missing: write it, or say here `untranslated: …` and why",),
    ),
    Bad(
        "unknown language suffix",
        lambda p: p.write("content/news/merger.fr.md", p.read(EN)),
        ("content/news/merger.fr.md: The portal has no language 'fr': the name must end in .vi.md or .en.md",),
    ),
    Bad(
        "duplicate slug",
        lambda p: (add_news(p, "other"), p.replace("content/news/other.en.md", "slug: other", "slug: merger")),
        (f"content/news/other.en.md:3: The address /en/news/merger/ belongs to {EN} already: choose another slug",),
    ),
    Bad(
        "not UTF-8",
        lambda p: p.write(EN, p.read(EN).encode() + b"caf\xe9\n"),
        (f"{EN}:6: The file is not UTF-8 (byte 0xe9): save it again with the encoding UTF-8",),
    ),
    Bad(
        "not NFC",
        lambda p: p.append(VI, unicodedata.normalize("NFD", "Trẻ em\n")),
        (
            f"{VI}:12: {unicodedata.normalize('NFD', 'Trẻ')!r} is written with loose marks (not NFC), "
            "so that it cannot be found: type it again",
        ),
    ),
    Bad(
        "broken link",
        lambda p: p.append(EN, "[help](@/services/counseling)\n"),
        (f"{EN}:6: There is no 'counseling' in content/services/ (→ 'counselling'?)",),
    ),
    Bad(
        "broken anchor",
        lambda p: p.append(EN, "[article](@/legal/112-qd#dieu-99) and [steps](#nowhere)\n"),
        (
            f"{EN}:6: @/legal/112-qd has no heading with the anchor #dieu-99",
            f"{EN}:6: No heading of this text has the anchor #nowhere",
        ),
    ),
    Bad(
        "missing picture",
        lambda p: add_news(p, "merger", figures=[figure()]),
        (f"{VI}:12: There is no 'children.jpg' in content/images/",),
    ),
    Bad(
        "picture that cannot be read",
        lambda p: p.write("content/images/children.jpg", photograph()[:1000]),
        (
            "content/images/children.jpg: The picture cannot be read (image file is truncated "
            "(5 bytes not processed)): save it again as JPEG",
        ),
    ),
    Bad(
        "figure without alt",
        lambda p: (
            p.write("content/images/children.jpg", photograph()),
            add_news(p, "merger", figures=[figure(alt=None)]),
        ),
        (f"{VI}:12: A figure must have the field 'alt': add a line `alt: …`",),
    ),
    Bad(
        "unknown tag",
        lambda p: p.replace(VI, "- children", "- chidren"),
        (f"{VI}:8: There is no 'chidren' in content/data/tags.yaml (→ 'children'?)",),
    ),
    Bad(
        "YAML that does not parse",
        lambda p: p.replace(VI, "title: Tin Merger", "title: Tin: Merger"),
        (f"{VI}:2: The fields are not valid YAML (mapping values are not allowed in this context): {YAML_RULE}",),
    ),
    Bad(
        "data that does not parse",
        lambda p: p.append("content/data/tags.yaml", "  - x: [\n"),
        (f"content/data/tags.yaml:15: The fields are not valid YAML (did not find expected key): {YAML_RULE}",),
    ),
    Bad(
        "unknown field",
        lambda p: p.append_field(EN, "tilte: Merger"),
        (f"{EN}:3: A news item has no field 'tilte' (→ 'title'?)",),
    ),
    Bad(
        "wrong type",
        lambda p: p.replace("content/services/counselling.vi.md", "order: 10", "order: first"),
        ("content/services/counselling.vi.md:14: 'first' must be a whole number, digits only",),
    ),
    Bad(
        "day that never was",
        lambda p: p.replace(VI, "'2026-11-01'", "2010-02-30"),
        (f"{VI}:5: '2010-02-30' {DATE_RULE}",),
    ),
    Bad(
        "year of five digits",
        lambda p: p.replace(VI, "'2026-11-01'", "20210-03-25"),
        (f"{VI}:5: '20210-03-25' {DATE_RULE}",),
    ),
    Bad(
        "missing required field",
        lambda p: p.replace(VI, "section: centre\n", ""),
        (f"{VI}:1: A news item must have the field 'section': add a line `section: …`",),
    ),
    Bad(
        "fact in the English file",
        lambda p: p.append_field(EN, "date: 2026-11-01"),
        (f"{EN}:3: 'date' is the same in both languages and is stated once, in the Vietnamese file: delete it here",),
    ),
    Bad(
        "unverified contact as a link",
        lambda p: p.append(EN, "[call](@/contacts/unsure)\n"),
        (f"{EN}:6: 'unsure' is not verified, so it cannot be a link: write the number as words",),
    ),
    Bad(
        "number as a link",
        lambda p: p.append(EN, "[call](tel:0243352566)\n"),
        (f"{EN}:6: 'tel:0243352566' cannot be a link target: write @/KIND/NAME, #anchor or https://…",),
    ),
    Bad(
        "stale contact",
        lambda p: p.data("contacts", DATA["contacts"] | {"helpline": contact("111", verified_on="2025-11-21")}),
        (
            "content/data/contacts.yaml:1: 'helpline' was last checked on 2025-11-21, more than 12 months ago: "
            "check it, or set not-verified",
        ),
    ),
    Bad(
        "outbound host",
        lambda p: p.append(EN, "[results](https://casino.example/)\n"),
        (
            f"{EN}:6: No link may lead to 'casino.example': "
            "drop the link, or have it added to `outbound_hosts` in site.yaml",
        ),
    ),
    Bad(
        "raw HTML",
        lambda p: p.append(EN, '<a href="https://casino.example">x</a>\n'),
        (f"{EN}:6: '<a href=\"https://casino.example\">' is HTML: write Markdown instead",),
    ),
    Bad(
        "heading order",
        lambda p: p.append(EN, "# Title\n\n## One\n\n#### Three\n"),
        (
            f"{EN}:6: A heading in a text starts with ##: # is the title, which the fields give",
            f"{EN}:10: This heading skips a level: after ## comes ###, not ####",
        ),
    ),
    Bad(
        "notice that ends before it starts",
        lambda p: add_notice(p, "closed", start="2026-12-02", end="2026-12-01"),
        ("content/notices/closed.vi.md:6: The notice ends (2026-12-01) before it starts (2026-12-02)",),
    ),
    Bad(
        "missing word of the interface",
        lambda p: translate(p, ""),
        (f"{CATALOGUE}: 'Related' is missing: run `make translate` and translate it",),
    ),
]


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.name)
def test_told(project: Project, bad: Bad) -> None:
    """It is told in one line with place and remedy, the exit code is 1, and the published files stay as they were."""
    before = project.snapshot()
    bad.spoil(project)
    run = project.pelican()

    assert [*bad.expected, LAST.format(count=len(bad.expected))] == run.text.splitlines()
    assert 1 == run.code
    assert before == project.snapshot()


def test_untranslated_word(project: Project) -> None:
    """A word of the interface without its translation is told on its line of the catalogue."""
    translate(project, 'msgid "Related"\nmsgstr ""\n\n')
    line = project.read(CATALOGUE).split("\n").index('msgid "Related"') + 1
    run = project.pelican()

    assert [f"{CATALOGUE}:{line}: 'Related' has no translation: write one (and delete `fuzzy`)"] == run.problems
    assert 1 == run.code


def test_all_in_one_run(project: Project) -> None:
    """Everything that is wrong is told in one run, file by file and line by line."""
    before = project.snapshot()
    add_news(project, "lonely")
    project.remove("content/news/lonely.en.md")
    project.write("content/news/merger.fr.md", project.read(EN))
    add_news(project, "twice")
    project.replace("content/news/twice.en.md", "slug: twice", "slug: merger")
    project.append(EN, "[a](@/services/nowhere) [b](@/contacts/unsure) [c](https://casino.example)\n")
    add_news(project, "wrong", date="2010-02-30", section="", figures=[figure(alt=None)], tags=["xyz"])
    project.append("content/news/wrong.en.md", "# Title\n\n<b>x</b> [d](tel:111)\n")
    project.write("content/services/counselling.en.md", b"\xff")
    project.data("contacts", DATA["contacts"] | {"helpline": contact("111", verified_on="2020-01-01")})
    run = project.pelican()

    assert [
        "content/data/contacts.yaml:1: 'helpline' was last checked on 2020-01-01, more than 12 months ago: "
        "check it, or set not-verified",
        "content/news/lonely.vi.md: The file content/news/lonely.en.md is missing: "
        "write it, or say here `untranslated: …` and why",
        f"{EN}:6: 'unsure' is not verified, so it cannot be a link: write the number as words",
        f"{EN}:6: No link may lead to 'casino.example': "
        "drop the link, or have it added to `outbound_hosts` in site.yaml",
        f"{EN}:6: There is no 'nowhere' in content/services/",
        "content/news/merger.fr.md: The portal has no language 'fr': the name must end in .vi.md or .en.md",
        f"content/news/twice.en.md:3: The address /en/news/merger/ belongs to {EN} already: choose another slug",
        "content/news/wrong.en.md:6: A heading in a text starts with ##: # is the title, which the fields give",
        "content/news/wrong.en.md:8: '<b>' is HTML: write Markdown instead",
        "content/news/wrong.en.md:8: 'tel:111' cannot be a link target: write @/KIND/NAME, #anchor or https://…",
        "content/news/wrong.vi.md:1: A news item must have the field 'section': add a line `section: …`",
        f"content/news/wrong.vi.md:5: '2010-02-30' {DATE_RULE}",
        "content/news/wrong.vi.md:8: There is no 'xyz' in content/data/tags.yaml",
        "content/news/wrong.vi.md:12: A figure must have the field 'alt': add a line `alt: …`",
        "content/news/wrong.vi.md:12: There is no 'children.jpg' in content/images/",
        "content/services/counselling.en.md:1: The file is not UTF-8 (byte 0xff): save it again with the encoding UTF-8",
        LAST.format(count=16),
    ] == run.text.splitlines()
    assert 1 == run.code
    assert before == project.snapshot()


@pytest.mark.parametrize(
    ("code", "cause"),
    [
        ("import nothing_of_that_name\n", "No module named 'nothing_of_that_name'"),
        ("def register():\n    raise RuntimeError('no database')\n", "no database"),
    ],
)
def test_plugin(project: Project, code: str, cause: str) -> None:
    """A plugin that cannot be loaded stops the build, where plain Pelican publishes the site without it."""
    before = project.snapshot()
    add_plugin(project, code)
    run = project.pelican()
    message = "pelicanconf.py: The plugin 'extra_thing' could not be loaded (the lines above say why): "

    assert f"{message}mend it, or take it out of PLUGINS" in run.text.splitlines()
    assert LAST.format(count=1) == run.text.splitlines()[-1]
    assert cause in run.text
    assert 1 == run.code
    assert before == project.snapshot()


@pytest.mark.parametrize("code", ["def register(:\n", "1 / 0\n"])
def test_plugin_that_breaks(project: Project, code: str) -> None:
    """Nor does a plugin that is no Python, or fails as it is read."""
    before = project.snapshot()
    add_plugin(project, code)

    assert 1 == project.pelican().code
    assert before == project.snapshot()


def test_vietnamese(project: Project) -> None:
    """Staff are told in Vietnamese, unless their system speaks English."""
    project.replace(VI, "'2026-11-01'", "2010-02-30")
    run = project.pelican(PORTAL_LANGUAGE="vi")

    assert run.text.startswith(f"{VI}:5: '2010-02-30' ")
    assert "is not a date" not in run.text
    assert 1 == run.code


def test_mended(project: Project) -> None:
    """Once all is mended the site is made, and is what a clean build makes."""
    project.replace(VI, "'2026-11-01'", "2010-02-30")
    assert 1 == project.pelican().code
    project.replace(VI, "2010-02-30", "2026-11-02")
    assert 0 == project.pelican().code
    assert 0 == project.pelican("--output", "clean").code

    assert project.snapshot("clean") == project.snapshot()
