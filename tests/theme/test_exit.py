"""`Exit this page` in a real browser, with and without its script, under the site's own security policy."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from theme_rendering import THEME, render_page
from theme_sample import Sample

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

pytestmark = [pytest.mark.browser, pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed")]

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'"


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Files with the security policy of the site."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page whose exit leads to a page of the same server."""
    root: Path = tmp_path_factory.mktemp("site")
    shutil.copytree(THEME / "static", root / "theme")
    sample = Sample("vi")
    site = {**sample.site(), "exit": {"url": "/away.html", "help_url": "/"}}
    (root / "page.html").write_text(render_page("service", sample.view("service"), site), encoding="utf-8")
    (root / "away.html").write_text("<!doctype html><title>Away</title>", encoding="utf-8")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=root))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/page.html"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """One Chromium for all tests of this file."""
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    """The page, freshly opened, its clock in the hand of the test."""
    context = browser.new_context()
    opened = context.new_page()
    opened.clock.install()
    opened.goto(address)
    yield opened
    context.close()


def status(page: Any) -> str:
    """What a screen reader is told."""
    return page.locator("[data-exit-panel] [role=status]").inner_text()


def test_three_presses_of_shift_leave(page: Any) -> None:
    """Shift three times leads away."""
    for _ in range(3):
        page.keyboard.press("Shift")

    page.wait_for_url("**/away.html")


def test_presses_are_announced(page: Any) -> None:
    """After each press the reader hears, in the page's language, how many are left."""
    page.keyboard.press("Shift")
    first = status(page)
    page.keyboard.press("Shift")

    assert ["Phím Shift: nhấn 2 lần nữa để thoát.", "Phím Shift: nhấn 1 lần nữa để thoát."] == [first, status(page)]


def test_another_key_starts_over(page: Any) -> None:
    """Another key between the presses takes them back."""
    for key in ("Shift", "Shift", "a", "Shift"):
        page.keyboard.press(key)

    assert "Phím Shift: nhấn 2 lần nữa để thoát." == status(page)


def test_capital_letters_do_not_count(page: Any) -> None:
    """Shift that makes a capital letter is not a press."""
    for _ in range(3):
        page.keyboard.press("Shift+A")

    assert "" == status(page)


def test_presses_expire(page: Any) -> None:
    """Five seconds after the last press the count is gone, and five seconds later its message."""
    page.keyboard.press("Shift")
    page.clock.run_for(5100)
    expired = status(page)
    page.clock.run_for(5100)

    assert ["Đã hủy việc thoát khỏi trang.", ""] == [expired, status(page)]


LEAVE = """link => {
  link.click();
  return [document.querySelector("[role=alert]").textContent, getComputedStyle(document.querySelector("main")).display];
}"""


@pytest.mark.parametrize("link", [".leave", ".exit .skip"])
def test_click_hides_the_page_at_once(page: Any, link: str) -> None:
    """The page is hidden before the target answers, however slow it is; then the target comes."""
    shown = page.locator(link).evaluate(LEAVE)

    assert ["Đang tải.", "none"] == shown
    page.wait_for_url("**/away.html")


def test_coming_back_shows_the_page(page: Any) -> None:
    """Back, even from the browser's cache of whole pages, shows the page again."""
    page.locator(".leave").click()
    page.wait_for_url("**/away.html")
    page.go_back()

    assert page.locator("main").is_visible()
    assert 0 == page.locator("[role=alert]").count()


def test_works_without_script(browser: Any, address: str) -> None:
    """Without JavaScript the button is a link that leads away."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.locator(".leave").click()
    page.wait_for_url("**/away.html")
    context.close()


def test_exit_stays_in_view(browser: Any, address: str) -> None:
    """On a phone the button stays at the top however far the reader scrolls, and is large enough for a thumb."""
    context = browser.new_context(viewport={"width": 360, "height": 640})
    page = context.new_page()
    page.goto(address)
    page.evaluate("scrollTo(0, 1500)")
    box = page.locator(".leave").bounding_box()

    assert (0, 0, 360) == (box["x"], box["y"], box["width"])
    assert box["height"] >= 44
    context.close()


def test_nothing_is_kept_and_nothing_is_refused(browser: Any, address: str) -> None:
    """No cookie, nothing stored, and the strict policy has nothing to complain about."""
    context = browser.new_context()
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(address)
    page.wait_for_load_state("networkidle")

    assert [] == complaints
    assert {"cookies": [], "origins": []} == context.storage_state()
    context.close()
