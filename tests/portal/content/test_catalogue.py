"""The words of the interface."""

from __future__ import annotations

import pytest

from portal.content.catalogue import Catalogue, Words, read_catalogue
from portal.contract.problems import Refused

PATH = "theme/locale/vi/LC_MESSAGES/messages.po"
HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\nPlural-Forms: nplurals=1; plural=0;\\n"\n\n'


def problems(entries: str) -> list[str]:
    """What is wrong with a catalogue of these entries."""
    return [problem.text() for problem in read_catalogue(PATH, (HEAD + entries).encode())[1]]


def catalogue(entries: str) -> Catalogue:
    """A catalogue of these entries."""
    made, wrong = read_catalogue(PATH, (HEAD + entries).encode())
    assert made is not None, wrong
    return made


def test_messages() -> None:
    """Each message has its translation; one with plural forms has all of them."""
    plural = 'msgid "%(num)d page"\nmsgid_plural "%(num)d pages"\nmsgstr[0] "%(num)d trang"\n'
    made = catalogue(f'msgid "Home"\nmsgstr "Trang chủ"\n\n{plural}')

    assert {"Home": "Trang chủ", "%(num)d page": ("%(num)d trang",)} == made.messages
    assert PATH == made.path


@pytest.mark.parametrize(
    "entry",
    [
        'msgid "Home"\nmsgstr ""\n',
        '#, fuzzy\nmsgid "Home"\nmsgstr "Nhà"\n',
        'msgid "Home"\nmsgid_plural "Homes"\nmsgstr[0] ""\n',
    ],
)
def test_untranslated(entry: str) -> None:
    """A message without a translation, or with a guessed one, is an error on its line."""
    first = HEAD.count("\n") + 1 + entry.startswith("#")
    place = f"{PATH}:{first}"

    assert [f"{place}: 'Home' has no translation: write one (and delete `fuzzy`)"] == problems(entry)


def test_unreadable() -> None:
    """A file that is no catalogue is told, with the line."""
    cause = "Unknown or misformatted keyword on 3"

    assert [f"{PATH}:4: The catalogue cannot be read: {cause}"] == problems("words\n")


def test_encoding() -> None:
    """A catalogue that is not UTF-8 is told."""
    _, (problem,) = read_catalogue(PATH, HEAD.encode() + b'msgid "a"\nmsgstr "\xe9"\n')

    assert problem.text().startswith(f"{PATH}: The catalogue cannot be read: 'utf-8' codec can't decode byte 0xe9")


VI = Words("vi", Catalogue(PATH, {"Home": "Trang chủ", "%(num)d page": ("%(num)d trang",)}))
EN = Words("en", None)


def test_gettext() -> None:
    """English is the language of the messages; Vietnamese that of the catalogue."""
    assert ("Trang chủ", "Home") == (VI.gettext("Home"), EN.gettext("Home"))


@pytest.mark.parametrize(("count", "expected"), [(0, "pages"), (1, "page"), (2, "pages")])
def test_ngettext(count: int, expected: str) -> None:
    """English has two forms, Vietnamese one."""
    assert f"%(num)d {expected}" == EN.ngettext("%(num)d page", "%(num)d pages", count)
    assert "%(num)d trang" == VI.ngettext("%(num)d page", "%(num)d pages", count)


def test_missing() -> None:
    """A message that the catalogue does not have stops the build, with what to do."""
    with pytest.raises(Refused) as caught:
        VI.gettext("Exit this page")

    expected = f"{PATH}: 'Exit this page' is missing: run `make translate` and translate it"
    assert [expected] == [problem.text() for problem in caught.value.problems]
