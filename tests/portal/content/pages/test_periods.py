"""Periods: which page of a long list an item stands on."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from portal.content.pages.periods import (
    CROWDED,
    MONTH,
    NEWEST,
    YEAR,
    Group,
    Groups,
    Periods,
    months_of,
    names_of,
    newest,
    size,
    years_of,
)
from portal.content.site import Card

DAYS = st.dates().map(lambda day: f"{2000 + day.year % 3}-{day.month:02}-{day.day:02}")
DATES = st.one_of(DAYS, DAYS.map(lambda day: day[:4]), st.just(""))
LISTS = st.lists(DATES, max_size=400).map(lambda dates: sorted(dates, reverse=True))


def group(dates: list[str], title: str = "News") -> Group:
    """Cards of these days under a heading."""
    return Group(title, [Card(f"news/{n}", "news", "en", f"/{n}/", {}, {}, b"", date) for n, date in enumerate(dates)])


def keys(groups: Groups) -> set[str]:
    """The names of what is listed."""
    return {card.key for each in groups for card in each.cards}


def pages(groups: Groups) -> Periods:
    """Every page of a long list by its period; the first one has none."""
    years = years_of(groups)
    months = {name: some for year in years.values() for name, some in months_of(year).items()}
    shown = {year: newest(some, MONTH) if months_of(some) else some for year, some in years.items()}
    return {"": newest(groups, YEAR), **shown, **months}


@given(LISTS)
def test_nothing_is_lost(dates: list[str]) -> None:
    """Every item stands on a page, whatever its date."""
    listed = (group(dates),)

    assert keys(listed) == set().union(*map(keys, pages(listed).values()))


@given(LISTS, DAYS)
def test_new_item_moves_no_other(dates: list[str], day: str) -> None:
    """A new item changes the first page, that of its year and that of its month, as long as no year becomes crowded."""
    before = pages((group(sorted(dates, reverse=True)),))
    after = pages((group(sorted([*dates, day], reverse=True)),))
    changed = {name for name in after if dates_of(after[name]) != dates_of(before.get(name, ()))}

    assert changed <= {"", day[:YEAR], day[:MONTH]} or after.keys() - before.keys() - {day[:YEAR], day[:MONTH]}


def dates_of(groups: Groups) -> list[str]:
    """The days of what is listed."""
    return [card.date for each in groups for card in each.cards]


@given(LISTS)
def test_names(dates: list[str]) -> None:
    """The names of the periods are known without going through them."""
    listed = group(dates)

    assert pages((listed,)).keys() - {""} == names_of(listed.cards)


def test_month_of_a_crowded_year_alone() -> None:
    """A year of a hundred is one page; one more, and each month has its own."""
    year = ["2025-03-01"] * (CROWDED - 1) + ["2025-01-01"]

    assert {} == months_of((group(year),))
    assert {"2025-03": 100, "2025-01": 1} == {
        name: size(some) for name, some in months_of((group(["2025-03-01", *year]),)).items()
    }


def test_year_alone_stands_in_no_month() -> None:
    """What is known by its year alone is shown by the page of the crowded year itself, after the newest."""
    year = (group(["2025-03-01"] * CROWDED + ["2025"]),)

    assert [*["2025-03-01"] * NEWEST, "2025"] == dates_of(newest(year, MONTH))


def test_newest_of_each_heading() -> None:
    """The first page shows the newest of each heading, and all that has no date."""
    groups = (group(["", ""], "Services"), group(["2025-03-01"] * 30), group(["2024"] * 25, "Documents"))

    assert [2, NEWEST, NEWEST] == [len(each.cards) for each in newest(groups, YEAR)]
