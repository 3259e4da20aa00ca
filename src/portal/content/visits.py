"""The visit counter as pages know it: the figures of the last snapshot, and the name under which each page counts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from portal.content.catalogue import Words
from portal.content.locales import Locale
from portal.contract.problems import Problem, problem
from portal.contract.visits import UNLISTED_PAGE, Snapshot, is_page_key

# What stands in a figure's place until there is one.
NO_FIGURE = "–"


class Visits(NamedTuple):
    """Whether pages tell the endpoint that they are seen, and the figures to print, if there are any."""

    live: bool = True
    snapshot: Snapshot | None = None


def read_snapshot(path: str, data: bytes) -> tuple[Snapshot | None, list[Problem]]:
    """The snapshot in a file, or None with what is wrong."""
    try:
        found: Snapshot = json.loads(data)
        found.setdefault("history", None)
        _look_at(found)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        message = (
            "This is no snapshot of the visit counter ({cause}): write one with `portal visits show --format json`"
        )
        return None, [problem(path, 0, message, cause=f"{type(error).__name__}: {error}")]
    return found, []


def visit_key(url: str, template: str, unlisted: frozenset[str]) -> str | None:
    """The name under which a page counts; None for the page of unknown addresses, which is no page of the site."""
    if template == "not-found":
        return None
    return UNLISTED_PAGE if url in unlisted or not is_page_key(url) else url


def figures_view(visits: Visits, words: Words, locale: Locale) -> dict[str, Any]:
    """The four figures as the foot of every page shows them, with their time."""
    _ = words.gettext
    labels = {
        "online": _("Online now"),
        "visits": _("Visits today"),
        "hits": _("Hits today"),
        "total": _("Visits in all"),
    }
    snapshot = visits.snapshot
    numbers = _numbers(snapshot) if snapshot else {}
    return {
        "figures": [
            {"key": key, "label": label, "text": locale.number(numbers[key]) if numbers else NO_FIGURE}
            for key, label in labels.items()
        ],
        "as_of": locale.date(snapshot["as_of"]) if snapshot else None,
    }


def _numbers(snapshot: Snapshot) -> Mapping[str, int]:
    today = snapshot["today"]
    numbers = {"visits": today["visits"], "hits": today["hits"]}
    return {**numbers, "online": snapshot["online"], "total": snapshot["total"]}


def _look_at(snapshot: Snapshot) -> None:
    # Every number and every day is looked at once, so that nothing half written is printed on every page.
    numbers = list(_numbers(snapshot).values())
    datetime.fromisoformat(snapshot["as_of"])
    if (legacy := snapshot["legacy"]) is not None:
        numbers.append(legacy["total"])
        date.fromisoformat(legacy["as_of"])
    if (history := snapshot["history"]) is not None:
        for day in (history["since"], history["pages_since"], history["pages_until"]):
            date.fromisoformat(day)
        for name, *counted in (*history["days"], *(history["months"])):
            date.fromisoformat(name if len(name) > 7 else f"{name}-01")
            numbers += counted
        numbers += [hits for _, hits in history["pages"]]
    for number in numbers:
        if type(number) is not int or number < 0:
            raise ValueError(repr(number))
