"""Types of fields: what each takes, what it makes of it, and what it says of the rest."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.content.fields import (
    E164,
    EMAIL,
    SLUG,
    SOURCE_URL,
    URL,
    Bilingual,
    Choice,
    Date,
    Either,
    Field,
    Integer,
    Key,
    ListOf,
    MappingOf,
    Pattern,
    Record,
    Suggestion,
    Text,
    Type,
    read_fields,
    shorten,
)
from portal.content.yaml_nodes import Node, read_mapping


def node(value: str) -> Node:
    """The value of a field, as it is typed, on line 7."""
    return read_mapping(f"field: {value}\n", first_line=7)["field"]


def read(type_: Type, value: str) -> tuple[Any, list[str]]:
    """What the type makes of a value, and what it says is wrong with it."""
    said: list[str] = []

    def report(line: int, message: str, **values: object) -> None:
        said.append(f"{line}: {message.format(**values)}")

    return type_.read(node(value), report), said


STEP = Record({"title": Field(Text(), required=True), "text": Field(Text())}, "A step")


@pytest.mark.parametrize(
    ("type_", "value", "expected"),
    [
        (Text(), "lời", "lời"),
        (Text(), '" two   spaces "', "two spaces"),
        (Text(), "|\n  two\n  lines", "two lines"),
        (SLUG, "tin-tuc", "tin-tuc"),
        (SLUG, '""', ""),
        (URL, "https://a.example/b?c", "https://a.example/b?c"),
        (SOURCE_URL, "http://a.example/", "http://a.example/"),
        (E164, '"+842433525662"', "+842433525662"),
        (E164, '"111"', "111"),
        (EMAIL, "a@b.example", "a@b.example"),
        (Choice(("page", "home")), "home", "home"),
        (Key("tags"), "domestic-violence", "domestic-violence"),
        (Key("images"), "children.jpg", "children.jpg"),
        (Date(), "2026-11-22", "2026-11-22"),
        (Date(), "2024-02-29", "2024-02-29"),
        (Date(time=True), "2013-11-08 10:14", "2013-11-08 10:14"),
        (Date(unknown=True), "unknown", "unknown"),
        (Date(year=True), "2014", "2014"),
        (Integer(), "1397381", 1397381),
        (Integer(), "007", 7),
        (ListOf(Key("tags")), "[a, b]", ("a", "b")),
        (ListOf(Key("tags")), "a", ("a",)),
        (ListOf(Key("tags")), "", ()),
        (Bilingual(Text()), "{vi: một, en: one}", {"vi": "một", "en": "one"}),
        (STEP, "{title: one}", {"title": "one"}),
        (Either(ListOf(Text()), Text()), "[a, b]", ("a", "b")),
        (Either(ListOf(Text()), Text()), "unknown", "unknown"),
        (MappingOf(Integer()), "{a: 1, b: 2}", {"a": 1, "b": 2}),
    ],
)
def test_good(type_: Type, value: str, expected: object) -> None:
    """A value of the right form is taken, and nothing is said."""
    assert (expected, []) == read(type_, value)


DATE_RULE = "is not a date that exists: write year-month-day, such as 2026-11-22"


@pytest.mark.parametrize(
    ("type_", "value", "expected"),
    [
        (Text(), "[a]", "This must be text, not a list or further fields: put it in double quotes"),
        (Text(), "{a: b}", "This must be text, not a list or further fields: put it in double quotes"),
        (Text(least=5), "four", "The text must have 5 to 2000 characters; it has 4: 'four'"),
        (Text(most=5), "longer", "The text must have 1 to 5 characters; it has 6: 'longer'"),
        (SLUG, "Tin-Tuc", "'Tin-Tuc' must be lower-case ASCII letters, digits and hyphens"),
        (SLUG, "tin--tuc", "'tin--tuc' must be lower-case ASCII letters, digits and hyphens"),
        (SLUG, "tin/tuc", "'tin/tuc' must be lower-case ASCII letters, digits and hyphens"),
        (URL, "http://a.example/", "'http://a.example/' must be an address that starts with https://"),
        (SOURCE_URL, "ftp://a", "'ftp://a' must be an address that starts with https:// or http://"),
        (E164, "'024 33 525 662'", "'024 33 525 662' must be an international number such as +842412345678"),
        (E164, "１１１", "'１１１' must be an international number such as +842412345678"),
        (EMAIL, "a@b", "'a@b' must be an e-mail address"),
        (Choice(("page", "home")), "hom", "'hom' must be one of page, home (→ 'home'?)"),
        (Choice(("page", "home")), "x", "'x' must be one of page, home"),
        (Key("tags"), "Trẻ em", "'Trẻ em' must be a key of tags"),
        (Date(), "2010-02-30", f"'2010-02-30' {DATE_RULE}"),
        (Date(), "20210-03-25", f"'20210-03-25' {DATE_RULE}"),
        (Date(), "25/3/2010", f"'25/3/2010' {DATE_RULE}"),
        (Date(), "2023-02-29", f"'2023-02-29' {DATE_RULE}"),
        (Date(), "2026-1-1", f"'2026-1-1' {DATE_RULE}"),
        (Date(), "２０２６-11-22", f"'２０２６-11-22' {DATE_RULE}"),
        (Date(), "0210-03-25", f"'0210-03-25' {DATE_RULE}"),
        (Date(), "2026-11-22 09:54", f"'2026-11-22 09:54' {DATE_RULE}"),
        (Date(), "unknown", f"'unknown' {DATE_RULE}"),
        (Date(), "2014", f"'2014' {DATE_RULE}"),
        (Date(time=True), "2013-11-08 24:00", f"'2013-11-08 24:00' {DATE_RULE}"),
        (Date(year=True), "20２６", f"'20２６' {DATE_RULE}"),
        (Integer(), "1.397.381", "'1.397.381' must be a whole number, digits only"),
        (Integer(), "trên 40", "'trên 40' must be a whole number, digits only"),
        (Integer(), "４０", "'４０' must be a whole number, digits only"),
        (Integer(), "9" * 5000, f"'{'9' * 5000}' must be a whole number, digits only"),
        (ListOf(Integer()), "[1, x]", "'x' must be a whole number, digits only"),
        (Bilingual(Text()), "một", "Give this in both languages: {vi: …, en: …}"),
        (Bilingual(Text()), "{vi: một}", "Give this in both languages: {vi: …, en: …}"),
        (Bilingual(Text()), "{vi: một, en: one, fr: un}", "Give this in both languages: {vi: …, en: …}"),
        (Bilingual(Text()), "{vi: một, en: ''}", "The text must have 1 to 2000 characters; it has 0: ''"),
        (STEP, "gọi", "A step must be fields: title, text"),
        (STEP, "{text: x}", "A step must have the field 'title': add a line `title: …`"),
        (STEP, "{title: x, txt: y}", "A step has no field 'txt' (→ 'text'?)"),
        (MappingOf(Text()), "[a]", "This must be `key: value` lines"),
    ],
)
def test_bad(type_: Type, value: str, expected: str) -> None:
    """A value of another form is told with its line, the value and what it must be."""
    _, said = read(type_, value)

    assert [f"7: {expected}"] == said


@pytest.mark.parametrize("type_", [Text(), SLUG, Choice(("a",)), Key("tags"), Date(), Integer()])
def test_bad_is_none(type_: Type) -> None:
    """Nothing is made of a wrong value."""
    value, _ = read(type_, "[x]")

    assert value is None


@given(st.dates(datetime.date(1945, 1, 1), datetime.date(2100, 12, 31)))
def test_every_date(day: datetime.date) -> None:
    """Every day that there was or will be, from 1945 to 2100, is a date."""
    assert (day.isoformat(), []) == read(Date(), day.isoformat())


@given(st.from_regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", fullmatch=True))
def test_only_dates(text: str) -> None:
    """What is taken for a date is one of the calendar."""
    value, said = read(Date(), text)

    assert (value is None) == bool(said)
    assert value is None or value == datetime.date.fromisoformat(text).isoformat()


def test_required_but_empty() -> None:
    """A list of nothing does not state a field that must be stated."""
    figures = Record({"figures": Field(ListOf(Integer()), required=True)}, "A set")

    assert ["7: A set must have the field 'figures': add a line `figures: …`"] == read(figures, "{figures: []}")[1]


def test_all_at_once() -> None:
    """Everything that is wrong with a record is told, each on its own line."""
    said: list[tuple[int, str]] = []
    fields = {"title": Field(Text(), required=True), "date": Field(Date()), "order": Field(Integer())}
    record = read_mapping("x:\n  tilte: a\n  date: 2010-02-30\n  order: x\n")["x"]

    values = read_fields(record, fields, "An item", lambda line, message, **_: said.append((line, message)))

    assert {"date": None, "order": None} == values
    assert [1, 2, 3, 4] == sorted(line for line, _ in said)


@pytest.mark.parametrize(
    ("word", "expected"), [("publshed", " (→ 'published'?)"), ("xyz", ""), ("published", " (→ 'published'?)")]
)
def test_suggestion(word: str, expected: str) -> None:
    """The nearest known word is proposed; where none is near, nothing is."""
    assert expected == f"{Suggestion(word, ['published', 'draft'])}"


def test_shorten() -> None:
    """A long text is quoted up to a word."""
    assert "một hai …" == shorten("một hai ba", most=9)
    assert "một hai ba" == shorten("một hai ba")


@pytest.mark.parametrize("pattern", [SLUG, URL, SOURCE_URL, E164, EMAIL])
def test_form_in_words(pattern: Pattern) -> None:
    """Each form is said in words as a complement: `must be …`."""
    assert pattern.form.startswith(("a ", "an ", "lower-case"))
