"""The Vietnamese catalogue against what the interface says."""

from __future__ import annotations

import re

from babel.messages.catalog import Catalog
from theme_rendering import THEME, catalogue

from portal.cli.translate import interface_words


def messages() -> set[str]:
    """Each message of the templates and of the view data, as `make translate` finds it."""
    return {singular(message) for message in interface_words(THEME.parent)}


def singular(message: object) -> str:
    """The message, or the first form of one that has two."""
    return str(message if isinstance(message, str) else message[0])  # type: ignore[index]


def translations() -> Catalog:
    """The Vietnamese catalogue."""
    return catalogue("vi")


def test_every_message_is_translated() -> None:
    """No message of the interface is left in English."""
    known = {singular(entry.id) for entry in translations() if entry.id and entry.string}

    assert set() == messages() - known


def test_no_message_is_left_over() -> None:
    """No translation waits for a message that nothing says any more."""
    known = {singular(entry.id) for entry in translations() if entry.id}

    assert set() == known - messages()
    assert [] == list(translations().obsolete)


def test_no_translation_is_a_guess() -> None:
    """No entry is marked as fuzzy."""
    assert [] == [entry.id for entry in translations() if entry.fuzzy and entry.id]


def test_placeholders_are_the_same() -> None:
    """A translation fills in what its message fills in."""
    holders = re.compile(r"%\(\w+\)[sd]")
    entries = [entry for entry in translations() if entry.id]

    assert [sorted(holders.findall(str(entry.id))) for entry in entries] == [
        sorted(holders.findall(str(entry.string))) for entry in entries
    ]
