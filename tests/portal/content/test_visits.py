"""The counter as pages know it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from portal.content.catalogue import Words
from portal.content.locales import Locale, locale_tables
from portal.content.visits import NO_FIGURE, Visits, figures_view, read_snapshot, visit_key
from portal.contract.visits import UNLISTED_PAGE, Snapshot

UNLISTED = frozenset({"/lien-he/", "/en/contact/"})


def snapshot(**changes: Any) -> Snapshot:
    """A snapshot of a busy counter, but for the changes."""
    history = {
        "since": "2026-09-30",
        "days": [["2026-11-21", 90, 1300], ["2026-11-22", 94, 1328]],
        "months": [["2026-11", 184, 2628]],
        "pages_since": "2026-10-24",
        "pages_until": "2026-11-22",
        "pages": [["/en/", 20]],
    }
    made: dict[str, Any] = {
        "today": {"visits": 94, "hits": 1328},
        "online": 1,
        "total": 20512,
        "as_of": "2026-11-22T15:04:05+07:00",
        "legacy": {"total": 1397381, "as_of": "2026-11-21"},
        "history": history,
    }
    return made | changes  # type: ignore[return-value]


def read(data: object) -> tuple[Snapshot | None, list[str]]:
    """What is read of a file with this JSON, and what is wrong with it."""
    found, problems = read_snapshot("var/visits.json", json.dumps(data).encode())
    return found, [problem.text() for problem in problems]


def test_snapshot() -> None:
    """What the command wrote is what pages print."""
    assert (snapshot(), []) == read(snapshot())


def test_answer_of_the_endpoint() -> None:
    """An answer of the endpoint, which has no history, is a snapshot, too."""
    answer = {name: value for name, value in snapshot().items() if name != "history"}

    assert (snapshot(history=None), []) == read(answer)


def without_total() -> Any:
    """A snapshot that was cut."""
    return {name: value for name, value in snapshot().items() if name != "total"}


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (lambda: [], "AttributeError: 'list' object has no attribute 'setdefault'"),
        (without_total, "KeyError: 'total'"),
        (lambda: snapshot(total="20512"), "ValueError: '20512'"),
        (lambda: snapshot(total=True), "ValueError: True"),
        (lambda: snapshot(online=-1), "ValueError: -1"),
        (lambda: snapshot(as_of="yesterday"), "ValueError: Invalid isoformat string: 'yesterday'"),
        (lambda: snapshot(legacy={"total": 1, "as_of": "?"}), "ValueError: Invalid isoformat string: '?'"),
        (lambda: snapshot(history={"since": "2026-09-30"}), "KeyError: 'pages_since'"),
    ],
)
def test_no_snapshot(data: Callable[[], Any], cause: str) -> None:
    """Another file, or half of one, is refused, with what to do."""
    message = f"This is no snapshot of the visit counter ({cause}): write one with `portal visits show --format json`"

    assert (None, [f"var/visits.json: {message}"]) == read(data())


def test_no_json() -> None:
    """A file that is not JSON is refused."""
    _, (problem,) = read_snapshot("var/visits.json", b"{")

    assert problem.text().startswith("var/visits.json: This is no snapshot of the visit counter (JSONDecodeError: ")


@pytest.mark.parametrize(
    ("url", "template", "expected"),
    [
        ("/", "home", "/"),
        ("/en/news/page-2/", "list", "/en/news/page-2/"),
        ("/lien-he/", "contact", UNLISTED_PAGE),
        ("/en/contact/", "contact", UNLISTED_PAGE),
        (f"/{'a' * 200}/", "page", UNLISTED_PAGE),
        ("/khong-thay/", "not-found", None),
    ],
)
def test_visit_key(url: str, template: str, expected: str | None) -> None:
    """A page counts under its address; help, exit and contact, and what has no fit name, under one they share."""
    assert expected == visit_key(url, template, UNLISTED)


def english() -> tuple[Words, Locale]:
    """The words and numbers of English."""
    return Words("en", None), Locale(locale_tables()["en"])


def test_figures() -> None:
    """The four figures are written as the language writes numbers, with their time."""
    view = figures_view(Visits(True, snapshot()), *english())

    assert [
        ("online", "Online now", "1"),
        ("visits", "Visits today", "94"),
        ("hits", "Hits today", "1,328"),
        ("total", "Visits in all", "20,512"),
    ] == [(figure["key"], figure["label"], figure["text"]) for figure in view["figures"]]
    assert "22/11/2026 15:04" == view["as_of"]["short"]


def test_no_figures_yet() -> None:
    """Without a snapshot nothing is invented."""
    view = figures_view(Visits(), *english())

    assert ({NO_FIGURE}, None) == ({figure["text"] for figure in view["figures"]}, view["as_of"])
