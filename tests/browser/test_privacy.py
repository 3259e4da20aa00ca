"""A visit leaves no trace: nothing is asked of others, nothing is kept, nothing breaks the page's own policy."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pytest
from failures import listed
from pages import Sample, every_sample, representative
from probe import probe
from site_build import BuiltSite

NOTHING = {"cookies": "", "local": [], "session": [], "databases": [], "caches": [], "workers": 0}

# Before anything of the page runs: the browser tells of what the policy refuses by an event only.
LISTEN = """
globalThis.refused = [];
addEventListener("securitypolicyviolation", (event) => {
  refused.push(`${event.effectiveDirective}: ${event.blockedURI || event.sample}`);
}, true);
"""


class Visit(NamedTuple):
    """What one visit to a page was."""

    url: str
    asked: list[str]
    missing: list[str]
    said: list[str]
    refused: list[str]
    kept: dict[str, Any]


Visited = Callable[[Sample], Visit]


@pytest.fixture(scope="module")
def context(browser: Any) -> Iterator[Any]:
    """A browser that has kept nothing yet."""
    made = browser.new_context()
    made.add_init_script(LISTEN)
    yield made
    made.close()


@pytest.fixture(scope="module")
def visited(site: BuiltSite, context: Any, address: str) -> Visited:
    """Visits a page, once, and notes what happens."""
    page = context.new_page()
    visits = [Visit("", [], [], [], [], {})]
    page.on("request", lambda request: visits[-1].asked.append(request.url))
    page.on("response", lambda answer: visits[-1].missing.append(answer.url) if answer.status >= 400 else None)
    page.on("console", lambda message: visits[-1].said.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: visits[-1].said.append(str(error)))

    @functools.cache
    def visit(sample: Sample) -> Visit:
        visits.append(Visit(representative(site, sample).url, [], [], [], [], {}))
        page.goto(address + visits[-1].url, wait_until="networkidle")
        visits[-1].refused.extend(page.evaluate("refused"))
        visits[-1].kept.update(probe(page, "kept"))
        return visits[-1]

    return visit


@every_sample
def test_visit_stays_on_the_site(visited: Visited, address: str, sample: Sample) -> None:
    """No request goes to another host, and every one is answered."""
    visit = visited(sample)
    found = [url for url in visit.asked if not url.startswith(f"{address}/")] + visit.missing

    assert [] == found, visit.url + listed(found)


@every_sample
def test_visit_breaks_nothing(visited: Visited, sample: Sample) -> None:
    """No error on the console, and the policy had nothing to refuse."""
    visit = visited(sample)
    found = visit.said + visit.refused

    assert [] == found, visit.url + listed(found)


@every_sample
def test_visit_is_not_kept(visited: Visited, context: Any, sample: Sample) -> None:
    """No cookie, nothing stored, no service worker."""
    visit = visited(sample)

    assert NOTHING == visit.kept, visit.url
    assert [] == context.cookies(), visit.url


def test_policy_allows_nothing_inline(context: Any, address: str) -> None:
    """The policy that is sent trusts only the site's own files: what is written into a page does not run."""
    page = context.new_page()
    policy = page.goto(f"{address}/").headers["content-security-policy"]
    page.evaluate("""() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = true';
      document.body.append(script);
    }""")
    page.wait_for_function("refused.length")
    ran, refused = page.evaluate("[globalThis.ran ?? null, refused]")
    page.close()

    assert "default-src 'none'" == policy.split(";")[0]
    assert "unsafe" not in policy
    assert [None, ["script-src-elem: inline"]] == [ran, refused]
