"""Pages that are filled in."""

from __future__ import annotations

import pytest

from portal.contract.shell import END, Shell, put, when


def test_text_is_escaped() -> None:
    """What was typed arrives as text, in an element and in an attribute."""
    shell = Shell(f'<input value="{put("a")}">{put("b")}')

    assert b'<input value="&quot;&gt;&#x27;&amp;">&lt;script&gt;' == shell.filled({"a": "\">'&", "b": "<script>"}, ())


def test_conditions() -> None:
    """What holds is kept, the rest is left out, in the words of the shell."""
    shell = Shell(f"a{when('x y')}b{put('n')}{END}c{when('z')}d{END}")

    assert b"abNc" == shell.filled({"n": "N"}, {"x y"})
    assert b"acd" == shell.filled({"n": "N"}, {"z"})


def test_marks_in_what_was_typed_mean_nothing() -> None:
    """Nobody can write a mark into a page."""
    assert b"[[[put b]]]" == Shell(put("a")).filled({"a": "[[[put b]]]", "b": "secret"}, ())


def test_it_says_what_it_wants() -> None:
    """A shell knows its texts and its conditions."""
    shell = Shell(f"{put('n')}{when('x')}{END}{when('y')}{put('m')}{END}")

    assert ({"n", "m"}, {"x", "y"}) == (shell.names, shell.keys)


@pytest.mark.parametrize("html", [when("a"), END, when("a") + when("b") + END, when("a") + END + END])
def test_bad_shell(html: str) -> None:
    """A condition that is not closed, or within another, is an error of the theme."""
    with pytest.raises(ValueError, match="shell: "):
        Shell(html)
