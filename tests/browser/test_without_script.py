"""Without JavaScript the portal says and does the same."""

from __future__ import annotations

import functools
import urllib.error
import urllib.request
from collections.abc import Callable
from typing import Any
from urllib.parse import urldefrag, urljoin

import pytest
from pages import LANGUAGES, Sample, every_sample, representative
from probe import probe
from site_build import BuiltSite


@every_sample
def test_page_says_the_same(site: BuiltSite, open_page: Callable[[str, str], Any], sample: Sample) -> None:
    """The words of main are the same with and without JavaScript."""
    url = representative(site, sample).url
    without = probe(open_page("no script", url), "main_words")

    assert len(without) > 5, url
    assert without == probe(open_page("360", url), "main_words"), url


@every_sample
def test_every_link_leads_somewhere(
    site: BuiltSite, address: str, open_page: Callable[[str, str], Any], sample: Sample
) -> None:
    """Each link on the page has an address, and those of this site are answered."""
    url = representative(site, sample).url
    links = open_page("no script", url).locator("a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    own = {urldefrag(urljoin(address + url, link or "#")).url for link in links}

    assert [] == [link for link in links if link in (None, "", "#") or link.startswith("javascript:")], url
    assert [] == [link for link in sorted(own) if link.startswith(address) and status(link) != 200], url


@functools.cache
def status(url: str) -> int:
    """How the server answers."""
    try:
        with urllib.request.urlopen(urllib.request.Request(url, method="HEAD")) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        with error:
            return error.code


@pytest.mark.parametrize("language", LANGUAGES)
def test_exit_is_a_plain_link(browser: Any, site: BuiltSite, address: str, language: str) -> None:
    """Without JavaScript the exit leads to the neutral page, and does not say where its reader comes from."""
    url = representative(site, Sample("service", "", language)).url
    context = browser.new_context(java_script_enabled=False)
    asked: list[Any] = []
    context.route(
        lambda one: not one.startswith(address),
        lambda route: (asked.append(route.request), route.fulfill(body="neutral")),
    )
    page = context.new_page()
    page.goto(address + url)
    link = page.locator("a[data-exit]:not(.skip)")
    target = link.get_attribute("href")
    link.click()
    page.wait_for_url(target)
    context.close()

    assert [(target, None)] == [(request.url, request.headers.get("referer")) for request in asked]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_touch_follows_a_link(
    open_page: Callable[[str, str], Any], site: BuiltSite, address: str, language: str
) -> None:
    """From home the first situation leads to its service."""
    home = representative(site, Sample("home", "", language)).url
    services = {address + page.url for page in site.pages if (page.template, page.language) == ("service", language)}
    page = open_page("no script", home)
    page.locator("main li a").first.click()

    assert page.url in services
