"""Rules for dates."""

from __future__ import annotations

import pytest

from portal_site import Project
from site_builder import DATA, add_news, add_notice, both, contact, words

CONTACTS = "content/data/contacts.yaml"


def test_period(project: Project) -> None:
    """A notice that ends before it starts is told."""
    add_notice(project, "closed", start="2026-12-02", end="2026-12-01")

    assert [
        "content/notices/closed.vi.md:6: The notice ends (2026-12-01) before it starts (2026-12-02)"
    ] == project.problems()


def test_period_of_one_language(project: Project) -> None:
    """It is told of a notice that has one language, too."""
    facts = {"start": "2026-12-02", "end": "2026-12-01", "sources": ["source"]}
    project.item("notices/alone", "en", words("en", "Alone", "alone", untranslated="For visitors.") | facts)

    assert [
        "content/notices/alone.en.md:7: The notice ends (2026-12-01) before it starts (2026-12-02)"
    ] == project.problems()


def test_one_day(project: Project) -> None:
    """A notice may start and end on one day."""
    add_notice(project, "closed", start="2026-12-01", end="2026-12-01")

    assert [] == project.problems()


def test_date_note(project: Project) -> None:
    """News without a date says what is known of it."""
    add_news(project, "merger", date="unknown")

    assert [
        "content/news/merger.vi.md:5: The date is unknown: "
        "say what is known of it in a line `date_note: {vi: …, en: …}`"
    ] == project.problems()

    add_news(project, "merger", date="unknown", date_note=both("Không rõ.", "Not known."))

    assert [] == project.problems()


@pytest.mark.parametrize(
    ("today", "fresh"),
    [("2026-11-01", True), ("2027-10-31", True), ("2027-11-01", True), ("2027-11-02", False), ("2030-02-28", False)],
)
def test_age(project: Project, today: str, fresh: bool) -> None:
    """A number that readers are told to call was checked in the last twelve months."""
    message = "'helpline' was last checked on 2026-11-01, more than 12 months ago: check it, or set not-verified"

    assert ([] if fresh else [f"{CONTACTS}:1: {message}"]) == project.problems(today)


def test_never_checked(project: Project) -> None:
    """A number that was never checked is not offered."""
    project.data("contacts", DATA["contacts"] | {"helpline": contact("111", status="published", verified_on=None)})

    assert [
        f"{CONTACTS}:1: 'helpline' was last checked on ?, more than 12 months ago: check it, or set not-verified"
    ] == project.problems()


def test_unsure_may_be_old(project: Project) -> None:
    """An unsure number is offered to nobody, so it may be as old as it is."""
    unsure = contact("112", status="not-verified", verified_on="2017-03-24")
    project.data("contacts", DATA["contacts"] | {"unsure": unsure})

    assert [] == project.problems()


@pytest.mark.parametrize(
    ("months", "today", "fresh"),
    [(1, "2026-12-01", True), (1, "2026-12-02", False), (24, "2028-11-01", True), (3, "2027-01-31", True), (3, "2027-02-02", False)],
)  # fmt: skip
def test_months(project: Project, months: int, today: str, fresh: bool) -> None:
    """How old a number may be is for `site.yaml` to say."""
    project.data("site", DATA["site"] | {"contact_max_age_months": months})

    assert fresh == (project.problems(today) == [])


def test_help_contact(project: Project) -> None:
    """Numbers that stand on every page can be called."""
    project.data("site", DATA["site"] | {"help_contacts": ["helpline", "unsure"]})
    line = next(
        n for n, text in enumerate(project.read("content/data/site.yaml").split("\n"), 1) if "help_contacts" in text
    )

    assert [
        f"content/data/site.yaml:{line}: 'unsure' is not verified, so it must not stand among help_contacts"
    ] == project.problems()
