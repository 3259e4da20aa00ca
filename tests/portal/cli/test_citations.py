"""`portal citations`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from portal_site import Project
from site_builder import add_document, both


def run(folder: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """The command, run in a folder, with what it is given to read."""
    command = [sys.executable, "-m", "portal.cli.main", "citations", *arguments]
    environment = {**os.environ, "PORTAL_LANGUAGE": "en"}
    return subprocess.run(command, cwd=folder, env=environment, input=given, capture_output=True, timeout=60)


@pytest.fixture(name="lawful")
def _lawful(project: Project) -> Project:
    """A portal with some law."""
    add_document(project, "32-qd-ttg", number="32/QĐ-TTg", aliases=both(["Đề án 32"], ["Scheme 32"]))
    add_document(project, "141-kh", type="plan", number="141/KH-UBND", issued="2018-01-16")
    add_document(project, "141-kh-2", type="plan", number="141/KH-UBND", issued="2021-06-07")
    return project


def test_lines(lawful: Project, tmp_path: Path) -> None:
    """Each citation has a line: its place, its words, its number as issued, the documents it may mean."""
    text = "Theo Quyết định số:\n32/QĐ – TTg (Đề án 32),\n141/KH-UBND và 9/2099/TT-BYT.".encode()
    found = run(lawful.root / "content", "-", given=text)

    assert [
        "1:6\tQuyết định số: 32/QĐ – TTg\t32/QĐ-TTg\t32-qd-ttg",
        "2:14\tĐề án 32\t32/QĐ-TTg\t32-qd-ttg",
        "3:1\t141/KH-UBND\t141/KH-UBND\t141-kh, 141-kh-2",
        "3:16\t9/2099/TT-BYT\t9/2099/TT-BYT\tnot in the register",
    ] == found.stdout.decode().splitlines()
    assert (0, b"") == (found.returncode, found.stderr)


def test_json(lawful: Project) -> None:
    """A program gets the same as JSON."""
    lawful.write("letter.txt", "Xem 32/QĐ-TTg và 141/KH-UBND")
    found = run(lawful.root / "content", "../letter.txt", "--format", "json")

    assert [
        {
            "line": 1,
            "column": 5,
            "words": "32/QĐ-TTg",
            "number": "32/QĐ-TTg",
            "document": "32-qd-ttg",
            "candidates": [],
        },
        {
            "line": 1,
            "column": 18,
            "words": "141/KH-UBND",
            "number": "141/KH-UBND",
            "document": None,
            "candidates": ["141-kh", "141-kh-2"],
        },
    ] == json.loads(found.stdout)


def test_elsewhere(tmp_path: Path) -> None:
    """Away from a portal a text is read as well; what a PDF left in it does no harm."""
    text = "\ufeffTrang 1\x0c\r\nTheo Nghi\u0323 đi\u0323nh 110/2024/NĐ-CP".encode()

    assert (
        "2:6\tNghị định 110/2024/NĐ-CP\t110/2024/NĐ-CP\tnot in the register\n"
        == run(tmp_path, given=text).stdout.decode()
    )


def test_nothing(tmp_path: Path) -> None:
    """A text without law is no error."""
    found = run(tmp_path, "-", given="Gọi 111, 24/24h.".encode())

    assert (0, b"No citation was found.\n") == (found.returncode, found.stdout)


@pytest.mark.parametrize(
    ("arguments", "given", "message"),
    [
        (["nothing.txt"], b"", "nothing.txt: This file cannot be read: is its name right?"),
        (["-"], b"a\n\xff", "-:2: The file is not UTF-8 (byte 0xff): save it again with the encoding UTF-8"),
    ],
)
def test_unreadable(tmp_path: Path, arguments: list[str], given: bytes, message: str) -> None:
    """What cannot be read is told with its place."""
    found = run(tmp_path, *arguments, given=given)

    assert found.stderr.decode().splitlines()[0].endswith(message)
    assert 1 == found.returncode
