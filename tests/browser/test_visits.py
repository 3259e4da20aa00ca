"""A visit moves the figures as they are defined, with and without JavaScript, in each language."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from chromium import WIDTHS
from endpoint_process import EndpointProcess
from site_build import BuiltSite
from site_counter import counting
from site_server import serving

from portal.storage import visits
from portal.storage.connection import connect

# The headless browser calls itself a robot, and is counted as what it says.
READER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36"
PHONE = (
    "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36"
)
HOME = {"vi": "/", "en": "/en/"}

HIDDEN = "Object.defineProperty(document, 'visibilityState', { get: () => globalThis.seen ? 'visible' : 'hidden' });"
PRERENDERED = "Object.defineProperty(document, 'prerendering', { get: () => !globalThis.seen });"
SHIFTS = """
globalThis.shifted = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) shifted += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""


class Counted(NamedTuple):
    """The site with an endpoint that has counted nothing yet."""

    address: str
    endpoint: EndpointProcess
    browser: Any

    @contextmanager
    def reader(self, **setting: Any) -> Iterator[Any]:
        """A tab of a reader's browser."""
        context = self.browser.new_context(**{"user_agent": READER} | setting)
        yield context.new_page()
        context.close()

    def crowd(self, visitors: int, hits: int) -> None:
        """So many visitors have made so many hits just now, through another process."""
        database, now = connect(self.endpoint.settings.database_url), int(time.time())
        visits.record(database, [(now, "/", b"visitor %d" % (number % visitors)) for number in range(hits)])
        database.close()

    def today(self) -> tuple[int, int]:
        """The visits and the hits of today."""
        today = self.endpoint.counts()["today"]
        return today["visits"], today["hits"]

    def pages(self) -> dict[str, int]:
        """The hits of each page, once the endpoint has ended."""
        self.endpoint.stop()
        with sqlite3.connect(self.endpoint.settings.database_url.removeprefix("sqlite:///")) as database:
            return dict(database.execute("SELECT page, hits FROM visit_pages"))


@pytest.fixture(name="counted")
def _counted(site: BuiltSite, browser: Any, tmp_path: Path) -> Iterator[Counted]:
    """The site, its endpoint and a browser."""
    with counting(site.root, tmp_path) as endpoint, serving(site.root, endpoint.settings.port) as address:
        yield Counted(address, endpoint, browser)


def until(expected: object, ask: Callable[[], object], seconds: float = 10) -> object:
    """The last answer, which is the expected one if it came in time."""
    end = time.monotonic() + seconds
    while (answer := ask()) != expected and time.monotonic() < end:
        time.sleep(0.05)
    return answer


def figures(tab: Any) -> list[str]:
    """What the page shows: online, visits, hits, total."""
    return list(tab.locator("[data-figure]").all_inner_texts())


@pytest.mark.parametrize("language", HOME)
@pytest.mark.parametrize("script", [True, False])
def test_visit_moves_the_figures(counted: Counted, language: str, script: bool) -> None:
    """The first page is a visit and a hit, the second one a hit; another reader is another visit."""
    url = counted.address + HOME[language]
    with counted.reader(java_script_enabled=script) as tab:
        tab.goto(url)
        assert (1, 1) == until((1, 1), counted.today)
        tab.goto(url)
        assert (1, 2) == until((1, 2), counted.today)
    with counted.reader(java_script_enabled=script, user_agent=PHONE) as tab:
        tab.goto(url)
        assert (2, 3) == until((2, 3), counted.today)
    counts = counted.endpoint.counts()

    assert (2, 2) == (counts["online"], counts["total"])
    assert {HOME[language]: 3} == counted.pages()


@pytest.mark.parametrize(("language", "hits"), [("vi", "1.235"), ("en", "1,235")])
def test_figures_come_up_to_date(counted: Counted, language: str, hits: str) -> None:
    """The page shows the figures of this moment in the numbers of its language, with their time, where dashes were."""
    counted.crowd(visitors=3, hits=1234)
    with counted.reader() as tab:
        tab.goto(counted.address + HOME[language])
        assert (4, 1235) == until((4, 1235), counted.today)
        tab.goto(f"{counted.address}{HOME[language]}404.html")  # counts nothing
        before = figures(tab)
        tab.goto(counted.address + HOME[language])
        expected = hits[:-1]
        assert until(expected, lambda: figures(tab)[2][: len(expected)]) == expected
        shown, said = figures(tab), tab.locator("[data-as-of]").inner_text()

    assert ["–"] * 4 == before
    assert ["4", "4"] == [shown[0], shown[1]]
    assert time.strftime("%d/%m/%Y", time.gmtime(time.time() + 7 * 3600)) in said


def test_without_script_the_snapshot_stays(counted: Counted) -> None:
    """Without JavaScript the page shows what it was made with."""
    with counted.reader(java_script_enabled=False) as tab:
        tab.goto(f"{counted.address}/en/")

        assert (["–"] * 4, "No figures yet") == (figures(tab), tab.locator("[data-as-of]").inner_text())


@pytest.mark.parametrize(
    ("pretence", "event"), [(HIDDEN, "visibilitychange"), (PRERENDERED, "prerenderingchange")], ids=["hidden", "ahead"]
)
def test_counts_once_it_is_seen(counted: Counted, pretence: str, event: str) -> None:
    """A page in a tab behind, or one made in advance, counts when it is seen, and once."""
    with counted.reader() as tab:
        tab.add_init_script(pretence)
        tab.goto(f"{counted.address}/en/", wait_until="networkidle")
        before = counted.today()
        for _ in range(2):
            tab.evaluate(f"globalThis.seen = true; document.dispatchEvent(new Event('{event}'))")
        after = until((1, 1), counted.today)
        tab.wait_for_load_state("networkidle")

    assert ((0, 0), (1, 1)) == (before, after)
    assert (1, 1) == counted.today()


@pytest.mark.parametrize("signal", ["DNT", "Sec-GPC"])
@pytest.mark.parametrize("script", [True, False])
def test_wish_not_to_be_tracked(counted: Counted, signal: str, script: bool) -> None:
    """Who asks not to be tracked is a hit and no visit, and nothing of it is kept, not even for the day."""
    with counted.reader(java_script_enabled=script, extra_http_headers={signal: "1"}) as tab:
        tab.goto(f"{counted.address}/en/")
        assert (0, 1) == until((0, 1), counted.today)

    assert 0 == counted.endpoint.counts()["online"]


@pytest.mark.parametrize("script", [True, False])
def test_help_exit_and_contact(counted: Counted, script: bool) -> None:
    """Nobody can tell which of them was read; the page of unknown addresses is none of the site."""
    with counted.reader(java_script_enabled=script) as tab:
        for url in ("/lien-he/", "/en/contact/", "/thoat-nhanh/", "/en/exit-this-page/", "/en/nothing/"):
            tab.goto(counted.address + url, wait_until="networkidle")
        assert (1, 4) == until((1, 4), counted.today)

    assert {"/-/": 4} == counted.pages()


def test_robot(counted: Counted) -> None:
    """A browser that calls itself a robot is answered and not counted."""
    with counted.reader(user_agent=None) as tab:
        tab.goto(f"{counted.address}/en/", wait_until="networkidle")

    assert (0, 0) == counted.today()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", HOME)
def test_nothing_moves(counted: Counted, language: str, width: str) -> None:
    """When the figures come, nothing on the screen changes its place."""
    counted.crowd(visitors=1_234_567, hits=20_000)
    with counted.reader(viewport=WIDTHS[width]) as tab:
        tab.add_init_script(SHIFTS)
        held: list[Any] = []
        tab.route("**/api/visits.json", lambda route: held.append(route))
        tab.goto(counted.address + HOME[language])
        assert 1 == until(1, lambda: tab.wait_for_timeout(20) or len(held))
        tab.locator("[data-as-of]").scroll_into_view_if_needed()
        tab.wait_for_timeout(300)
        tab.evaluate("shifted = 0")
        held[0].continue_()
        assert until(False, lambda: "–" in figures(tab)) is False
        tab.wait_for_timeout(300)

        assert 0 == tab.evaluate("shifted")

        tab.evaluate("document.querySelector('.visit-figures').prepend('pushed', document.createElement('hr'))")
        tab.wait_for_timeout(300)

        assert tab.evaluate("shifted") > 0, "the measure itself does not work"


def test_site_without_the_endpoint(site: BuiltSite, browser: Any) -> None:
    """When nobody counts, the page is whole and keeps the figures that it was made with."""
    with serving(site.root) as address:
        context = browser.new_context(user_agent=READER)
        tab = context.new_page()
        errors: list[str] = []
        tab.on("pageerror", lambda error: errors.append(str(error)))
        tab.goto(f"{address}/en/", wait_until="networkidle")
        shown = figures(tab)
        context.close()

    assert ([], ["–"] * 4) == (errors, shown)
