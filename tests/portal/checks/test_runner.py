"""The rules together."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from portal.checks import dates, law, names, pairs
from portal.checks.runner import SITE_RULES
from portal_site import REPOSITORY, Project
from site_builder import add_news, both


def functions(path: Path) -> set[str]:
    """The names of the rules that a file holds."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("check_")}


def test_every_rule_runs() -> None:
    """Every rule for the site is run, under its own name."""
    folder = REPOSITORY / "src" / "portal" / "checks"
    written = set().union(
        *(functions(folder / f"{module.__name__.rpartition('.')[2]}.py") for module in (dates, law, names, pairs))
    )

    assert written == {rule.__name__ for rule in SITE_RULES.values()}
    assert all(rule.__name__ == f"check_{name.replace('-', '_')}" for name, rule in SITE_RULES.items())


@pytest.mark.parametrize("name", SITE_RULES)
def test_rule_teaches(name: str) -> None:
    """Every rule says in a sentence what the site must be like."""
    assert (SITE_RULES[name].__doc__ or "").split("\n")[0].endswith((".", ","))


def test_no_site(project: Project) -> None:
    """A portal that does not say whose it is cannot be built."""
    project.remove("content/data/site.yaml")

    assert ["content/data/site.yaml: This file must exist: it says whose portal this is"] == project.problems()


def test_all_in_one_run(project: Project) -> None:
    """What is wrong in a file and what is wrong with the site are told in one go."""
    project.replace("content/news/merger.vi.md", "2026-11-01", "2010-02-30")
    project.remove("content/services/counselling.en.md")
    project.append("content/notices/closed.en.md", "[x](@/services/nowhere)\n")

    assert [
        "content/news/merger.vi.md:5: '2010-02-30' is not a date that exists: write year-month-day, such as 2026-11-22",
        "content/notices/closed.en.md:6: There is no 'nowhere' in content/services/",
        "content/services/counselling.vi.md: The file content/services/counselling.en.md is missing: "
        "write it, or say here `untranslated: …` and why",
    ] == project.problems()


def test_all_of_one_file(project: Project) -> None:
    """What is wrong in a file does not hide what it names in vain, nor that its twin is missing."""
    path = "content/news/lonely.vi.md"
    add_news(project, "lonely", date="2010-02-30", tags=["chidren"], body=both("[x](@/services/nowhere)\n", ""))
    project.remove("content/news/lonely.en.md")

    assert [
        f"{path}: The file content/news/lonely.en.md is missing: write it, or say here `untranslated: …` and why",
        f"{path}:5: '2010-02-30' is not a date that exists: write year-month-day, such as 2026-11-22",
        f"{path}:8: There is no 'chidren' in content/data/tags.yaml (→ 'children'?)",
        f"{path}:12: There is no 'nowhere' in content/services/",
    ] == project.problems()


@pytest.mark.parametrize(
    "path",
    [
        *("content/news/merger.vi.md", "content/news/merger.en.md", "content/pages/contact.vi.md"),
        *("content/pages/news.vi.md", "content/pages/home.en.md", "content/services/counselling.vi.md"),
        *("content/legal/112-qd.vi.md", "content/data/tags.yaml", "content/data/sources.yaml"),
        *("content/data/contacts.yaml", "content/data/site.yaml", "content/data/organisations.yaml"),
    ],
)
def test_no_false_alarm(project: Project, path: str) -> None:
    """A file that cannot be read is told once; what others say of it is not held against them."""
    project.append("content/notices/closed.en.md", "[x](@/news/merger), [y](@/legal/112-qd#dieu-1)\n")
    project.append("content/legal/112-qd.vi.md", "## Điều 1\n")
    project.append("content/legal/112-qd.en.md", "## Article 1\n")
    assert [] == project.problems()
    project.write(path, b"---\ntitle: \xff\n---\n")

    assert [f"{path}:2: The file is not UTF-8 (byte 0xff): save it again with the encoding UTF-8"] == project.problems()
