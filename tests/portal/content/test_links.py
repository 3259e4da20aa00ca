"""The small shapes that pages are made of."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.content.data import Entry
from portal.content.links import contact_href, in_language, link, plain_link
from portal.content.locales import Locale, locale_tables
from portal.content.site import Card

EN = Locale(locale_tables()["en"])


def contact(**fields: Any) -> Entry:
    """A contact."""
    return Entry("contacts", "key", {"status": "verified", **fields}, 1, b"")


def card(**words: Any) -> Card:
    """A news item in English."""
    said = {"title": "News", "lead": "Lead", **words}
    return Card(
        "news/a",
        "news",
        "en",
        "/en/news/a/",
        said,
        {"date": "2026-11-01 10:14", "illustration": "lamp"},
        b"",
        "2026-11-01",
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"national": "111"}, "tel:111"),
        ({"national": "1900 969 680"}, "tel:1900969680"),
        ({"national": "(024) 33 525 662", "e164": "+842433525662"}, "tel:+842433525662"),
        ({"national": "111", "status": "published"}, "tel:111"),
        ({"national": "111", "status": "not-verified"}, None),
        ({"email": "a@b.example"}, "mailto:a@b.example"),
        ({"email": "a@b.example", "status": "not-verified"}, None),
        ({"address": {"vi": "Hà Nội", "en": "Hanoi"}}, None),
    ],
)
def test_contact_href(fields: dict[str, Any], expected: str | None) -> None:
    """A verified or published number is called in its international form; an unsure one never."""
    assert expected == contact_href(contact(**fields))


@given(st.text(), st.none() | st.text())
def test_unsure_number(national: str, e164: str | None) -> None:
    """Whatever stands in a contact that is not verified, it is no link."""
    assert contact_href(contact(national=national, e164=e164, status="not-verified")) is None


def test_link() -> None:
    """A link shows title, lead, date and drawing of an item."""
    date = {"iso": "2026-11-01", "text": "1 November 2026", "short": "01/11/2026"}
    expected = {
        "url": "/en/news/a/",
        "title": "News",
        "lead": "Lead",
        "date": date,
        "note": None,
        "icon": "lamp",
        "lang": None,
    }

    assert expected == link(card(), "en", EN)


def test_link_abroad() -> None:
    """A link to an item in the other language says which."""
    assert "en" == link(card(), "vi")["lang"]
    assert link(card(), "en")["lang"] is None


def test_plain_link() -> None:
    """A link of words alone has all parts, most of them nothing."""
    expected = {"url": "/a/", "title": "A", "lead": None, "date": None, "note": "3", "icon": None, "lang": None}

    assert expected == plain_link("/a/", "A", note="3")


def test_in_language() -> None:
    """Words in both languages are read in one; where there are none, there is nothing."""
    assert "a" == in_language({"vi": "a", "en": "b"}, "vi")
    assert in_language(None, "vi") is None
