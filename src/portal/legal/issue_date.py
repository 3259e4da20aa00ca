"""The date of issue that words give right behind a number: `141/KH-UBND ngày 07/6/2021`."""

from __future__ import annotations

import re
from datetime import date

# Not `calendar.month_name`, which speaks the language of the host.
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_DAY = r"(?P<day>[0-9]{1,2})"
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})"
_YEAR = r"(?P<year>[0-9]{4})(?![0-9])"
_FORMS = (
    rf"{_DAY}\s?[/.-]\s?(?P<month>[0-9]{{1,2}})\s?[/.-]\s?{_YEAR}",
    rf"{_DAY}\stháng\s(?P<month>[0-9]{{1,2}})(?:\snăm\s|\s?/\s?){_YEAR}",
    rf"{_DAY}\s{_MONTH},?\s{_YEAR}",
    rf"{_MONTH}\s{_DAY},?\s{_YEAR}",
)
_PATTERNS = tuple(re.compile(form, re.IGNORECASE) for form in _FORMS)
# No comma: "Thực hiện Quyết định số 32, ngày 03/11/2010, UBND … đã ban hành" dates what comes after it.
_LEAD = re.compile(r"\s{0,3}\(?(?:ký\s)?(?:ngày|dated|of)\s{1,2}", re.IGNORECASE)


def after(text: str, start: int) -> date | None:
    """The date that follows at *start*; nothing when there is none, or none that exists (25/3/20210)."""
    lead = _LEAD.match(text, start)
    match = lead and next(filter(None, (pattern.match(text, lead.end()) for pattern in _PATTERNS)), None)
    return _date(match["year"], match["month"].lower(), match["day"]) if match else None


def _date(year: str, month: str, day: str) -> date | None:
    number = _MONTHS.index(month) + 1 if month in _MONTHS else int(month)
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None
