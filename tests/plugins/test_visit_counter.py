"""The visit counter in the site that Pelican makes."""

from __future__ import annotations

import json

from portal.contract.visits import is_page_key
from portal_site import Project
from site_reader import Output

SNAPSHOT = {
    "today": {"visits": 2, "hits": 1328},
    "online": 1,
    "total": 20512,
    "as_of": "2026-11-22T15:04:05+07:00",
    "legacy": None,
}


def keys(output: Output) -> list[str]:
    """The pages that may be counted."""
    return list(json.loads(output.text("api/pages.json")))


def test_pages(site: Output) -> None:
    """Every page may be counted under its address, but for help, exit and contact, and for unknown addresses."""
    hidden = {"/404.html", "/en/404.html", "/lien-he/", "/en/contact/", "/thoat-nhanh/", "/en/exit-this-page/"}

    assert sorted(site.pages.keys() - hidden) == keys(site)
    assert all(map(is_page_key, keys(site)))


def test_page_that_is_new(project: Project) -> None:
    """A page that was added may be counted at once, one that is gone no longer."""
    before = keys(Output(project.root / "output"))
    project.remove("content/news/merger.vi.md", "content/news/merger.en.md")
    assert 0 == project.pelican().code

    assert {"/en/news/merger/", "/tin-tuc/tin-merger/"} <= set(before) - set(keys(Output(project.root / "output")))


def test_snapshot(project: Project) -> None:
    """The figures are on every page of both languages; without a change nothing is made again; a new file shows."""
    project.write("var/visits.json", json.dumps(SNAPSHOT))
    assert 0 == project.pelican().code
    first = project.snapshot()

    assert '<dd data-figure="hits">1.328</dd>' in first["index.html"].decode()
    assert '<dd data-figure="hits">1,328</dd>' in first["en/about/index.html"].decode()
    assert "As of 22/11/2026 15:04" in first["en/about/index.html"].decode()
    assert "Done: 0 files made" in project.portal("build").text

    project.write("var/visits.json", json.dumps(SNAPSHOT | {"total": 20513}))
    assert 0 == project.pelican().code

    assert "20,513" in project.snapshot()["en/about/index.html"].decode()
    assert "Done: 0 files made" in project.portal("build").text


def test_broken_snapshot(project: Project) -> None:
    """A file that is no snapshot stops the build, and the last good site stays."""
    before = project.snapshot()
    project.write("var/visits.json", "[]")
    run = project.pelican()

    assert 1 == run.code
    assert run.problems[0].startswith("var/visits.json: This is no snapshot of the visit counter")
    assert before == project.snapshot()


def test_files_only(project: Project) -> None:
    """On a host that serves files only no page asks for anything that is not there."""
    project.append("pelicanconf.py", "VISITS_LIVE = False\n")
    assert 0 == project.pelican().code
    page = project.snapshot()["en/index.html"].decode()

    assert [] == [word for word in ("visits.js", "visit.gif", "data-page") if word in page]
    assert "/en/" in keys(Output(project.root / "output"))
