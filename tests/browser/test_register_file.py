"""The register in one file, opened from a stick: no server, no network."""

from __future__ import annotations

from typing import Any

import pytest
from site_build import BuiltSite

from portal.content.open_data.addresses import REGISTER_FILE

every_file = pytest.mark.parametrize("address", REGISTER_FILE.values())


def opened(browser: Any, site: BuiltSite, address: str, width: int = 360) -> tuple[Any, list[str], list[str]]:
    """The page in a tab of its own, what the browser asked for, and what it complained of."""
    tab = browser.new_context(viewport={"width": width, "height": 740}).new_page()
    asked: list[str] = []
    said: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("console", lambda message: said.append(message.text))
    tab.goto(site.file(address).as_uri())
    return tab, asked, said


@every_file
def test_needs_no_network(browser: Any, site: BuiltSite, address: str) -> None:
    """The browser asks for the file and for nothing else, and shows the style that stands in it."""
    tab, asked, said = opened(browser, site, address)
    collapsed = tab.locator("table").first.evaluate("table => getComputedStyle(table).borderCollapse")

    assert ([site.file(address).as_uri()], []) == (asked, said)
    assert "collapse" == collapsed


@every_file
def test_fits_a_phone(browser: Any, site: BuiltSite, address: str) -> None:
    """Nobody has to scroll sideways."""
    tab, _, _ = opened(browser, site, address)

    assert tab.evaluate("document.documentElement.scrollWidth") <= 360


@every_file
def test_ways_through_the_file(browser: Any, site: BuiltSite, address: str) -> None:
    """From the list one comes to a document, and back to the top."""
    tab, _, _ = opened(browser, site, address)
    tab.locator("a[href='#32-2010-qd-ttg']").first.click()
    below = tab.evaluate("scrollY")
    tab.locator("[id='32-2010-qd-ttg'] > p:last-child > a").click()

    assert (True, 0) == (below > 0, tab.evaluate("scrollY"))
