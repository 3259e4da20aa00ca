"""The feeds, as RFC 4287 has them."""

from __future__ import annotations

import datetime
from xml.etree import ElementTree

import pytest

from portal_site import BASE, Project
from site_builder import add_news
from site_reader import Output

ATOM = "{http://www.w3.org/2005/Atom}"


def tree(output: Output, path: str) -> ElementTree.Element:
    """A feed of the output."""
    return ElementTree.fromstring(output.text(path))


def texts(element: ElementTree.Element, name: str) -> list[str]:
    """The words of the children of that name."""
    return [str(child.text) for child in element.findall(f"{ATOM}{name}")]


@pytest.mark.parametrize(
    ("path", "home", "title"), [("feed.xml", "/", "Cổng thông tin"), ("en/feed.xml", "/en/", "The portal")]
)
def test_feed(site: Output, path: str, home: str, title: str) -> None:
    """A feed has what RFC 4287, 4.1.1 asks for: one id, one title, one time, an author, and links to itself and home."""
    feed = tree(site, path)
    links = {link.get("rel", "alternate"): link.get("href") for link in feed.findall(f"{ATOM}link")}

    assert f"{ATOM}feed" == feed.tag
    assert ([f"{BASE}{home}"], [title]) == (texts(feed, "id"), texts(feed, "title"))
    assert {"alternate": f"{BASE}{home}", "self": f"{BASE}/{path}"} == links
    assert 1 == len(feed.findall(f"{ATOM}author/{ATOM}name"))
    assert 1 == len(texts(feed, "updated"))


@pytest.mark.parametrize("path", ["feed.xml", "en/feed.xml"])
def test_entries(site: Output, path: str) -> None:
    """Each entry has one id, title, time and summary (RFC 4287, 4.1.2), no id stands twice, and each leads to a page."""
    entries = tree(site, path).findall(f"{ATOM}entry")
    ids = [texts(entry, "id")[0] for entry in entries]

    assert all(len(texts(entry, name)) == 1 for entry in entries for name in ("id", "title", "updated", "summary"))
    assert len(ids) == len(set(ids)) == 20
    assert all(site.has(link.removeprefix(BASE)) for link in ids)


@pytest.mark.parametrize("path", ["feed.xml", "en/feed.xml"])
def test_times(site: Output, path: str) -> None:
    """Times bear Hanoi's offset, the newest entry comes first, and the feed is as new as its newest entry."""
    feed = tree(site, path)
    published = [texts(entry, "published")[0] for entry in feed.findall(f"{ATOM}entry")]
    moments = [datetime.datetime.fromisoformat(time) for time in published]

    assert {datetime.timedelta(hours=7)} == {moment.utcoffset() for moment in moments}
    assert sorted(moments, reverse=True) == moments
    assert [published[0]] == texts(feed, "updated")


def test_what_is_told(site: Output) -> None:
    """News and notices are told, undated ones, drafts and other kinds are not."""
    addresses = {link.removeprefix(BASE) for link in texts_of_entries(site, "en/feed.xml")}

    assert {"/en/news/illustrated/", "/en/news/merger/", "/en/notices/closed/"} <= addresses
    assert set() == addresses & {"/en/news/undated/", "/en/news/draft/", "/en/services/shelter/"}


def texts_of_entries(site: Output, path: str) -> list[str]:
    """The ids of the entries of a feed."""
    return [texts(entry, "id")[0] for entry in tree(site, path).findall(f"{ATOM}entry")]


def test_change(project: Project) -> None:
    """An item that was changed keeps its day and shows the day of the change."""
    add_news(project, "changed", date="2026-11-05", modified="2026-11-20")
    project.build("output")
    entry = tree(Output(project.root / "output"), "en/feed.xml").find(f"{ATOM}entry")
    assert entry is not None

    assert ["2026-11-05T00:00:00+07:00"] == texts(entry, "published")
    assert ["2026-11-20T00:00:00+07:00"] == texts(entry, "updated")


def test_nothing_to_tell(project: Project) -> None:
    """A feed without entries is the same each time it is made."""
    for name in ("news/merger", "notices/closed"):
        project.remove(f"content/{name}.vi.md", f"content/{name}.en.md")
    project.build("one")
    project.build("other")

    assert project.snapshot("one")["feed.xml"] == project.snapshot("other")["feed.xml"]
