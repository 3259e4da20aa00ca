"""What counts as a visit, how a page is named when it is counted, and the shape of the published figures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple, TypedDict

# A day begins at midnight in Hanoi. The offset stands here as a number because Viet Nam has known no summer
# time since 1975 and this room reads no files; a test compares it with the IANA database.
TIME_ZONE = "Asia/Ho_Chi_Minh"
UTC_OFFSET = timedelta(hours=7)

# The old widget's "Who's Online" meant the same span (portal-facts.md, 6.1), so the figures stay comparable.
ONLINE_SECONDS = 300

# The figures as they are published, in order. The sentences are msgids of the theme's catalogue.
DEFINITIONS: dict[str, str] = {
    "hits": "A hit is one page seen in a person's browser.",
    "visits": "A visit is the first hit of a visitor on a day, from midnight to midnight in Hanoi.",
    "online": "Online are the visitors of the day with a hit in the last 300 seconds.",
    "total": "The total is the sum of the daily visits since this site began: visits, not people.",
    "legacy": "The old site's total was kept by other rules and is never added to ours.",
    "robots": "Robots, and pages fetched before anyone sees them, are not counted.",
    "privacy": "A visitor is told apart by a number made with a random key; both are deleted when the day ends.",
    "signals": "A browser that asks not to be tracked counts as a hit only: no number is made for it.",
    "log": (
        "Here visits are counted from the web server's log: pages that were sent, seen or not. "
        "The log does not tell who asks not to be tracked."
    ),
}

VISIT_PATH = "/api/visit"
PIXEL_PATH = "/api/visit.gif"
COUNTS_PATH = "/api/visits.json"
HEALTH_PATH = "/api/health"

# Where the build writes the keys of the pages that may be counted, below its output.
PAGES_FILE = "api/pages.json"

# The one parameter of the first two: `/api/visit?page=/en/news/`.
PAGE_PARAMETER = "page"

# The key of a page is its address. Pages about help, exit and contact share this one instead, so that no list
# and no file can tell which of them was read (requirements.md, G3).
UNLISTED_PAGE = "/-/"
PAGE_KEY_LENGTH = 200

# The pages of content/pages/ that share it. They are counted like all others: a total that left them out would be
# wrong, and who reads the counter's answers could tell which pages it leaves out.
UNLISTED_PAGES: tuple[str, ...] = ("contact", "help-exit")
_PAGE_KEY = re.compile(r"/(?:[a-z0-9._-]+/)*")

# Fragments of the User-Agent of programs, in lower case: the published robot rule. Names of people's browsers
# inside apps (Zalo, Facebook, Cốc Cốc) must never match; the tests hold examples of each.
ROBOT_WORDS: tuple[str, ...] = (
    *("bot", "crawl", "spider", "slurp", "scrap", "indexer", "archiver", "heritrix", "wayback", "ia_archive"),
    *("mediapartners-google", "feedfetcher", "apis-google", "google-inspectiontool", "google-read-aloud"),
    *("google favicon", "google-extended", "googleother", "daumoa", "yeti/"),
    *("facebookexternalhit", "facebookcatalog", "meta-external", "preview", "embedly", "linkexpand", "vkshare"),
    *("chatgpt", "openai", "anthropic", "claude-", "perplexity", "cohere-ai", "bytedance"),
    *("headless", "phantomjs", "puppeteer", "playwright", "selenium", "webdriver", "electron-fetch"),
    *("lighthouse", "pagespeed", "gtmetrix", "pingdom", "uptime", "monitor", "statuscake", "site24x7", "zabbix"),
    *("validator", "checklink", "linkcheck", "link checker", "linkwalker", "html proofer", "dead link"),
    *("curl/", "wget", "aria2", "httrack", "webcopier", "webzip", "teleport", "offline explorer", "libcurl"),
    *("python", "aiohttp", "httpx", "java/", "jakarta", "httpclient", "http-client", "http_client"),
    *("okhttp", "go-http", "go http", "libwww-perl", "lwp::", "perl/", "ruby/", "php/", "guzzle", "winhttp", "axios"),
    *("node-fetch", "undici", "node.js", "dart:io", "postman", "insomnia", "restsharp", "powershell", "fasthttp"),
    *("nessus", "nikto", "sqlmap", "nmap", "masscan", "zgrab", "censys", "shodan", "wpscan", "acunetix", "nuclei"),
    *("expanse", "internet-measurement", "netcraft", "qualys", "openvas", "zaproxy", "fuzz"),
    *("feedly", "feedburner", "feedparser", "newsblur", "inoreader", "tiny tiny rss", "rss reader", "rss/"),
)

# Cubot makes telephones.
NOT_ROBOT_WORDS: tuple[str, ...] = ("cubot",)

# A page fetched or drawn in advance is not seen yet. Sec-Purpose is the standard (Fetch, "Sec-Purpose"), the
# others are what older Chromium, Firefox and Safari send.
ADVANCE_HEADERS: dict[str, tuple[str, ...]] = {
    "sec-purpose": ("prefetch", "prerender"),
    "purpose": ("prefetch", "prerender", "preview"),
    "x-moz": ("prefetch",),
    "x-purpose": ("preview",),
}

# Do Not Track, and Global Privacy Control after it.
SIGNAL_HEADERS: tuple[str, ...] = ("dnt", "sec-gpc")


class Today(TypedDict):
    """The figures of the current day."""

    visits: int
    hits: int


class Legacy(TypedDict):
    """The old site's total and the ISO date on which it was read."""

    total: int
    as_of: str


class Counts(TypedDict):
    """The body of `/api/visits.json`; `as_of` is an ISO time with Hanoi's offset."""

    today: Today
    online: int
    total: int
    as_of: str
    legacy: Legacy | None


class History(TypedDict):
    """What was counted so far; a row is a day, a month or a page, with its visits and hits or its hits alone.

    `since` is the first day that was counted; the pages are those most read from `pages_since` to `pages_until`.
    """

    since: str
    days: list[tuple[str, int, int]]
    months: list[tuple[str, int, int]]
    pages_since: str
    pages_until: str
    pages: list[tuple[str, int]]


class Snapshot(Counts):
    """The figures as the site prints them when it is made; without history where nothing was counted yet."""

    history: History | None


@lru_cache(maxsize=1024)
def day_of(seconds: int) -> str:
    """The ISO date in Hanoi at a Unix time."""
    return (date(1970, 1, 1) + (timedelta(seconds=seconds) + UTC_OFFSET)).isoformat()


def start_of(day: str) -> int:
    """The Unix time at which a day begins in Hanoi."""
    return int((date.fromisoformat(day) - date(1970, 1, 1) - UTC_OFFSET).total_seconds())


def is_page_key(key: str) -> bool:
    """Whether a page may be counted under that name."""
    return len(key) <= PAGE_KEY_LENGTH and _PAGE_KEY.fullmatch(key) is not None


def is_robot(agent: str) -> bool:
    """Whether a User-Agent is that of a program; none at all is."""
    words = agent.lower()
    for name in NOT_ROBOT_WORDS:
        words = words.replace(name, "")
    return not words.strip() or any(word in words for word in ROBOT_WORDS)


def is_in_advance(headers: Mapping[str, str]) -> bool:
    """Whether a request (names in lower case) fetches a page before anyone has asked to see it."""
    return any(
        word in headers[name].lower() for name, words in ADVANCE_HEADERS.items() if name in headers for word in words
    )


def asks_not_to_be_tracked(headers: Mapping[str, str]) -> bool:
    """Whether a request (names in lower case) carries Do Not Track or Global Privacy Control."""
    return any(headers.get(name) == "1" for name in SIGNAL_HEADERS)


class LogPlace(NamedTuple):
    """How far an access log was read: so many bytes, and the digest of them all, whatever the file is called now."""

    size: int
    digest: str


class LogDay(NamedTuple):
    """What a part of an access log says of one day: the hits of each page, and where each visitor began."""

    hits: Counter[str]
    began: dict[bytes, str]
