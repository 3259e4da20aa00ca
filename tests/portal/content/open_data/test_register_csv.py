"""The register as a table."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from portal.content.kinds import EVIDENCED
from portal.content.open_data.register_csv import BETWEEN, COLUMNS
from portal_site import Project
from site_builder import add_document

from .conftest import Files, made

Row = dict[str, str]


def rows(files: Files) -> list[Row]:
    """The table as a spreadsheet reads it."""
    text = files["van-ban/register.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def cell(value: Any) -> str:
    """A value of the JSON as the table has it."""
    return BETWEEN.join(value) if isinstance(value, list) else value or ""


def test_form(files: Files) -> None:
    """The table is UTF-8 with the mark that Excel wants, its lines end as RFC 4180 has it, all are equally long."""
    table = files["van-ban/register.csv"]
    text = table.decode("utf-8-sig")

    assert table.startswith(b"\xef\xbb\xbf")
    assert text.endswith("\r\n")
    assert {len(COLUMNS)} == {len(row) for row in csv.reader(io.StringIO(text, newline=""), strict=True)}
    assert "\n" not in text.replace("\r\n", "")


def test_round_trip(files: Files, whole: dict[str, Any]) -> None:
    """What is read back from the table is what the JSON says, document by document, in its order."""
    for row, document in zip(rows(files), whole["documents"], strict=True):
        expected = {
            "name": document["name"],
            "iri": document["iri"],
            "modified": cell(document["modified"]),
            **{f"url_{language}": url for language, url in document["urls"].items()},
            **{f"title_{language}": title for language, title in document["title"]["value"].items()},
            **{name: cell(document[name]["value"]) for name in EVIDENCED if name != "title"},
            **{
                f"{name}_{part}": cell([proof[part] for proof in document[name]["evidence"]])
                for name in EVIDENCED
                for part in ("source", "verified_on")
            },
            **{name: cell(document[name]) for name in ("fields", "tags", "services", "sources")},
            **{f"aliases_{language}": cell(names) for language, names in document["aliases"].items()},
            "cited_as": cell([form["printed"] for form in document["cited_as"]]),
            "cited_by": cell([page["url"] for page in document["cited_by"]]),
            "relations": cell([f"{one['type']} {one['to']}" for one in document["relations"]]),
            "relations_source": cell([one["source"] for one in document["relations"]]),
            "relations_verified_on": cell([one["verified_on"] for one in document["relations"]]),
            "related_by": cell([f"{one['type']} {one['by']}" for one in document["related_by"]]),
        }
        assert expected == {name: row[name] for name in expected}


def test_words(files: Files) -> None:
    """Type, issuer and force stand in words, too."""
    row = next(row for row in rows(files) if row["name"] == "32-2010-qd-ttg")

    assert ("Quyết định", "Decision") == (row["type_vi"], row["type_en"])
    assert ("Thủ tướng Chính phủ", "Prime Minister") == (row["issuer_vi"], row["issuer_en"])
    assert ("Chưa xác minh", "Not verified") == (row["force_vi"], row["force_en"])


def test_values_are_told_apart(whole: dict[str, Any]) -> None:
    """No value holds what stands between the values of one cell."""
    assert BETWEEN not in json.dumps(whole, ensure_ascii=False)


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_no_formula(project: Project, sign: str) -> None:
    """A cell that a spreadsheet would compute is text."""
    add_document(project, "32-qd", gazette=f"{sign}HYPERLINK(0)")
    gazettes = {row["name"]: row["gazette"] for row in rows(made(project))}

    assert {"32-qd": f"'{sign}HYPERLINK(0)", "112-qd": ""} == gazettes
