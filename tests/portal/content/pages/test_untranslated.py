"""The page that stands for an item of the other language."""

from __future__ import annotations

from typing import Any

import pytest

Views = dict[str, dict[str, Any]]


@pytest.mark.parametrize(
    ("address", "original", "reason", "language"),
    [
        ("/en/news/chi-tieng-viet/", "/tin-tuc/chi-tieng-viet/", "Bài dài, chưa có người dịch.", "vi"),
        ("/tin-tuc/only-english/", "/en/news/only-english/", "Written for visitors from abroad.", "en"),
    ],
)
def test_notice_page(views: Views, address: str, original: str, reason: str, language: str) -> None:
    """It names the item and leads to it, and says why there is no translation, in the language of the reason."""
    page = views[address]

    assert (original, language) == (page["original"]["url"], page["original"]["lang"])
    assert (reason, language) == (page["reason"], page["reason_lang"])


def test_way_there(views: Views) -> None:
    """The switch of the item leads to this page, and the switch of this page to the item."""
    assert "/en/news/chi-tieng-viet/" == views["/tin-tuc/chi-tieng-viet/"]["switch"]["url"]
    assert "/tin-tuc/chi-tieng-viet/" == views["/en/news/chi-tieng-viet/"]["switch"]["url"]


def test_no_translation_is_claimed(views: Views) -> None:
    """Neither of the two claims that the other is the same page."""
    for address in ("/tin-tuc/chi-tieng-viet/", "/en/news/chi-tieng-viet/"):
        assert not views[address]["switch"]["exists"]
        assert 2 == len(views[address]["alternates"])


def test_not_listed(views: Views) -> None:
    """It is in no list of its language: it has nothing to read."""
    links = [
        link["url"] for page in views.values() for group in page.get("groups", ()) for link in group.get("links", ())
    ]

    assert "/tin-tuc/chi-tieng-viet/" in links
    assert "/en/news/chi-tieng-viet/" not in links


def test_breadcrumb(views: Views) -> None:
    """The way to it passes the section it would be in."""
    assert ["/en/", "/en/news/", None] == [crumb["url"] for crumb in views["/en/news/chi-tieng-viet/"]["breadcrumb"]]
