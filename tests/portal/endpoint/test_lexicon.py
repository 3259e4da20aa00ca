"""Many patterns in one look."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.endpoint.lexicon import Lexicon

PATTERNS = {
    "choices": [r"(?:ab|a|cd)\s(?:x|yz)", r"ab?c", "a"],
    "counts": [r"\d+k?(?!\w)", r"a\w*b", r"(?:a\sb|b)"],
    "marks": [r"<\s?a", r"[$€]\s?\d", r"(?:ab|c|d)\d", r"\.\./"],
    "inner": ["b", r"cd\b"],
}


@given(st.lists(st.sampled_from([*"abcdxyzk12<$€. _ăđ", "ab", "cd", "../"])).map("".join))
def test_like_one_by_one(text: str) -> None:
    """What is found in one look is what is found when the text is read once for each pattern."""
    one_by_one = {
        name: {match[0] for match in re.finditer(rf"(?<!\w)(?:{'|'.join(some)})", text)}
        for name, some in PATTERNS.items()
    }

    assert {name: texts for name, texts in one_by_one.items() if texts} == Lexicon(PATTERNS).found(text)


def test_no_match_within_another() -> None:
    """Where a pattern has found something it goes on behind it, while other patterns look at the same words."""
    lexicon = Lexicon({"long": ["a b c", "b"], "short": ["b"]})

    assert {"long": {"a b c"}, "short": {"b"}} == lexicon.found("a b c")
    assert {"long": {"a b c", "b"}, "short": {"b"}} == lexicon.found("a b c b")


@pytest.mark.parametrize("pattern", ["a?b", r"\w+", "(?:a)?b", "(?=a)", ".", "[a-c]d"])
def test_uncertain_beginning(pattern: str) -> None:
    """A pattern of which nobody can tell what it begins with is an error that says so."""
    with pytest.raises(ValueError, match=r"must begin with a letter, a figure or a mark: .*\(write out"):
        Lexicon({"a": [pattern]})
