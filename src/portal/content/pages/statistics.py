"""The figures of each place: one chart for a question, the table behind it."""

from __future__ import annotations

from typing import NamedTuple

from portal.content.charts import chart_view
from portal.content.data import Entry
from portal.content.links import View, region
from portal.content.pages.context import Context, Full
from portal.content.pages.page import ItemPage
from portal.content.site import Card, Site

PLACES = ("ha-noi", "hcm", "quang-ninh")


class StatisticsExtra(NamedTuple):
    """The sets of figures of each place."""

    places: tuple[tuple[str, tuple[Entry, ...]], ...]


def gather(site: Site, card: Card, today: str) -> StatisticsExtra:
    """All sets of figures that belong to a place."""
    sets = site.entries["statistics"].values()
    return StatisticsExtra(tuple((place, tuple(s for s in sets if s.get("place") == place)) for place in PLACES))


def view(page: ItemPage, full: Full, context: Context) -> View:
    """The names that only the template of the statistics uses."""
    extra: StatisticsExtra = page.extra
    return {
        "places": [
            {
                "title": region(place, context.words),
                "charts": [chart_view(context.site, entry, context.words, context.locale) for entry in sets],
            }
            for place, sets in extra.places
        ]
    }
