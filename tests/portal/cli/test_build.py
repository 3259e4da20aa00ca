"""`portal build`."""

from __future__ import annotations

import re

from portal_site import Project


def test_same_as_pelican(project: Project) -> None:
    """It makes what `pelican content` makes."""
    before = project.snapshot()
    project.remove(*(f"output/{path}" for path in before if path.startswith("en/")))
    run = project.portal("build")

    assert 0 == run.code
    assert before == project.snapshot()


def test_count(project: Project) -> None:
    """It says how many files it made, and how long that took."""
    assert 0 == project.portal("build").code
    project.append("content/news/merger.en.md", "More.\n")
    run = project.portal("build")

    assert re.fullmatch(r"Done: 1 files made in \d+\.\d\d s\.", run.text.splitlines()[-1])


def test_nothing_made(project: Project) -> None:
    """Where nothing has changed it made nothing."""
    assert 0 == project.portal("build").code

    assert project.portal("build").text.splitlines()[-1].startswith("Done: 0 files made in ")


def test_bad(project: Project) -> None:
    """What is wrong stops it, as it stops Pelican."""
    before = project.snapshot()
    project.remove("content/news/merger.en.md")
    run = project.portal("build")

    assert 1 == run.code
    assert run.text == project.pelican().text
    assert before == project.snapshot()


def test_public(project: Project) -> None:
    """With `--public` it makes the public site beside the other one."""
    run = project.portal("build", "--public", PORTAL_URL="https://portal.example/")

    assert 0 == run.code
    assert project.snapshot().keys() == project.snapshot("public").keys()
    assert b'href="https://portal.example/en/"' in project.snapshot("public")["en/index.html"]


def test_public_without_address(project: Project) -> None:
    """Without the public address it says what to do."""
    run = project.portal("build", "--public", PORTAL_URL="")

    assert "publishconf.py: PORTAL_URL must be the public address, such as https://portal.example: ''" in run.text
    assert 1 == run.code
