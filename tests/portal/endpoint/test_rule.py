"""What counts: the published rule, applied to one request."""

from __future__ import annotations

import pytest

from portal.endpoint.pages import Pages
from portal.endpoint.rule import AGENT_LIMIT, Rule
from portal.endpoint.settings import Settings
from portal.storage.journal import Hit

NOW = 1_795_323_600
BROWSER = b"Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1"


@pytest.fixture(name="rule")
def _rule(settings: Settings) -> Rule:
    """The rule of an endpoint behind one proxy."""
    return Rule(Pages(settings.pages), trusted_hops=1, origin="")


def hit(rule: Rule, query: bytes = b"page=/", agent: bytes = BROWSER, **headers: bytes) -> Hit | None:
    """What a request of a browser counts as, unless told otherwise."""
    lines = [(b"user-agent", agent), (b"x-forwarded-for", b"192.0.2.1")]
    lines += [(name.replace("_", "-").encode(), value) for name, value in headers.items()]
    return rule.hit(query, lines, "127.0.0.1", NOW)


def test_page_seen_in_a_browser(rule: Rule) -> None:
    """A browser on a known page is a hit, and the visitor is the address with the User-Agent."""
    assert (NOW, "/", b"192.0.2.1\0" + BROWSER) == hit(rule)


def test_unknown_page(rule: Rule) -> None:
    """A page that the build did not name counts nothing."""
    assert hit(rule, b"page=/forged/") is None


@pytest.mark.parametrize("agent", [b"", b"Googlebot/2.1", b"curl/8.5.0", b"\xff\xfe bot"])
def test_robot(rule: Rule, agent: bytes) -> None:
    """A robot counts nothing."""
    assert hit(rule, agent=agent) is None


@pytest.mark.parametrize(
    ("name", "value"), [("sec_purpose", b"prefetch;prerender"), ("purpose", b"prefetch"), ("x_moz", b"prefetch")]
)
def test_in_advance(rule: Rule, name: str, value: bytes) -> None:
    """A page that is fetched before anyone sees it counts nothing."""
    assert hit(rule, **{name: value}) is None


def test_other_site(rule: Rule) -> None:
    """A page of another site cannot raise our figures."""
    assert hit(rule, sec_fetch_site=b"cross-site") is None


@pytest.mark.parametrize("name", ["dnt", "sec_gpc"])
def test_asks_not_to_be_tracked(rule: Rule, name: str) -> None:
    """A browser that asks not to be tracked is a hit of nobody."""
    assert (NOW, "/", b"") == hit(rule, **{name: b"1"})
    assert (NOW, "/", b"192.0.2.1\0" + BROWSER) == hit(rule, **{name: b"0"})


def test_endless_agent(rule: Rule) -> None:
    """A User-Agent is cut where it tells no more visitors apart."""
    made = hit(rule, agent=BROWSER + b"x" * 9000)

    assert made is not None
    assert len(b"192.0.2.1\0") + AGENT_LIMIT == len(made[2])
