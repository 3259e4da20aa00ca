"""The way to the other language, and back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pages import Sample, every_sample, representative
from site_build import BuiltSite

SWITCH = "header a[hreflang]"
NAMES = {"vi": "Tiếng Việt", "en": "English"}


def shown(page: Any, address: str) -> tuple[str, str, str]:
    """The address, the language and the title of what is open."""
    return page.url.removeprefix(address), page.locator("html").get_attribute("lang"), page.title()


@every_sample
def test_switch_leads_to_the_twin_and_back(
    site: BuiltSite, address: str, open_page: Callable[[str, str], Any], sample: Sample
) -> None:
    """The switch, written in and marked as the other language, leads to the twin; the switch there leads back."""
    here = representative(site, sample)
    page = open_page("360", here.url)
    first = shown(page, address)
    label, *languages = page.locator(SWITCH).evaluate("link => [link.innerText, link.lang, link.hreflang]")
    page.locator(SWITCH).click()
    page.wait_for_url(address + here.twin)
    there = shown(page, address)
    page.locator(SWITCH).click()
    page.wait_for_url(address + here.url)

    other = "en" if here.language == "vi" else "vi"
    assert [NAMES[other], other, other] == [label, *languages]
    assert (here.url, here.language) == first[:2]
    assert (here.twin, other) == there[:2]
    assert first[2] != there[2], "both languages have the same title"
    assert first == shown(page, address)
