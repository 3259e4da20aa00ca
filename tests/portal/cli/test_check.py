"""`portal check`."""

from __future__ import annotations

from portal_site import Project

VI = "content/news/merger.vi.md"


def test_good(project: Project) -> None:
    """Where all is well it says so, and makes nothing."""
    before = project.snapshot()
    run = project.portal("check")

    assert (0, "All is well: 38 texts in two languages.\n") == (run.code, run.text)
    assert before == project.snapshot()


def test_bad(project: Project) -> None:
    """What is wrong is told line by line, as a build tells it."""
    project.replace(VI, "2026-11-01", "2010-02-30")
    run = project.portal("check")

    assert [
        f"{VI}:5: '2010-02-30' is not a date that exists: write year-month-day, such as 2026-11-22",
        "1 to mend. Nothing was written: the last good site is still in place.",
    ] == run.text.splitlines()
    assert 1 == run.code
    assert run.text == project.pelican().text


def test_advice(project: Project) -> None:
    """Advice is given where it is asked for, and is no error."""
    project.append("content/news/merger.en.md", "One,two (three.\n")
    project.append("content/notices/closed.en.md", "Four,five.\n")
    run = project.portal("check", "--advice", "content/news")

    assert [
        "All is well: 38 texts in two languages.",
        "content/news/merger.en.md:6: Space before or after punctuation: 'e,t'",
        "content/news/merger.en.md:6: A bracket is not closed, or closes twice",
    ] == run.text.splitlines()
    assert 0 == run.code


def test_advice_on_one_file(project: Project) -> None:
    """Advice on one file is given on that one."""
    project.append("content/news/merger.en.md", "One,two.\n")
    run = project.portal("check", "--advice", "content/news/merger.vi.md")

    assert ["All is well: 38 texts in two languages."] == run.text.splitlines()


def test_advice_on_nothing(project: Project) -> None:
    """A file that is not there is told."""
    run = project.portal("check", "--advice", "content/nothing")

    assert "content/nothing: There is no such file or folder in the portal" in run.text.splitlines()
    assert 1 == run.code
