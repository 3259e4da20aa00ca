"""`Exit this page`, on a real page of each language: by touch, by key, and back again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pages import LANGUAGES, Sample, representative
from site_build import BuiltSite

EXIT = "a[data-exit]:not(.skip)"
PATIENCE = 5000
MOMENT = 100

in_each_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def page(browser: Any, site: BuiltSite, address: str, language: str) -> Iterator[Any]:
    """A service in the language, its clock in the hand of the test; the neutral page is a stub on this machine."""
    url = representative(site, Sample("service", "", language)).url
    context = browser.new_context(viewport={"width": 360, "height": 740})
    context.route(lambda asked: not asked.startswith(address), lambda route: route.fulfill(body="neutral"))
    opened = context.new_page()
    opened.clock.install(time=0)
    opened.goto(address + url)
    # Stands still unless a test moves it: on a busy machine five seconds are soon over.
    opened.clock.pause_at(3_600)
    yield opened
    context.close()


def said(page: Any) -> str:
    """What a screen reader is told."""
    return page.locator("[role=status]").inner_text()


def texts(page: Any) -> dict[str, str]:
    """What the page can say, in its language."""
    return dict(page.locator("[data-exit-panel]").evaluate("panel => ({...panel.dataset})"))


def press(page: Any, *keys: str) -> None:
    """Press and release each of the keys."""
    for key in keys:
        page.keyboard.press(key)


def held_back(page: Any, address: str) -> None:
    """Let the neutral page answer that it has no content: a browser then stays where it is."""
    page.route(lambda asked: not asked.startswith(address), lambda route: route.fulfill(status=204))


@in_each_language
def test_a_touch_leaves(page: Any) -> None:
    """The button leads to the neutral page, in the same tab."""
    target = page.locator(EXIT).get_attribute("href")
    page.locator(EXIT).click()
    page.wait_for_url(target)

    assert [target] == [one.url for one in page.context.pages]


@in_each_language
def test_shift_three_times_leaves(page: Any) -> None:
    """Shift three times leads to the neutral page."""
    target = page.locator(EXIT).get_attribute("href")
    press(page, "Shift", "Shift", "Shift")
    page.wait_for_url(target)

    assert [target] == [one.url for one in page.context.pages]


@in_each_language
def test_shift_twice_stays(page: Any, address: str) -> None:
    """Two presses are not three."""
    press(page, "Shift", "Shift")
    page.clock.run_for(MOMENT)

    assert page.url.startswith(address)
    assert page.locator("main").is_visible()


@in_each_language
def test_keys_count_when_released(page: Any) -> None:
    """Shift held down repeats, and is one press all the same: when it is released."""
    before = said(page)
    for _ in range(4):
        page.keyboard.down("Shift")
    down = said(page)
    page.keyboard.up("Shift")

    assert ["", "", texts(page)["two"]] == [before, down, said(page)]


@in_each_language
def test_presses_are_told(page: Any) -> None:
    """After each press a screen reader says how many are left."""
    press(page, "Shift")
    first = said(page)
    press(page, "Shift")

    assert [texts(page)["two"], texts(page)["one"]] == [first, said(page)]


def test_messages_are_in_the_language_of_the_page(browser: Any, site: BuiltSite, address: str) -> None:
    """No message of the one language is also one of the other."""
    context = browser.new_context()
    opened = context.new_page()
    found = {}
    for language in LANGUAGES:
        opened.goto(address + representative(site, Sample("service", "", language)).url)
        found[language] = texts(opened)
    context.close()

    assert found["vi"].keys() == found["en"].keys()
    assert [] == [key for key in found["vi"] if key != "exitPanel" and found["vi"][key] == found["en"][key]]
    assert {"two": "Shift, press 2 more times to exit.", "one": "Shift, press 1 more time to exit."}.items() <= found[
        "en"
    ].items()


@in_each_language
def test_presses_expire(page: Any) -> None:
    """Five seconds after a press its count is gone, which is said, and five seconds later no more."""
    press(page, "Shift", "Shift")
    page.clock.run_for(PATIENCE + MOMENT)
    expired = said(page)
    page.clock.run_for(PATIENCE + MOMENT)
    quiet = said(page)
    press(page, "Shift")

    assert [texts(page)["expired"], "", texts(page)["two"]] == [expired, quiet, said(page)]


@in_each_language
def test_each_press_gives_new_time(page: Any) -> None:
    """The five seconds begin again with each press."""
    press(page, "Shift")
    page.clock.run_for(PATIENCE - MOMENT)
    press(page, "Shift")
    page.clock.run_for(PATIENCE - MOMENT)

    assert texts(page)["one"] == said(page)


@in_each_language
def test_another_key_starts_over(page: Any) -> None:
    """A key between the presses takes them back."""
    press(page, "Shift", "Shift", "a")
    told = said(page)
    press(page, "Shift")

    assert [texts(page)["expired"], texts(page)["two"]] == [told, said(page)]


@in_each_language
@pytest.mark.parametrize("keys", [["Shift+A"], ["Shift+Tab"], ["Shift+A", "Shift+B", "Shift+C"]])
def test_shift_with_a_letter_is_no_press(page: Any, address: str, keys: list[str]) -> None:
    """Shift that makes a capital or goes a step back does not count."""
    press(page, *keys, *keys, *keys)

    assert "" == said(page)
    assert page.url.startswith(address)


@in_each_language
def test_the_page_is_hidden_at_once(page: Any, address: str) -> None:
    """Before the neutral page answers, nothing of this one can be read: a window full of one message."""
    loading = texts(page)["loading"]
    held_back(page, address)
    press(page, "Shift", "Shift", "Shift")

    assert loading == page.locator("body").inner_text()
    assert {"x": 0, "y": 0, "width": 360, "height": 740} == page.locator("[role=alert]").bounding_box()


@in_each_language
def test_the_neutral_page_learns_nothing(page: Any, address: str) -> None:
    """The neutral page is not told where its reader comes from."""
    target = page.locator(EXIT).get_attribute("href")
    asked: list[Any] = []
    page.on("request", lambda request: asked.append(request))
    press(page, "Shift", "Shift", "Shift")
    page.wait_for_url(target)

    assert [(target, None)] == [(one.url, one.headers.get("referer")) for one in asked]


@in_each_language
def test_back_shows_the_page(page: Any, address: str) -> None:
    """Back from the neutral page shows this one as it was."""
    page.locator(EXIT).click()
    page.wait_for_url(lambda url: not url.startswith(address))
    page.go_back()

    assert page.locator("main").is_visible()
    assert [0, ""] == [page.locator("[role=alert]").count(), said(page)]


@in_each_language
def test_a_second_way_out_is_the_first_for_the_keyboard(page: Any) -> None:
    """Among the first links that Tab reaches is one that leaves as the button does."""
    target = page.locator(EXIT).get_attribute("href")
    found = []
    for _ in range(3):
        press(page, "Tab")
        found.append(page.evaluate("document.activeElement.href"))

    assert target in found
