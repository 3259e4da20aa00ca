"""Somebody writes to the Centre, in a real browser, with and without JavaScript, in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from chromium import SETTINGS
from letter_box import LetterBox, letter_box
from site_build import BuiltSite
from test_accessibility import ALL_RULES, COLOURS, violations

PAGES = {"vi": "/lien-he/", "en": "/en/contact/"}
SENT = {"vi": "Chúng tôi đã nhận lời nhắn của bạn", "en": "We have your message"}
LOOKS = ["360", "360 dark", "1280", "no script"]

Open = Callable[[str, str], Any]


@pytest.fixture(scope="module", name="box")
def _box(site: BuiltSite) -> Iterator[LetterBox]:
    """The site with the endpoint behind it."""
    with letter_box(site) as box:
        yield box


@pytest.fixture(name="open_form")
def _open_form(browser: Any, box: LetterBox) -> Iterator[Open]:
    """Opens the contact page of a language in a setting, in a browser that has kept nothing."""
    contexts: list[Any] = []

    def open_in(setting: str, language: str) -> Any:
        contexts.append(browser.new_context(reduced_motion="reduce", **SETTINGS[setting]))
        page = contexts[-1].new_page()
        page.goto(box.address + PAGES[language])
        return page

    yield open_in
    for context in contexts:
        context.close()


def send(page: Any, purpose: str = "help") -> None:
    """Nothing; the form was sent and the answer is there."""
    # Unlike a navigation, this is no step within a page.
    with page.expect_event("domcontentloaded"):
        page.locator(f"form:has(#{purpose}-message) button").click()


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize("setting", LOOKS)
def test_a_cry_for_help(open_form: Open, box: LetterBox, setting: str, language: str) -> None:
    """A few words and a tick are enough: they arrive sealed, and their writer has a receipt."""
    page = open_form(setting, language)
    words = f"cuu em voi, {setting} {language}"
    page.locator("#help-message").fill(words)
    page.locator("#help-consent").check()
    send(page)

    assert SENT[language] == page.locator("h1").inner_text()
    assert re.search(r"04\d\d(?: \d{3}){4}", page.locator(".panel").inner_text())
    assert (words, language, "inbox") == (
        box.endpoint.messages[-1].message,
        box.endpoint.messages[-1].language,
        box.endpoint.box.kept[-1].folder,
    )


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize("setting", ["360", "no script"])
def test_everything_filled_in(open_form: Open, box: LetterBox, setting: str, language: str) -> None:
    """A form with mistakes comes back whole, leads to each of them, and can be sent as it then stands."""
    page = open_form(setting, language)
    page.locator("#help-topic").select_option("domestic-violence")
    page.locator("#help-name").fill('Mẫu "<b>"')
    page.locator("#help-contact").fill("0000 000 000")
    page.locator("#help-reach").fill("sáng\n\nđừng gọi buổi tối")
    page.locator("input[name=leave_message][value=no]").check()
    send(page)
    links = page.locator(".error-summary a")
    links.first.click()
    page.wait_for_url("**#help-message")

    assert ["#help-message", "#help-consent"] == links.evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert "help-message" == page.evaluate("document.activeElement.id")
    # Words of their own: the same ones from the same browser would be the same message.
    words = f"Em cần một chỗ ở tạm, {setting} {language}."
    page.keyboard.type(words)
    page.locator("#help-consent").check()
    send(page)
    message = box.endpoint.messages[-1]

    assert (words, "domestic-violence", 'Mẫu "<b>"', "0000 000 000") == (
        message.message,
        message.topic,
        message.name,
        message.contact,
    )
    assert ("sáng\n\nđừng gọi buổi tối", "no") == (message.reach, message.leave_message)


@pytest.mark.parametrize("language", PAGES)
def test_feedback(open_form: Open, box: LetterBox, language: str) -> None:
    """Formal feedback is the other form; without a name it comes back."""
    page = open_form("360", language)
    page.locator("#feedback-message").fill("Trang khó đọc.")
    send(page, "feedback")

    assert 4 == page.locator(".error-summary a").count()
    for name, text in {"name": "Nguyễn Văn Thử", "address": "Số 0", "contact": "a@b.example"}.items():
        page.locator(f"#feedback-{name}").fill(text)
    page.locator("#feedback-consent").check()
    send(page, "feedback")

    assert ("feedback", "Nguyễn Văn Thử") == (box.endpoint.messages[-1].purpose, box.endpoint.messages[-1].name)


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize("setting", ["360", "360 dark", "1280"])
def test_answers_are_accessible(open_form: Open, setting: str, language: str) -> None:
    """axe finds nothing on a form that came back, and nothing on the receipt; nothing sticks out of the window."""
    page = open_form(setting, language)
    for fields in ({}, {"#help-message": "abc"}):
        for field, text in fields.items():
            page.locator(field).fill(text)
            page.locator("#help-consent").check()
        send(page)
        page.evaluate(AXE_SCRIPT)

        assert [] == violations(page, COLOURS if "dark" in setting else ALL_RULES)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("setting", ["360", "1280"])
def test_targets_are_large(open_form: Open, setting: str) -> None:
    """Whatever is pressed or written in is 44 pixels high; a box is pressed by its label as well."""
    page = open_form(setting, "vi")
    heights = page.locator("form :is(.button, textarea, select, .choice, .field > input)").evaluate_all(
        "all => all.map(one => [one.outerHTML.slice(0, 60), one.getBoundingClientRect().height])"
    )

    assert len(heights) > 10
    assert [] == [found for found in heights if found[1] < 44]


def test_trap_is_out_of_the_way(open_form: Open) -> None:
    """The field that no person sees cannot be reached by keyboard, and takes no place."""
    page = open_form("360", "vi")
    page.locator("#help-message").focus()
    reached = []
    for _ in range(25):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.name"))

    assert "name" in reached
    assert "website" not in reached
    assert page.locator("div:has(> label > [name=website])").first.evaluate("one => one.offsetWidth") <= 1


@pytest.mark.parametrize("setting", ["360", "no script"])
def test_nothing_is_left_behind(open_form: Open, setting: str) -> None:
    """No cookie, nothing of the message in the address, nothing that the browser may offer to the next person."""
    page = open_form(setting, "vi")
    page.locator("#help-message").fill("bí mật")
    page.locator("#help-consent").check()
    send(page)
    context = page.context

    assert [] == context.cookies()
    assert page.url.endswith("/api/contact")
    page.go_back()
    offered = page.locator("#help-message, #help-name, #help-contact, #help-reach").evaluate_all(
        "all => all.map(one => [one.autocomplete, one.spellcheck])"
    )

    assert [["off", False]] * 4 == offered
