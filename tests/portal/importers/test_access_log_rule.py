"""What counts of an access log."""

from __future__ import annotations

import pytest

from portal.contract.visits import UNLISTED_PAGE
from portal.importers.access_log_rule import Rule, Words, day_of_hour

RULE = Rule(pages={"/", "/en/", "/en/news/"})


@pytest.mark.parametrize(
    ("request_line", "page"),
    [
        (b"GET / HTTP/1.1", "/"),
        (b"GET /en/news/ HTTP/2.0", "/en/news/"),
        (b"GET /en/?q=x HTTP/1.1", "/en/"),
        (b"HEAD / HTTP/1.1", None),
        (b"POST / HTTP/1.1", None),
        (b"GET /theme/main.css HTTP/1.1", None),
        (b"GET /\xff/ HTTP/1.1", None),
        (b"GET /", None),
        (b"-", None),
        (b"", None),
        (b"\\x16\\x03\\x01", None),
    ],
)
def test_page(request_line: bytes, page: str | None) -> None:
    """A page is what GET asks for under an address that a page can have."""
    assert page == RULE.page_of(request_line)


def test_page_that_is_in_no_list() -> None:
    """A page that the build does not list counts under the key that all such pages share."""
    assert UNLISTED_PAGE == RULE.page_of(b"GET /lien-he/ HTTP/1.1")


@pytest.mark.parametrize(
    ("status", "seen"), [("200", True), ("304", True), ("206", False), ("301", False), ("404", False)]
)
def test_status(status: str, seen: bool) -> None:
    """A page counts when it was sent, or was there already."""
    assert seen == RULE.is_seen(status)


@pytest.mark.parametrize(
    ("agent", "robot"), [(b"Firefox/130.0", False), (b"Googlebot", True), (b"", True), (b"-", True), (None, False)]
)
def test_robot(agent: bytes | None, robot: bool) -> None:
    """The published list tells robots; a log without User-Agents cannot."""
    assert robot == RULE.is_robot_agent(agent)


@pytest.mark.parametrize(
    ("hour", "day"),
    [
        (b"22/Nov/2026:23 +0700", "2026-11-22"),
        (b"22/Nov/2026:17 +0000", "2026-11-23"),
        (b"22/Nov/2026:16 +0000", "2026-11-22"),
        (b"22/Nov/2026:22:29 +0530", "2026-11-22"),
        (b"22/Nov/2026:22:30 +0530", "2026-11-23"),
        (b"31/Feb/2026:10 +0700", None),
        (b"22/Nix/2026:10 +0700", None),
        (b"\xff", None),
        (b"", None),
    ],
)
def test_day(hour: bytes, day: str | None) -> None:
    """The day is that of Hanoi, whatever the zone of the log."""
    assert day == day_of_hour(hour)


def test_words_are_found_out_once() -> None:
    """A word's meaning is asked for once."""
    asked: list[str] = []
    words = Words(lambda word: asked.append(word) or len(word))  # type: ignore[func-returns-value]

    assert [3, 3] == [words["abc"], words["abc"]]
    assert ["abc"] == asked
