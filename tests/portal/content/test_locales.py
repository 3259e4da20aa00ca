"""Dates and numbers as each language writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.content.locales import Locale, locale_tables

TABLES = locale_tables()
VI, EN = Locale(TABLES["vi"]), Locale(TABLES["en"])


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [(0, "0", "0"), (999, "999", "999"), (3601, "3.601", "3,601"), (1397381, "1.397.381", "1,397,381"), (-1000, "-1.000", "-1,000")],
)  # fmt: skip
def test_number(value: int, vi: str, en: str) -> None:
    """Thousands are parted by a point in Vietnamese and by a comma in English."""
    assert (vi, en) == (VI.number(value), EN.number(value))


@given(st.integers())
def test_number_keeps_its_digits(value: int) -> None:
    """No digit is lost or added."""
    assert value == int(VI.number(value).replace(".", "")) == int(EN.number(value).replace(",", ""))


@pytest.mark.parametrize(
    ("iso", "vi", "en", "short"),
    [
        ("2014-03-21", "21 tháng 3, 2014", "21 March 2014", "21/03/2014"),
        ("2026-01-01", "1 tháng 1, 2026", "1 January 2026", "01/01/2026"),
        ("2013-11-08 10:14", "8 tháng 11, 2013, 10:14", "8 November 2013, 10:14", "08/11/2013 10:14"),
    ],
)
def test_date(iso: str, vi: str, en: str, short: str) -> None:
    """A date is written in full as its language does, and short with the day first in both."""
    machine = iso.replace(" ", "T")

    assert {"iso": machine, "text": vi, "short": short} == VI.date(iso)
    assert {"iso": machine, "text": en, "short": short} == EN.date(iso)


def test_year() -> None:
    """Where only the year is known, only the year is written."""
    assert {"iso": "2014", "text": "2014", "short": "2014"} == VI.day_or_year("2014")
    assert EN.date("2014-03-21") == EN.day_or_year("2014-03-21")


@given(st.dates())
def test_every_month_has_a_name(day: object) -> None:
    """Every date has both forms, whatever the host's own locale."""
    assert "%" not in VI.date(str(day))["text"] + EN.date(str(day))["text"]
