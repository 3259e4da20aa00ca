"""Pages and their frames: what is put into a frame can be cut out again, whatever it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.build.framing import MARKS, Parts, cut, framed
from portal.contract.problems import Refused

# What pages are made of holds no such character: neither YAML nor Markdown lets it through.
texts = st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",)))


def test_framed() -> None:
    """The parts stand where the frame has its marks."""
    page = framed(f"<head>{MARKS.head}</head><main>{MARKS.main}</main>", Parts("<title>Tin</title>", "<h1>Tin</h1>"))

    assert "<head><title>Tin</title></head><main><h1>Tin</h1></main>" == page.html
    assert Parts("<title>Tin</title>", "<h1>Tin</h1>") == cut(page)


@given(texts, texts, texts, texts, texts)
def test_cut(before: str, head: str, between: str, main: str, after: str) -> None:
    """What was framed is cut out again as it was, be it empty or the same as something in the frame."""
    parts = Parts(head, main)
    page = framed(before + MARKS.head + between + MARKS.main + after, parts)

    assert page.html == before + head + between + main + after
    assert parts == cut(page)


@pytest.mark.parametrize(
    "frame",
    [
        "<main></main>",
        f"<head>{MARKS.head}</head>",
        f"<main>{MARKS.main}</main>",
        f"<main>{MARKS.main}</main><head>{MARKS.head}</head>",
        f"<head>{MARKS.head}{MARKS.head}</head><main>{MARKS.main}</main>",
        f"<head>{MARKS.head}</head><main>{MARKS.main}{MARKS.main}</main>",
        f"<head>{MARKS.head}</head><main>{MARKS.main}</main>{MARKS.head}",
    ],
)
def test_refused(frame: str) -> None:
    """A frame that leaves out a part, turns the parts round or shows one twice is refused."""
    with pytest.raises(Refused) as refused:
        framed(frame, Parts("a", "b"))

    assert [
        "theme/templates/base.html: The frame of every page must show `head` and then `main`, each of them once"
    ] == [problem.text() for problem in refused.value.problems]
