"""The figures of the visit counter, how they come about, and what the old site's counter showed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from portal.content.charts import figure_text, hits_text, visits_chart
from portal.content.data import Entry
from portal.content.links import View, in_language, link
from portal.content.pages.context import Context, Full
from portal.content.pages.page import ItemPage
from portal.content.site import Card, Site
from portal.content.visits import Visits
from portal.contract.visits import DEFINITIONS, NOT_ROBOT_WORDS, ROBOT_WORDS, History, Legacy

LEGACY = "old-site-visits"

# So many pages of a language are listed.
MOST_READ = 10


class VisitsExtra(NamedTuple):
    """The old site's figures, ours, and the pages of this language that were read most."""

    legacy: Entry | None
    visits: Visits
    read: tuple[tuple[Card, int], ...]


def gather(site: Site, card: Card, today: str) -> VisitsExtra:
    """The figures of both sites."""
    return VisitsExtra(site.entries["statistics"].get(LEGACY), site.visits, tuple(_most_read(site, card)))


def view(page: ItemPage, full: Full, context: Context) -> View:
    """The names that only the template of the counter's page uses."""
    extra: VisitsExtra = page.extra
    snapshot = extra.visits.snapshot
    history = snapshot["history"] if snapshot else None
    return {
        "definitions": list(_definitions(extra.visits.live, context)),
        "robot_words": list(ROBOT_WORDS),
        "not_robot_words": list(NOT_ROBOT_WORDS),
        "history": _history(history, extra.read, context) if history else None,
        "legacy_total": _legacy_total(snapshot["legacy"], context) if snapshot and snapshot["legacy"] else None,
        "legacy": list(_legacy(extra.legacy, context)),
    }


def _most_read(site: Site, card: Card) -> Iterator[tuple[Card, int]]:
    snapshot = site.visits.snapshot
    if snapshot is None or snapshot["history"] is None:
        return
    cards = {other.url: other for other in site.cards.values() if other.language == card.language}
    listed = [(cards[url], hits) for url, hits in snapshot["history"]["pages"] if url in cards.keys() - site.unlisted]
    yield from listed[:MOST_READ]


def _definitions(live: bool, context: Context) -> Iterator[str]:
    # Only a host without the endpoint counts from its log.
    yield from (context.words.gettext(text) for name, text in DEFINITIONS.items() if not (live and name == "log"))


def _history(history: History, read: tuple[tuple[Card, int], ...], context: Context) -> View:
    words, locale = context.words, context.locale
    _ = words.gettext
    days = _("Visits by day"), _("How many visits on each of the last days?"), history["days"]
    months = _("Visits by month"), _("How many visits in each month?"), history["months"]
    return {
        "since": locale.date(history["since"]),
        "charts": [visits_chart(*chart, words, locale) for chart in (days, months) if chart[2]],
        "read": [link(card, note=hits_text(hits, words, locale)) | {"lead": None, "icon": None} for card, hits in read],
        "read_since": locale.date(history["pages_since"]),
        "read_until": locale.date(history["pages_until"]),
    }


def _legacy_total(legacy: Legacy, context: Context) -> View:
    return {"text": context.locale.number(legacy["total"]), "as_of": context.locale.date(legacy["as_of"])}


def _legacy(legacy: Entry | None, context: Context) -> Iterator[View]:
    figures: Any = legacy.values["figures"] if legacy else ()
    for figure in figures:
        yield {
            "label": figure["label"][context.language],
            "value": figure_text(figure, context.words, context.locale),
            "note": in_language(figure.get("note"), context.language),
        }
