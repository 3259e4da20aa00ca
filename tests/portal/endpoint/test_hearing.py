"""What is heard of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.endpoint.hearing import folded, heard, links, spoken
from portal.endpoint.signs import LINK

PIECES = ["http", "https", "://", "www", ".", "/", "@", "-", "vn", "com", "example", "a", " ", "\n", "me", "_", "ệ"]


@pytest.mark.parametrize(
    "link", ["http://a", "https://a", "www.a", "a.vn", "a-b.c.example/x?y=1", "a.com.vn", "a.shop"]
)
def test_links(link: str) -> None:
    """A link is found, with all that belongs to it."""
    assert [link] == links(f"xem {link} nhé")


@pytest.mark.parametrize("text", ["a@b.com", "http", "1.000.000", "hết.rồi", "a.comx", ""])
def test_no_links(text: str) -> None:
    """An address of e-mail, a number and the end of a sentence are no links."""
    assert [] == links(text)


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_no_link_is_overlooked(text: str) -> None:
    """What shows that a text has no link hides none."""
    assert LINK.findall(text) == links(text)


def test_heard() -> None:
    """A text is heard without marks, hidden letters, pauses, and what a link leads to."""
    assert "C\u200bỨU  đ" != folded("C\u200bỨU  đ") == "cuu  d"
    assert "cuu  toi 1.5 tr " == spoken("Cứu! tôi 1.5 tr.")
    assert "xem zzlink nhe" == " ".join(heard("Xem HTTPS://A.example/x, nhé").split())
