"""`make translate`."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from portal.cli.translate import INTERFACE, MESSAGES, interface_words, our_messages, updated
from portal_site import REPOSITORY


def test_interface() -> None:
    """The words of templates and of view data are found."""
    found = set(interface_words(REPOSITORY))

    assert {"Related", "Get help now", "All services"} <= found


def test_ours() -> None:
    """The messages of rules, fields and commands are found, wherever they are passed on."""
    found = set(our_messages(REPOSITORY))

    assert {
        "The file {twin} is missing: write it, or say here `untranslated: …` and why",
        "{value!r} is not a date that exists: write year-month-day, such as 2026-11-22",
        "{owner} has no field {name!r}{suggestion}",
        "Find what is wrong with the content; nothing is made.",
        "Reading",
    } <= found


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ('yield finding(1, "a")', ["a"]),
        ('problem(path, 0, "b", x=1)', ["b"]),
        ('message = "c"\nyield finding(1, message)', ["c"]),
        ('yield finding(1, "d" if x else "e")', ["d", "e"]),
        ('HELP = "f"', ["f"]),
        ('print("g")', []),
    ],
)
def test_found_in_code(code: str, expected: list[str], tmp_path: Path) -> None:
    """A message is found where it is said, through a name or a choice, too."""
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "a.py").write_text(
        f"def f():\n    {code}\n"
        if "yield" in code and "\n" not in code
        else f"{code}\n".replace("\nyield", "\n(yield)")
        if "yield" not in code
        else "def f():\n" + "".join(f"    {line}\n" for line in code.split("\n"))
    )

    assert expected == list(our_messages(tmp_path))


def test_updated(tmp_path: Path) -> None:
    """Known translations stay, new messages come empty, old ones go; the same messages give the same file."""
    file = tmp_path / "messages.po"
    file.write_bytes(updated(file, ["one", "two"]))
    file.write_text(file.read_text().replace('msgid "one"\nmsgstr ""', 'msgid "one"\nmsgstr "một"'))
    data = updated(file, ["one", "three"])
    file.write_bytes(data)

    assert 'msgid "one"\nmsgstr "một"' in data.decode()
    assert 'msgid "three"\nmsgstr ""' in data.decode()
    assert "two" not in data.decode()
    assert data == updated(file, ["one", "three"])


@pytest.mark.parametrize("file", [INTERFACE, MESSAGES])
def test_up_to_date(file: Path, tmp_path: Path) -> None:
    """The catalogues hold what the code says today."""
    copy = tmp_path / file.name
    shutil.copy(REPOSITORY / file, copy)
    messages = list(interface_words(REPOSITORY) if file == INTERFACE else our_messages(REPOSITORY))

    assert copy.read_text(encoding="utf-8") == updated(copy, messages).decode()
