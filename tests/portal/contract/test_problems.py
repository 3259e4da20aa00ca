"""Problems: how they are said, how often, and in which order."""

from __future__ import annotations

import pickle

import pytest

from portal.contract.problems import PortalError, Problem, Refused, finding, located, problem, set_once


def test_text() -> None:
    """A problem reads `path:line: message`, its values filled in."""
    assert "content/a.md:3: 'x' is wrong" == problem("content/a.md", 3, "{value!r} is wrong", value="x").text()


def test_text_of_a_whole_file() -> None:
    """A problem of a file as a whole names no line."""
    assert "content/a.md: missing" == problem("content/a.md", 0, "missing").text()


def test_text_translated() -> None:
    """The message is translated before its values are filled in."""
    vietnamese = {"{value!r} is wrong": "{value!r} sai"}

    assert "a.md:3: 'x' sai" == problem("a.md", 3, "{value!r} is wrong", value="x").text(vietnamese.__getitem__)


def test_located() -> None:
    """The findings of a rule become problems of the file it looked at."""
    found = [finding(2, "{value} is wrong", value=1)]

    assert [Problem("a.md", 2, "{value} is wrong", {"value": 1})] == list(located("a.md", found))


def test_set_once() -> None:
    """What two rules say in the same words is said once."""
    one, other = problem("a.md", 1, "{x}", x=1), problem("a.md", 1, "{x}", x=2)

    assert [one, other] == set_once([one, other, one])


def test_order() -> None:
    """Problems come in the order of files and lines, and on one line in the order of their words."""
    wrong = [problem("b", 1, "x"), problem("a", 10, "x"), problem("a", 9, "{x}", x="2"), problem("a", 9, "{x}", x="1")]

    assert ["a:9: 1", "a:9: 2", "a:10: x", "b:1: x"] == [each.text() for each in Refused(wrong).problems]


def test_refused_text() -> None:
    """A refusal, printed, is its problems line by line."""
    assert "a:1: x\nb: y" == str(Refused([problem("b", 0, "y"), problem("a", 1, "x")]))


def test_refused_travels() -> None:
    """A refusal passes from a helper process to its parent whole: rendering runs on all cores."""
    refused = Refused([problem("a", 1, "{x}", x=1)])

    assert refused.problems == pickle.loads(pickle.dumps(refused)).problems


@pytest.mark.parametrize("error", [Refused([]), PortalError("x")])
def test_exit_code(error: PortalError) -> None:
    """Whatever the portal stops for ends the command with 1; Pelican reads it there, too."""
    assert 1 == error.exitcode
