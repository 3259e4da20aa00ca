"""The language in which the command speaks."""

from __future__ import annotations

import io
import re

import pytest
from babel.messages.pofile import read_po

from portal.cli.language import language, report, say, translator
from portal.cli.translate import MESSAGES, our_messages
from portal.contract.problems import problem
from portal_site import REPOSITORY

VARIABLES = ("PORTAL_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
HOLDERS = re.compile(r"(?<!\{)\{(\w+)[^{}]*\}(?!\})")


@pytest.fixture(name="bare", autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that says nothing of its language."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "vi"),
        ({"LANG": "C.UTF-8"}, "vi"),
        ({"LANG": "de_DE.UTF-8"}, "vi"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "vi_VN.UTF-8"}, "vi"),
        ({"LC_ALL": "vi_VN", "LANG": "en_US.UTF-8"}, "vi"),
        ({"PORTAL_LANGUAGE": "en", "LC_ALL": "vi_VN"}, "en"),
        ({"PORTAL_LANGUAGE": "vi", "LANG": "en_US.UTF-8"}, "vi"),
    ],
)
def test_language(environment: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is what PORTAL_LANGUAGE or the system says, and Vietnamese where that is no language of ours."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert expected == language()


def catalogue() -> dict[str, str]:
    """Our messages in Vietnamese."""
    return {
        str(entry.id): str(entry.string)
        for entry in read_po(io.BytesIO((REPOSITORY / MESSAGES).read_bytes()))
        if entry.id
    }


def test_every_message_is_translated() -> None:
    """Whatever the command can say, it can say in Vietnamese."""
    known = catalogue()

    assert [] == sorted({message for message in our_messages(REPOSITORY) if not known.get(message)})


def test_no_message_is_left_over() -> None:
    """No translation waits for a message that nothing says any more."""
    assert set() == catalogue().keys() - set(our_messages(REPOSITORY))


def test_placeholders() -> None:
    """A translation fills in what its message fills in."""
    wrong = [
        message for message, text in catalogue().items() if set(HOLDERS.findall(message)) != set(HOLDERS.findall(text))
    ]

    assert [] == wrong


def test_braces() -> None:
    """A translation can be filled in at all."""
    for message, text in catalogue().items():
        names = HOLDERS.findall(message)
        text.format(**dict.fromkeys(names, 1))


def test_unknown_message() -> None:
    """What has no translation is said in English rather than not at all."""
    assert "No such message" == translator("vi")("No such message")


def test_say(monkeypatch: pytest.MonkeyPatch) -> None:
    """A message is filled in in the reader's language."""
    monkeypatch.setenv("PORTAL_LANGUAGE", "en")

    assert "Done: 3 files made in 0.50 s." == say("Done: {count} files made in {seconds:.2f} s.", count=3, seconds=0.5)

    monkeypatch.setenv("PORTAL_LANGUAGE", "vi")

    assert "3" in say("Done: {count} files made in {seconds:.2f} s.", count=3, seconds=0.5)


def test_report(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Problems go to standard error, each on its line, and at the end what it means."""
    monkeypatch.setenv("PORTAL_LANGUAGE", "en")
    report([problem("a.md", 1, "{x}", x=1), problem("b.md", 0, "y")])
    said = capsys.readouterr()

    assert ("", ["a.md:1: 1", "b.md: y"]) == (said.out, said.err.splitlines()[:-1])
    assert "2 to mend. Nothing was written: the last good site is still in place." == said.err.splitlines()[-1]
