"""What counts as a visit, how a page is named when it is counted, and the shape of the published figures."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.contract.visits import (
    PAGE_KEY_LENGTH,
    ROBOT_WORDS,
    TIME_ZONE,
    UNLISTED_PAGE,
    asks_not_to_be_tracked,
    day_of,
    is_in_advance,
    is_page_key,
    is_robot,
    start_of,
)


@given(st.datetimes(datetime(1976, 1, 1), datetime(2090, 1, 1)))
def test_day_is_that_of_hanoi(moment: datetime) -> None:
    """The day agrees with the IANA database, to the second."""
    moment = moment.replace(tzinfo=UTC, microsecond=0)

    assert moment.astimezone(ZoneInfo(TIME_ZONE)).date().isoformat() == day_of(int(moment.timestamp()))


def test_day_begins_at_midnight() -> None:
    """The first second of a day belongs to it, the one before does not."""
    midnight = datetime(2026, 11, 22, tzinfo=ZoneInfo(TIME_ZONE))
    seconds = [int((midnight + timedelta(seconds=offset)).timestamp()) for offset in (-1, 0)]

    assert ["2026-11-21", "2026-11-22"] == [day_of(second) for second in seconds]
    assert seconds[1] == start_of("2026-11-22")


@pytest.mark.parametrize("key", ["/", "/en/", "/tin-tuc/trang-2/", "/en/legal/32-2010-qd-ttg/", UNLISTED_PAGE])
def test_page_key(key: str) -> None:
    """The address of a page is its key."""
    assert is_page_key(key)


@pytest.mark.parametrize(
    "key", ["", "en/", "/en", "//", "/En/", "/tin tức/", "/a?b/", "/a/\n", "/" + "a" * PAGE_KEY_LENGTH + "/"]
)
def test_no_page_key(key: str) -> None:
    """Nothing else is a key."""
    assert not is_page_key(key)


PEOPLE = [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 coc_coc_browser/130.0 Chrome/124.0 Safari/537.36",
    "Mozilla/5.0 (Linux; Android 14; SM-A546E) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36 Zalo android/24",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit/605.1.15 Mobile/15E148 [FBAN/FBIOS;FBAV/480.0;FBLC/vi_VN]",
    "Mozilla/5.0 (Linux; Android 13; CUBOT P80) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Linux; U; Android 4.4.2; vi-vn) AppleWebKit/534.30 UCBrowser/9.9 Mobile Safari/534.30",
    "Opera/9.80 (J2ME/MIDP; Opera Mini/7.1/191.308; U; vi) Presto/2.12.423 Version/12.16",
    "Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko",
    "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0",
    "Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 SamsungBrowser/26.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36 Instagram 350.0 Android",
    "Mozilla/5.0 (PlayStation 5) AppleWebKit/605.1.15 Version/17.0 Safari/605.1.15",
    "Lynx/2.9.0 libwww-FM/2.14 SSL-MM/1.4.1",
]

ROBOTS = [
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X) AppleWebKit/537.36 Mobile Safari/537.36 (compatible; bingbot/2.0)",
    "Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)",
    "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)",
    "Mozilla/5.0 (compatible; Bytespider; spider-feedback@bytedance.com)",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/130.0.0.0 Safari/537.36",
    "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
    "Mozilla/5.0 (compatible; archive.org_bot +http://archive.org/details/archive.org_bot)",
    "Mozilla/5.0 (compatible; Yahoo! Slurp; http://help.yahoo.com/help/us/ysearch/slurp)",
    "curl/8.5.0",
    "python-requests/2.32.3",
    "Go-http-client/2.0",
    "Apache-HttpClient/4.5 (Java/17)",
    "W3C_Validator/1.3",
    "Mozilla/5.0 zgrab/0.x",
    "",
    " ",
]


@pytest.mark.parametrize("agent", PEOPLE)
def test_people(agent: str) -> None:
    """No browser that people use is taken for a robot."""
    assert not is_robot(agent)


@pytest.mark.parametrize("agent", ROBOTS)
def test_robots(agent: str) -> None:
    """Programs are known by what they call themselves, or by calling themselves nothing."""
    assert is_robot(agent)


def test_robot_words_are_in_lower_case_and_needed() -> None:
    """Every word can match, and none is covered by another."""
    covered = [word for word in ROBOT_WORDS if any(other in word for other in ROBOT_WORDS if other != word)]

    assert [] == [word for word in ROBOT_WORDS if word != word.lower()]
    assert [] == covered
    assert len(ROBOT_WORDS) == len(set(ROBOT_WORDS))


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"sec-purpose": "prefetch"}, True),
        ({"sec-purpose": "prefetch;prerender"}, True),
        ({"sec-purpose": "Prefetch;anonymous-client-ip"}, True),
        ({"purpose": "prefetch"}, True),
        ({"x-moz": "prefetch"}, True),
        ({"x-purpose": "preview"}, True),
        ({"sec-purpose": ""}, False),
        ({"accept": "prefetch"}, False),
        ({}, False),
    ],
)
def test_fetched_in_advance(headers: dict[str, str], expected: bool) -> None:
    """A request made before anyone looks says so in one of four headers."""
    assert expected == is_in_advance(headers)


@pytest.mark.parametrize(
    ("headers", "expected"), [({"dnt": "1"}, True), ({"sec-gpc": "1"}, True), ({"dnt": "0"}, False), ({}, False)]
)
def test_asks_not_to_be_tracked(headers: dict[str, str], expected: bool) -> None:
    """Do Not Track and Global Privacy Control are asked for by 1."""
    assert expected == asks_not_to_be_tracked(headers)
