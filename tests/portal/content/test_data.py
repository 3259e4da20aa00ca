"""The data files: records, their fields, and everything that may be wrong with them."""

from __future__ import annotations

from typing import Any

import pytest

from portal.content.data import COLLECTIONS, SITE, DataFile, read_data
from portal_site import as_yaml
from site_builder import DATA, both, contact, figures


def file(name: str, records: Any) -> DataFile:
    """A data file that is right."""
    made, problems = read_data(f"content/data/{name}.yaml", as_yaml(records).encode())
    assert made is not None, [problem.text() for problem in problems]
    return made


def problems(name: str, records: Any) -> list[str]:
    """What is wrong with a data file."""
    data = records.encode() if isinstance(records, str) else as_yaml(records).encode()
    return [problem.text() for problem in read_data(f"content/data/{name}.yaml", data)[1]]


@pytest.mark.parametrize("name", DATA)
def test_samples(name: str) -> None:
    """The data of the tests' own site are right."""
    assert [] == problems(name, DATA[name])


def test_entries() -> None:
    """Records keep the order of their file, know their collection, key and line, and answer for their fields."""
    made = file("contacts", {"b": contact("111"), "a": contact("115")})

    assert [("contacts", "b", 1), ("contacts", "a", 11)] == [(e.collection, e.key, e.line) for e in made.entries]
    assert "111" == made.entries[0].get("national")
    assert made.entries[0].get("email") is None


def test_site() -> None:
    """`site.yaml` is one record."""
    made = file("site", DATA["site"])

    assert ["site"] == [entry.key for entry in made.entries]
    assert "1/GP" == made.entries[0].values["licence"]["number"]


def test_keys() -> None:
    """Whatever the records name is known, at any depth."""
    deadline = {
        "text": both("a", "b"),
        "value": 2,
        "unit": "day",
        "limit": "at-most",
        "rule": both("a", "b"),
        "source": "law-source",
        "checked_on": "2026-11-01",
    }
    keys = file("site", DATA["site"] | {"deadlines": {"reply": deadline}}).keys

    assert {("contacts", "helpline"), ("pages", "news"), ("organisations", "centre"), ("sources", "source")} <= set(
        keys
    )
    assert ("sources", "law-source") in keys


def test_digest() -> None:
    """A record's digest changes with its own fields alone."""
    one, other = file("contacts", {"a": contact("111"), "b": contact("115")}), file("contacts", {"a": contact("111")})

    assert one.entries[0].digest == other.entries[0].digest
    assert one.entries[0].digest != one.entries[1].digest


@pytest.mark.parametrize(
    ("name", "records", "expected"),
    [
        ("contacts", {"a": contact(verified_on="2010-02-30")}, "9: '2010-02-30' is not a date that exists: write year-month-day, such as 2026-11-22"),
        ("contacts", {"a": contact(e164="024 33 525 662")}, "11: '024 33 525 662' must be an international number such as +842412345678"),
        ("contacts", {"a": contact(status="verfied")}, "8: 'verfied' must be one of verified, published, not-verified (→ 'verified'?)"),
        ("contacts", {"a": contact(source="")}, "1: contacts.a must have the field 'source': add a line `source: …`"),
        ("contacts", {"a": contact(phone="1")}, "11: contacts.a has no field 'phone'"),
        ("contacts", {"a": contact(nationl="1")}, "11: contacts.a has no field 'nationl' (→ 'national'?)"),
        ("contacts", {"a": "111"}, "1: 'a' must have fields: name, kind, region, national, e164, email, address, hours, cost, for, status, verified_on, verified_by, source, superseded, note"),
        ("statistics", {"a": figures()}, "1: statistics.a must have the field 'figures': add a line `figures: …`"),
        ("statistics", {"a": figures(1) | {"chart": "pie"}}, "22: 'pie' must be one of bar, none"),
        ("tags", {"a": {"title": both("a", "b"), "slug": both("Trẻ", "b")}}, "6: 'Trẻ' must be lower-case ASCII letters, digits and hyphens"),
        ("tags", "a:\n  title: x\n  slug: {vi: a, en: b}\n", "2: Give this in both languages: {vi: …, en: …}"),
        ("tags", "a: {title: {vi: a, en: b}, slug: {vi: a, en: b}}\na: {}\n", "2: The field 'a' stands twice: keep one"),
        ("tags", "- a\n", "1: The fields must be `name: value` lines"),
    ],
)  # fmt: skip
def test_wrong(name: str, records: Any, expected: str) -> None:
    """What is wrong with a record is told on its line."""
    assert [f"content/data/{name}.yaml:{expected}"] == problems(name, records)


def test_encoding() -> None:
    """A data file must be UTF-8, as any text."""
    _, wrong = read_data("content/data/tags.yaml", b"a: \xe9\n")

    assert ["content/data/tags.yaml:1: The file is not UTF-8 (byte 0xe9): save it again with the encoding UTF-8"] == [
        problem.text() for problem in wrong
    ]


@pytest.mark.parametrize("name", ["phones", "tags.yml", "Tags"])
def test_unknown_file(name: str) -> None:
    """A data file that nothing reads is told, with the names that are read."""
    known = "contacts, deadlines, fields, offices, organisations, programmes, sections, site, sources, statistics, tags"
    expected = f"content/data/{name}.yaml: There is no data file of this name: it must be one of {known} (.yaml)"

    assert [expected] == problems(name, {})


@pytest.mark.parametrize("name", [*COLLECTIONS, "site"])
def test_every_wording_is_in_both_languages(name: str) -> None:
    """No collection has a title or name in one language: `title: words` is refused."""
    fields = SITE if name == "site" else COLLECTIONS[name]
    field = "title" if "title" in fields else "name"
    records = {field: "words"} if name == "site" else {"a": {field: "words"}}

    assert any(line.endswith("Give this in both languages: {vi: …, en: …}") for line in problems(name, records))
