"""axe finds nothing to complain of: on every template, in both languages, wide, narrow and dark."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from chromium import WIDTHS
from failures import listed
from measures import note
from pages import Sample, every_sample, representative
from site_build import BuiltSite

# WCAG 2.2 AA, and axe's own advice; `target-size` is rule 2.5.8, which axe leaves out unless asked.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL_RULES = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
# In the dark nothing is another but the colours.
COLOURS = {"runOnly": {"type": "tag", "values": ["cat.color"]}, "resultTypes": ["violations"]}


def violations(page: Any, rules: dict[str, Any]) -> list[str]:
    """What axe finds, a line for each rule and element."""
    return [
        f"{found['id']}: {' '.join(map(str, node['target']))} ({found['help']})"
        for found in page.evaluate("rules => axe.run(rules).then(result => result.violations)", rules)
        for node in found["nodes"]
    ]


def test_axe_knows_wcag_2_2() -> None:
    """The axe in use is of the fourth series and knows the rules of WCAG 2.2."""
    version = re.search(r"axe v(\d+)\.(\d+)", AXE_SCRIPT)

    assert version is not None
    assert (4, 10) <= (int(version[1]), int(version[2])) < (5, 0)


def test_axe_finds_what_is_wrong(open_page: Callable[[str, str], Any]) -> None:
    """A text too pale and a picture without words are found: a silent axe would prove nothing."""
    page = open_page("360", "/")
    page.evaluate(AXE_SCRIPT)
    page.evaluate(
        """() => {
          const wrong = document.createElement('p');
          wrong.innerHTML = '<font color="#888888">pale</font><img src="/theme/favicon.svg">';
          document.querySelector('main').append(wrong);
        }"""
    )
    light = violations(page, ALL_RULES)
    page.emulate_media(color_scheme="dark")
    page.evaluate("document.querySelector('font').color = '#444444'")

    assert {"color-contrast", "image-alt"} <= {line.split(":")[0] for line in light}
    assert {"color-contrast"} == {line.split(":")[0] for line in violations(page, COLOURS)}


@every_sample
def test_page_is_accessible(site: BuiltSite, open_page: Callable[[str, str], Any], sample: Sample) -> None:
    """No violation of WCAG 2.2 AA and none of axe's best practices, at 1280 and 360 pixels and in the dark."""
    url = representative(site, sample).url
    page = open_page("360", url)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(WIDTHS["360"])
    page.evaluate(AXE_SCRIPT)
    found = [f"360: {line}" for line in violations(page, ALL_RULES)]
    page.emulate_media(color_scheme="dark")
    found += [f"360 dark: {line}" for line in violations(page, COLOURS)]
    page.set_viewport_size(WIDTHS["1280"])
    found += [f"1280 dark: {line}" for line in violations(page, COLOURS)]
    page.emulate_media(color_scheme="light")
    found += [f"1280: {line}" for line in violations(page, ALL_RULES)]
    note(url, axe=len(found))

    assert [] == found, url + listed(found)
