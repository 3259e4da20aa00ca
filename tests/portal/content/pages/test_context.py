"""Bodies with their links resolved."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from portal.content.body import REFERENCE, convert
from portal.content.data import Entry
from portal.content.pages.context import resolve
from portal.content.site import Card

VI = Card("services/counselling", "services", "vi", "/dich-vu/tu-van/", {"title": "Tư vấn"}, {}, b"")
EN = Card("news/only", "news", "en", "/en/news/only/", {"title": "Only"}, {}, b"")
CALL = Entry("contacts", "helpline", {"national": "111", "status": "verified"}, 1, b"")
NAMED = (VI, EN, CALL)

TARGETS = ("@/services/counselling", "@/services/counselling#buoc-1", "@/news/only", "@/contacts/helpline")
LINKS = st.lists(
    st.tuples(st.sampled_from(["- [{}]({})", "**[{}]({})**", "> [{}]({})", "## [{}]({})", "[{}](<{}>)"]),
              st.text("ab đ*_`&", min_size=1, max_size=8),
              st.sampled_from([*TARGETS, "https://a.example/?a=1&b=2", "#x"])),
    max_size=6,
)  # fmt: skip


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("@/services/counselling", '<a href="/dich-vu/tu-van/">x</a>'),
        ("@/services/counselling#buoc-1", '<a href="/dich-vu/tu-van/#buoc-1">x</a>'),
        ("@/news/only", '<a href="/en/news/only/" hreflang="en">x</a>'),
        ("@/contacts/helpline", '<a href="tel:111">x</a>'),
        ("#x", '<a href="#x">x</a>'),
        ("https://a.example/", '<a href="https://a.example/">x</a>'),
    ],
)
def test_resolve(target: str, expected: str) -> None:
    """A name becomes the address it stands for; an item of the other language says which it is."""
    assert f"<p>{expected}</p>" == resolve(convert(f"[x]({target})").html, NAMED, "vi")


@given(LINKS)
def test_no_name_is_left(links: list[tuple[str, str, str]]) -> None:
    """Whatever the text around it, no name stays where a reader would follow it."""
    body = convert("\n\n".join(form.format(words, target) for form, words, target in links))
    html = resolve(body.html, NAMED, "vi")
    hrefs = [str(link["href"]) for link in BeautifulSoup(html, "html.parser").find_all("a")]

    assert len(body.targets) == len(hrefs)
    assert [] == [href for href in hrefs if REFERENCE.match(href)]


@given(st.text("ab @/:#&<", max_size=40))
def test_words_stay(words: str) -> None:
    """Words that only look like a name stay as they were written."""
    html = convert(words).html

    assert html == resolve(html, (), "vi")


def test_order_of_names() -> None:
    """It does not matter in which order the named things come."""
    html = convert("".join(f"[x]({target}) " for target in TARGETS)).html
    backwards: tuple[Any, ...] = tuple(reversed(NAMED))

    assert resolve(html, NAMED, "vi") == resolve(html, backwards, "vi")
