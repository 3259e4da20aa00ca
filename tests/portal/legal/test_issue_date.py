"""Dates of issue behind numbers."""

from __future__ import annotations

from datetime import date

import pytest

from portal.legal.issue_date import after


@pytest.mark.parametrize(
    "words",
    [
        " ngày 07/6/2021 của UBND Thành phố",
        "  ngày 07/06/2021",
        " (ngày 7/6/2021)",
        " ngày 7-6-2021",
        " ngày 7/6/ 2021",
        " ngày 07 tháng 6 năm 2021",
        " Ngày 7 tháng 6/2021",
        " ký ngày 7/6/2021",
        "ngày 7/6/2021",
        " dated 7 June 2021",
        " of 7 June 2021",
        " dated June 7, 2021",
        " dated 07/06/2021",
    ],
)
def test_after(words: str) -> None:
    """A date of issue is read in the ways both languages give it."""
    assert date(2021, 6, 7) == after(words, 0)


@pytest.mark.parametrize(
    "words",
    [
        "",
        " của UBND Thành phố",
        ", ngày 03/11/2010, UBND Thành phố đã ban hành",  # the day of what comes after
        " ngày 25/3/20210",
        " ngày 31/2/2020",
        " ngày 0/0/0000",
        " tháng 3/2014",
        " of the Prime Minister",
        " on 7 June 2021",
    ],
)
def test_no_date(words: str) -> None:
    """No date, an impossible one, and one that is not the document's are nothing."""
    assert None is after(words, 0)
