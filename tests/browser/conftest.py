"""The tests in a real browser: the real site, served with its real headers, looked at in the Chromium of the system."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
# With `--import-mode=importlib` a folder of tests is not on the path by itself.
sys.path += [str(HERE), str(HERE.parent / "portal" / "endpoint")]

from chromium import MISSING, SETTINGS, find_chromium, running_chromium  # noqa: E402
from measures import MEASURES, table  # noqa: E402
from site_build import BuiltSite, built_site  # noqa: E402
from site_counter import counting  # noqa: E402
from site_server import serving  # noqa: E402


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All tests of this folder need the browser; without one they are skipped, and say why."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.skipif(find_chromium() is None, reason=MISSING))


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """What was measured, page by page."""
    if MEASURES:
        terminalreporter.section("measured")
        terminalreporter.write(table())


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site as it would be published."""
    return built_site(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session")
def address(site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site is served, visits counted."""
    folder = tmp_path_factory.mktemp("endpoint")
    with counting(site.root, folder) as endpoint, serving(site.root, endpoint.settings.port) as url:
        yield url


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """One Chromium for all tests of a file.

    Not for the whole session: while Playwright runs, its event loop runs in this thread, and a test of another
    folder could not start one of its own.
    """
    with running_chromium() as chromium:
        yield chromium


@pytest.fixture(scope="module")
def open_page(browser: Any, address: str) -> Callable[[str, str], Any]:
    """Opens an address of the site in a setting; each setting has one tab, for a new one costs more than a page."""
    tabs: dict[str, Any] = {}

    def open_in(setting: str, url: str) -> Any:
        if setting not in tabs:
            tabs[setting] = browser.new_context(reduced_motion="reduce", **SETTINGS[setting]).new_page()
        tabs[setting].goto(address + url)
        return tabs[setting]

    return open_in
