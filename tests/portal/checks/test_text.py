"""Rules for a text; each example in `fixtures/checks/RULE/` says what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from portal.checks.runner import advise, check_text
from portal.checks.text import ADVICE, RULES, advice, body_lines, rule
from portal.content.body import convert
from portal.content.yaml_nodes import split_front_matter
from portal.contract.problems import located
from portal_site import REPOSITORY

FIXTURES = REPOSITORY / "tests" / "fixtures" / "checks"
ALL = {**RULES, **ADVICE}
FILES = sorted(FIXTURES.rglob("*.md"))


def expected(file: Path) -> list[str]:
    """The messages that an example states; one that states nothing is no example."""
    parts = split_front_matter(file.read_text(encoding="utf-8"))
    assert parts, f"{file} has no front matter"
    stated = yaml.safe_load(parts[0])
    assert "expect" in stated, (
        f"{file} does not say what is wrong with it: add `expect:` (an empty list where nothing is)"
    )
    return list(stated["expect"])


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_example(file: Path) -> None:
    """A rule finds in an example what the example says, all of it and nothing else."""
    lines = body_lines(file.read_text(encoding="utf-8"))
    found = [problem.text().removeprefix("f:") for problem in located("f", ALL[file.parent.name](lines))]

    assert expected(file) == found


@pytest.mark.parametrize("name", ALL)
def test_every_rule_has_examples(name: str) -> None:
    """Every rule has an example that breaks it, and one that does not."""
    examples = [expected(file) for file in FILES if file.parent.name == name]

    assert any(examples)
    assert [] in examples


def test_every_example_has_a_rule() -> None:
    """No example is left of a rule that is gone."""
    assert set(ALL) == {folder.name for folder in FIXTURES.iterdir()}


@pytest.mark.parametrize("name", ALL)
def test_rule_teaches(name: str) -> None:
    """A rule's first line says what a text must be like."""
    first = (ALL[name].__doc__ or "").split("\n")[0]

    assert first[:1].isupper()
    assert "Bad:" in (ALL[name].__doc__ or "") or first.endswith(".")


@pytest.mark.parametrize("register", [rule, advice])
def test_name_of_a_rule(register: object) -> None:
    """A rule that is not named `check_…` is refused: its name is how it is known."""

    def heading_order(lines: object) -> None:
        """A rule by a wrong name."""

    with pytest.raises(ValueError, match=r"^A rule's name must start with check_: heading_order$"):
        register(heading_order)  # type: ignore[operator]


@pytest.mark.parametrize("name", RULES)
def test_windows(name: str) -> None:
    """A text from Windows, with its mark at the start and its ends of lines, is looked at like any other."""
    for file in FILES:
        if file.parent.name == name:
            data = b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n")
            found = [problem.text().removeprefix("f:") for problem in check_text("f", data)]

            assert [line for line in expected(file) if line not in found] == []


def test_advice_is_no_error() -> None:
    """What a writer may look at again stops nothing."""
    data = "---\n---\nTheo việc,UBND (thành phố.\n".encode()

    assert [] == check_text("f", data)
    assert ["f:3: Space before or after punctuation: 'c,U'", "f:3: A bracket is not closed, or closes twice"] == [
        problem.text() for problem in advise("f", data)
    ]


@pytest.mark.parametrize("data", [b"\xff", b"no fields", b""])
def test_unreadable(data: bytes) -> None:
    """A file that cannot be read is left to who reads it."""
    assert [] == check_text("f", data)


@given(st.text("#ab >-*1.: \n", max_size=40))
def test_no_second_title(body: str) -> None:
    """However a heading is written, none becomes a second title of the page without being told."""
    titles = [heading for heading in convert(body).headings if heading.level == 1]
    told = [problem.text() for problem in check_text("f", f"---\n---\n{body}".encode())]

    assert not titles or any("# is the title" in text for text in told)
