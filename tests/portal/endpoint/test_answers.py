"""The answers that the build has made."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from portal.contract.answers import ANSWERS, RECEIPT, answer_path, chosen_key, fault_key, wrong_key
from portal.contract.languages import LANGUAGES, Language
from portal.contract.messages import FIELDS, PURPOSES, Fault, rules_of
from portal.contract.sealed import Purpose
from portal.contract.shell import Shell
from portal.endpoint.answers import Answers
from portal.endpoint.errors import BadAnswers


@pytest.fixture(name="site")
def _site(output: Path, tmp_path: Path) -> Path:
    """A copy of the output, to be changed."""
    return Path(shutil.copytree(output / "api", tmp_path / "site" / "api")).parent


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("purpose", PURPOSES)
def test_marks(output: Path, purpose: Purpose, language: Language) -> None:
    """A form that goes back has a place for every text, every choice and every fault there may be, and no other."""
    fields = FIELDS[purpose]
    shell = Shell((output / answer_path(purpose, language)).read_text())
    faults = {fault_key(Fault(field.name, rule)) for field in fields for rule in rules_of(field)}
    choices = {chosen_key(field.name, choice) for field in fields for choice in field.choices}
    topics = {chosen_key("topic", "counselling")}

    assert {field.name for field in fields if field.kind in ("line", "lines")} == shell.names
    assert faults | {fault_key(Fault("message", "not-stored"))} == {
        key for key in shell.keys if key.startswith("fault ")
    }
    assert choices | topics == {key for key in shell.keys if key.startswith("chosen ")}
    assert {wrong_key(field.name) for field in fields} == {key for key in shell.keys if key.startswith("wrong ")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_other_answers(output: Path, language: Language) -> None:
    """Of the other answers only one has a mark, for the receipt; those that refuse have the numbers to call."""
    for answer in set(ANSWERS) - set(PURPOSES):
        text = (output / answer_path(answer, language)).read_text()
        numbers = BeautifulSoup(text, "html.parser").select("main a[href='tel:111']")

        assert ({RECEIPT} if answer == "accepted" else set()) == Shell(text).names
        assert (answer != "accepted") is bool(numbers)


def test_new_build(site: Path) -> None:
    """What a build has made anew is shown at once."""
    answers = Answers(site)
    (site / answer_path("busy", "vi")).write_text("new")

    assert b"new" == answers.filled("busy", "vi")


@pytest.mark.parametrize("change", ["missing", "broken"])
def test_build_in_the_middle(site: Path, change: str) -> None:
    """While a build replaces an answer, or when it has made a bad one, the last good one is shown."""
    answers = Answers(site)
    before = answers.filled("busy", "vi")
    path = site / answer_path("busy", "vi")
    path.unlink() if change == "missing" else path.write_text("[[[when x]]]")

    assert before == answers.filled("busy", "vi")


def test_bad_answer(site: Path) -> None:
    """An endpoint that starts with a bad answer says which, what is wrong, and the remedy."""
    path = site / answer_path("help", "en")
    path.write_text("[[[when x]]]")
    with pytest.raises(BadAnswers) as refusal:
        Answers(site)

    assert (
        f"{path}: must be an answer of the contact form as the build makes it: shell: [[[when x]]] is never closed "
        "(build the site, or set PORTAL_OUTPUT to its folder)"
    ) == str(refusal.value)
