"""Sets of figures as bars, labelled directly, with a table that says the same."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import Any

from portal.content.catalogue import Words
from portal.content.data import Entry
from portal.content.links import View, in_language, source_view
from portal.content.locales import Locale
from portal.content.site import Site

# Of a drawing that is 100 high: how wide a column is, with its gap.
COLUMN = 10

# A day or a month, its visits, its hits.
Counted = tuple[str, int, int]


def chart_view(site: Site, entry: Entry, words: Words, locale: Locale) -> View:
    """A set of figures as templates draw it; each figure keeps its qualifier ("trên", "over") and its note."""
    language, as_of = words.language, entry.get("as_of")
    figures = entry.values["figures"]
    longest = max(abs(figure["value"]) for figure in figures) or 1
    return {
        "title": entry.values["title"][language],
        "question": entry.values["question"][language],
        "period": in_language(entry.get("period"), language),
        "source": source_view(site.entries["sources"][entry.values["source"]], words, locale),
        "note": in_language(entry.get("note"), language),
        "as_of": locale.day_or_year(as_of) if as_of and as_of != "unknown" else None,
        "bars": [_bar(figure, longest, words, locale) for figure in figures] if entry.get("chart") != "none" else [],
        "table": _table(figures, words, locale),
    }


def visits_chart(title: str, question: str, rows: Sequence[Counted], words: Words, locale: Locale) -> View:
    """Days or months of the site's own counter as columns; the table says the same, with the hits."""
    _ = words.gettext
    names = [_period(name, locale) for name, _visits, _hits in rows]
    most, when = max(((row[1], name) for row, name in zip(rows, names, strict=True)), key=itemgetter(0))
    return {
        "title": title,
        "question": question,
        "width": COLUMN * len(rows),
        "columns": [_column(number, row[1], most or 1) for number, row in enumerate(rows)],
        "first": names[0],
        "last": names[-1],
        "most": locale.number(most),
        "when": when,
        "table": [
            [_("When"), _("Visits"), _("Unit"), _("Hits")],
            *([name, *_counted(row[1], row[2], words, locale)] for row, name in zip(rows, names, strict=True)),
        ],
    }


def _column(number: int, visits: int, most: int) -> View:
    height = round(100 * visits / most, 1)
    return {"x": COLUMN * number + 1, "y": round(100 - height, 1), "height": height}


def _period(name: str, locale: Locale) -> str:
    return locale.date(name)["short"] if len(name) > 7 else f"{name[5:]}/{name[:4]}"


def _counted(visits: int, hits: int, words: Words, locale: Locale) -> tuple[str, str, str]:
    return locale.number(visits), words.ngettext("visit", "visits", visits), hits_text(hits, words, locale)


def hits_text(hits: int, words: Words, locale: Locale) -> str:
    """So many hits, in words."""
    unit = words.ngettext("hit", "hits", hits)
    return f"{locale.number(hits)} {unit}"


def _bar(figure: dict[str, Any], longest: int, words: Words, locale: Locale) -> View:
    language = words.language
    return {
        "label": figure["label"][language],
        "value": figure["value"],
        "text": figure_text(figure, words, locale),
        "unit": figure["unit"][language],
        "share": round(100 * figure["value"] / longest, 1),
        "note": in_language(figure.get("note"), language),
    }


def figure_text(figure: dict[str, Any], words: Words, locale: Locale) -> str:
    """The figure as the source means it: `trên 3.600`, `over 3,600`."""
    number = locale.number(figure["value"])
    qualifier = in_language(figure.get("qualifier"), words.language)
    return f"{qualifier} {number}" if qualifier else number


def _table(figures: list[dict[str, Any]], words: Words, locale: Locale) -> list[list[str]]:
    _, language = words.gettext, words.language
    head = [_("What"), _("Figure"), _("Unit"), _("Note")]
    rows = [
        [
            figure["label"][language],
            figure_text(figure, words, locale),
            figure["unit"][language],
            in_language(figure.get("note"), language) or "",
        ]
        for figure in figures
    ]
    if not any(row[3] for row in rows):
        head, rows = head[:3], [row[:3] for row in rows]
    return [head, *rows]
