"""The kinds of content and their fields."""

from __future__ import annotations

import pytest

from portal.content.fields import Bilingual, Record, Type
from portal.content.kinds import KINDS, TEMPLATES, Kind
from portal.content.pages import templates
from portal.contract.languages import LANGUAGES


def has_words(type_: Type) -> bool:
    """Whether a type holds words in both languages, at any depth."""
    inner = [field.type for field in type_.fields.values()] if isinstance(type_, Record) else []
    inner += [type_.type] if hasattr(type_, "type") else []
    return isinstance(type_, Bilingual) or any(map(has_words, inner))


def test_kinds() -> None:
    """There are five kinds, named as their folders."""
    assert ["pages", "news", "notices", "services", "legal"] == list(KINDS)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_required_in_each_language(kind: Kind) -> None:
    """Title, address and lead are words of each language; status and tags are facts of the pair."""
    assert all(kind.fields[name].words and kind.fields[name].required for name in ("title", "slug", "lead"))
    assert not any(kind.fields[name].words for name in ("status", "tags", "sources", "modified"))


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_words_are_worded_once(kind: Kind) -> None:
    """What each language's file words anew is not worded in both languages inside."""
    assert [] == [name for name, field in kind.fields.items() if field.words and has_words(field.type)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("pages", "A page"),
        ("news", "A news item"),
        ("notices", "A notice"),
        ("services", "A service"),
        ("legal", "A legal document"),
    ],
)
def test_label(name: str, expected: str) -> None:
    """Messages name a kind as people do."""
    assert expected == KINDS[name].label


def test_sources_are_named() -> None:
    """Whatever is told as a fact names its source; only pages may have none."""
    assert {"pages"} == {kind.name for kind in KINDS.values() if not kind.fields["sources"].required}


def test_every_template_has_a_page() -> None:
    """Whatever template a page may ask for, something fills it; lists are filled by the plan."""
    wanted = {*TEMPLATES, *(kind.template for kind in KINDS.values())}

    assert {"list"} == wanted - templates.TEMPLATES.keys()
    assert set() == templates.TEMPLATES.keys() - wanted


@pytest.mark.parametrize("kind", [kind for kind in KINDS.values() if kind.name != "pages"], ids=lambda kind: kind.name)
def test_sections(kind: Kind) -> None:
    """Every kind but plain pages has a section in both languages."""
    assert list(LANGUAGES) == [language for language in LANGUAGES if kind.section[language]]
