"""How pages fit: on the narrowest phone, with large text, under a thumb, on a wide screen."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from chromium import LARGE_TEXT, USUAL_TEXT, WIDTHS
from failures import listed
from pages import LANGUAGES, Sample, every_sample, representative
from probe import probe
from site_build import BuiltSite

THUMB = 44
LONGEST_LINE = 75
FITS = ("overflow", "cut")


class View(NamedTuple):
    """A window, the size of text that its reader has chosen, and what is asked of pages in it."""

    width: int
    height: int
    text: dict[str, int]
    asked: tuple[str, ...]


VIEWS = {
    "320": View(320, 640, USUAL_TEXT, FITS),
    "360": View(
        360,
        740,
        USUAL_TEXT,
        (*FITS, "small_targets", "exit_place", "covered_text", "anchors_covered", "obscured"),
    ),
    # WCAG 2.2, 1.4.4: a window of 1280 pixels at 200 % is as wide as 640.
    "1280 at 200 %": View(640, 512, USUAL_TEXT, FITS),
    "1280": View(1280, 900, USUAL_TEXT, (*FITS, "long_lines", "covered_text", "anchors_covered", "obscured")),
    "1280 with large text": View(1280, 900, LARGE_TEXT, FITS),
    "360 with large text": View(360, 740, LARGE_TEXT, FITS),
}
GIVEN = {"small_targets": THUMB, "long_lines": LONGEST_LINE, "exit_place": [0, 0.5, 1]}

Look = Callable[[Sample], tuple[str, dict[tuple[str, str], Any]]]


@pytest.fixture(scope="module")
def look(site: BuiltSite, open_page: Callable[[str, str], Any]) -> Look:
    """Looks at a page once in every view; its address, and the answers by view and question."""

    @functools.cache
    def looked_at(sample: Sample) -> tuple[str, dict[tuple[str, str], Any]]:
        url = representative(site, sample).url
        page = open_page("360", url)
        session = page.context.new_cdp_session(page)
        answers = {}
        for name, view in VIEWS.items():
            page.set_viewport_size({"width": view.width, "height": view.height})
            session.send("Page.setFontSizes", {"fontSizes": view.text})
            for question in view.asked:
                answers[name, question] = probe(page, question, GIVEN.get(question))
        session.send("Page.setFontSizes", {"fontSizes": USUAL_TEXT})
        session.detach()
        return url, answers

    return looked_at


@pytest.mark.parametrize("view", [name for name in VIEWS if "large" not in name])
@every_sample
def test_page_fits(look: Look, sample: Sample, view: str) -> None:
    """Nothing makes the page scroll sideways, nothing is cut, on the narrowest phone as at 200 % (WCAG 1.4.10)."""
    url, answers = look(sample)
    found = answers[view, "overflow"] + answers[view, "cut"]

    assert [] == found, f"{url} at {view}" + listed(found)


@pytest.mark.parametrize("view", [name for name in VIEWS if "large" in name])
@every_sample
def test_page_fits_large_text(look: Look, sample: Sample, view: str) -> None:
    """With the reader's text at 200 % nothing scrolls sideways and nothing is cut (WCAG 1.4.4)."""
    url, answers = look(sample)
    found = answers[view, "overflow"] + answers[view, "cut"]

    assert [] == found, f"{url} at {view}" + listed(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_text_grows_as_the_reader_wishes(open_page: Callable[[str, str], Any], site: BuiltSite, language: str) -> None:
    """Text at 200 % is twice as large: no size is fixed in pixels."""
    page = open_page("1280", representative(site, Sample("page", "", language)).url)
    size = "parseFloat(getComputedStyle(document.querySelector('main .text p, main .text li')).fontSize)"
    usual = page.evaluate(size)
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": LARGE_TEXT})
    large = page.evaluate(size)
    session.send("Page.setFontSizes", {"fontSizes": USUAL_TEXT})
    session.detach()

    assert 2 * usual == large


@every_sample
def test_targets_suit_a_thumb(look: Look, sample: Sample) -> None:
    """The ways through the site, the numbers to call, the exit and the other language are 44 pixels each way."""
    url, answers = look(sample)
    found = answers["360", "small_targets"]

    assert [] == found, f"{url} at 360" + listed(found)


@every_sample
def test_exit_stays_in_view(look: Look, sample: Sample) -> None:
    """However far a reader has scrolled on a phone, the exit is at the top, and a touch meets it."""
    url, answers = look(sample)

    assert [{"top": 0, "inView": True, "met": True}] * 3 == answers["360", "exit_place"], f"{url} at 360"


@pytest.mark.parametrize("view", ["360", "1280"])
@every_sample
def test_exit_covers_no_text(look: Look, sample: Sample, view: str) -> None:
    """The exit lies over no text, neither at first nor after a jump within the page."""
    url, answers = look(sample)
    found = answers[view, "covered_text"] + answers[view, "anchors_covered"]

    assert [] == found, f"{url} at {view}" + listed(found)


@pytest.mark.parametrize("view", ["360", "1280"])
@every_sample
def test_focus_is_in_view(look: Look, sample: Sample, view: str) -> None:
    """What the keyboard has reached is not hidden by what stays in place (WCAG 2.4.11)."""
    url, answers = look(sample)
    found = answers[view, "obscured"]

    assert [] == found, f"{url} at {view}" + listed(found)


@every_sample
def test_lines_can_be_read(look: Look, sample: Sample) -> None:
    """On a wide screen no line has more than 75 characters."""
    url, answers = look(sample)
    found = answers["1280", "long_lines"]

    assert [] == found, f"{url} at 1280" + listed(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_first_screen_of_home_helps(open_page: Callable[[str, str], Any], site: BuiltSite, language: str) -> None:
    """On a phone one sees, without scrolling, who this is, the numbers to call and the first situation."""
    url = representative(site, Sample("home", "", language)).url
    numbers = ".help li:last-child a[href^='tel:']"
    wanted = ["a[data-exit]:not(.skip)", "header a", numbers, "h1", ".situations li:first-child"]
    page = open_page("360", url)
    page.set_viewport_size(WIDTHS["360"])
    found = probe(page, "first_screen", wanted)

    assert [] == found, f"{url} at 360 × 740" + listed(found)
