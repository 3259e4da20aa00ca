"""A news item."""

from __future__ import annotations

import json
from typing import Any

from portal_site import Project
from site_builder import add_news, both

Views = dict[str, dict[str, Any]]


def test_date(views: Views) -> None:
    """A news item shows its date in the words of its language."""
    assert "1 November 2026" == views["/en/news/merger/"]["date"]["text"]
    assert "1 tháng 11, 2026" == views["/tin-tuc/tin-merger/"]["date"]["text"]


def test_unknown_date(views: Views) -> None:
    """Where the date is not known, what is known of it is said instead."""
    page = views["/en/news/undated/"]

    assert (None, "The source gives no date.") == (page["date"], page["date_note"])


def test_section(views: Views) -> None:
    """A news item leads to its section."""
    link = views["/tin-tuc/tin-merger/"]["section_link"]

    assert ("/tin-tuc/muc/trung-tam/", "Trung tâm") == (link["url"], link["title"])


def test_figures(views: Views) -> None:
    """A photograph has words for who cannot see it, a caption and a credit, in the page's language."""
    (figure,) = views["/en/news/illustrated/"]["figures"]

    assert ("An empty classroom", "The classroom in 2026", "Trung tâm") == (
        figure["alt"],
        figure["caption"],
        figure["credit"],
    )
    assert (960, 640) == (figure["width"], figure["height"])


def test_one_photograph_for_both_languages(views: Views) -> None:
    """Both languages show the same files of a photograph."""
    (vi,), (en,) = (views[url]["figures"] for url in ("/tin-tuc/tin-illustrated/", "/en/news/illustrated/"))

    assert (vi["src"], vi["sources"]) == (en["src"], en["sources"])
    assert "Một lớp học trống" == vi["alt"]


def test_as_printed(project: Project) -> None:
    """What a source prints wrongly is shown beside what is right, never corrected in silence."""
    note = both("Nguồn in thừa số 0.", "The source prints one 0 too many.")
    add_news(project, "odd", as_printed=[{"printed": "25/3/20210", "correct": "25/3/2010", "note": note}])

    assert [
        {"printed": "25/3/20210", "correct": "25/3/2010", "note": "The source prints one 0 too many."}
    ] == project.views()["/en/news/odd/"]["as_printed"]


def test_sources(views: Views) -> None:
    """A news item names its sources."""
    (source,) = views["/en/news/merger/"]["sources"]

    assert ("A source", "https://source.example/a") == (source["title"], source["url"])


def test_structured(project: Project) -> None:
    """Machines are told of a news article, its dates and its author; of an unknown date they are told nothing."""
    add_news(project, "signed", author="Minh Anh", date="2013-11-08 10:14", modified="2026-11-20")
    add_news(project, "undated", date="unknown", date_note=both("a", "b"))
    views = project.views()
    signed, undated = (
        next(data for data in map(json.loads, views[url]["json_ld"]) if data["@type"] == "NewsArticle")
        for url in ("/en/news/signed/", "/en/news/undated/")
    )

    assert ("2013-11-08T10:14", "2026-11-20") == (signed["datePublished"], signed["dateModified"])
    assert {"@type": "Person", "name": "Minh Anh"} == signed["author"]
    assert {"datePublished", "dateModified", "author"} & undated.keys() == set()
