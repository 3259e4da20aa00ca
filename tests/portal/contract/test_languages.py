"""The two languages."""

from __future__ import annotations

import pytest

from portal.contract.languages import DEFAULT_LANGUAGE, LANGUAGES, NAMES, PREFIXES, TERRITORIES, Language, other


def test_languages() -> None:
    """The portal speaks Vietnamese first, and English."""
    assert ("vi", "en") == LANGUAGES
    assert "vi" == DEFAULT_LANGUAGE


@pytest.mark.parametrize("table", [NAMES, PREFIXES, TERRITORIES])
def test_tables(table: dict[Language, str]) -> None:
    """Whatever is said of a language is said of both, and differs."""
    assert list(LANGUAGES) == list(table)
    assert len(LANGUAGES) == len(set(table.values()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_other(language: Language) -> None:
    """The other language is another one, and its other language is this one."""
    assert language != other(language)
    assert language == other(other(language))
