"""What a writer is answered."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from contact_form.generator import add_answers
from portal.build.outputs import Change
from portal.contract.answers import ANSWERS, Answer, answer_path, fault_key, wrong_key
from portal.contract.languages import LANGUAGES, Language
from portal.contract.messages import Fault
from portal.contract.shell import Shell
from portal_site import TODAY, Project
from site_builder import add_service, minimal


@pytest.fixture(name="site", scope="module")
def _site(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A small site with its answers."""
    project = minimal(tmp_path_factory.mktemp("site") / "project")
    build(project)
    return project


def build(project: Project) -> Change:
    """Build the site with its answers."""
    return project.build("output", TODAY, plan=add_answers)


def shell(project: Project, answer: Answer, language: Language) -> Shell:
    """An answer as the endpoint reads it."""
    return Shell((project.root / "output" / answer_path(answer, language)).read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("answer", ANSWERS)
def test_is_a_page_like_all_others(site: Project, answer: Answer, language: Language) -> None:
    """Every answer is in its language, not to be found by search engines, and leads to its page in the other one."""
    page = BeautifulSoup(shell(site, answer, language).filled({}, ()), "html.parser")
    pages = {"vi": "/lien-he/", "en": "/en/contact/"}
    (other,) = set(LANGUAGES) - {language}

    assert language == page.html["lang"]
    assert "noindex" == page.select_one("meta[name=robots]")["content"]
    assert pages[other] == page.select_one(".switch")["href"]
    assert pages[language] in [link["href"] for link in page.select("main a")]
    assert 1 == len(page.select("h1"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fault_is_told_twice(site: Project, language: Language) -> None:
    """A fault stands in the summary and at its field, and nowhere while it is not there."""
    keys = {fault_key(Fault("message", "missing")), wrong_key("message")}
    bare, faulty = (
        BeautifulSoup(shell(site, "help", language).filled({}, held), "html.parser") for held in (set(), keys)
    )

    assert ([], []) == (bare.select(".error-summary li"), bare.select(".error"))
    assert (1, 1) == (len(faulty.select(".error-summary li")), len(faulty.select(".error")))
    assert None is bare.select_one("#help-message").get("aria-invalid")
    assert "help-message-hint help-message-error" == faulty.select_one("#help-message")["aria-describedby"]


def test_only_made_again_when_needed(site: Project) -> None:
    """The same site makes no answer again; a new service makes those that offer it as a topic, and no other."""
    assert [] == build(site).make
    add_service(site, "shelter", order=5)
    made = {output.path for output in build(site).make if output.path.startswith("api/")}

    assert {answer_path(answer, language) for answer in ANSWERS for language in LANGUAGES} >= made
    assert {answer_path(answer, language) for answer in ("help", "feedback") for language in LANGUAGES} <= made


def test_gone_with_the_plugin(tmp_path: Path) -> None:
    """The answers belong to the build: one that does not want them takes them away."""
    project = minimal(tmp_path / "project")
    build(project)
    project.build("output", TODAY)

    assert [] == [path for path in project.snapshot() if path.startswith("api/contact/")]
