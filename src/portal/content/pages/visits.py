"""The figures of the visit counter, and what the old site's counter showed."""

from __future__ import annotations

from portal.content.charts import figure_text
from portal.content.data import Entry
from portal.content.links import View, in_language
from portal.content.pages.context import Context, Full
from portal.content.pages.page import ItemPage
from portal.content.site import Card, Site

LEGACY = "old-site-visits"


def gather(site: Site, card: Card, today: str) -> Entry | None:
    """The figures of the old site."""
    return site.entries["statistics"].get(LEGACY)


def view(page: ItemPage, full: Full, context: Context) -> View:
    """The names that only the template of the counter's page uses."""
    legacy: Entry | None = page.extra
    figures = legacy.values["figures"] if legacy else ()
    return {
        "legacy": [
            {
                "label": figure["label"][context.language],
                "value": figure_text(figure, context.words, context.locale),
                "note": in_language(figure.get("note"), context.language),
            }
            for figure in figures
        ],
        "snapshot": None,
    }
