"""Dates and numbers as each language writes them, after the Unicode locale data that Babel carries."""

from __future__ import annotations

import datetime
from functools import cache
from typing import Any

from portal.contract.languages import LANGUAGES, TERRITORIES, Language

Tables = dict[str, Any]


def locale_tables() -> dict[Language, Tables]:
    """What `Locale` needs of each language: the names of the months, the order of a date, the thousands mark.

    The result is plain data and kept between builds: importing Babel costs a tenth of an edit.
    """
    from babel import Locale as BabelLocale

    tables: dict[Language, Tables] = {}
    for language in LANGUAGES:
        data = BabelLocale.parse(TERRITORIES[language])
        tables[language] = {
            "months": dict(data.months["format"]["wide"]),
            "group": data.number_symbols["latn"]["group"],
            "long": data.date_formats["long"].format,
            "month": data.datetime_skeletons["yMMMM"].format,
        }
    return tables


class Locale:
    """How one language writes dates and numbers."""

    def __init__(self, tables: Tables) -> None:
        self._months: dict[int, str] = tables["months"]
        self._group: str = tables["group"]
        self._long: str = tables["long"]
        self._month: str = tables["month"]
        # The same few thousand days stand on every list.
        self.date = cache(self._date)

    def number(self, value: int) -> str:
        """`1.397.381` in Vietnamese, `1,397,381` in English."""
        return f"{value:,}".replace(",", self._group)

    def _date(self, iso: str) -> dict[str, str]:
        """The date for a machine (`iso`), in full (`text`) and short (`short`, day/month/year)."""
        moment = datetime.datetime.fromisoformat(iso)
        text = self._long % {
            "d": moment.day,
            "MMMM": self._months[moment.month],
            "y": moment.year,
        }
        short = moment.strftime("%d/%m/%Y")
        if len(iso) > 10:
            text, short = f"{text}, {moment:%H:%M}", f"{short} {moment:%H:%M}"
        return {"iso": iso.replace(" ", "T"), "text": text, "short": short}

    def day_or_year(self, iso: str) -> dict[str, str]:
        """Like `date`, for a value that may be a year alone."""
        return self.date(iso) if len(iso) > 4 else {"iso": iso, "text": iso, "short": iso}

    def period(self, iso: str) -> str:
        """A year, or a month (`2025-03`) in words: `tháng 3 năm 2025`, `March 2025`."""
        year, _, month = iso.partition("-")
        return self._month % {"MMMM": self._months[int(month)], "y": year} if month else year
