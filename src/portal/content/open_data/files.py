"""The files of the register that the site publishes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, NamedTuple

from portal.content.law import KIND
from portal.content.open_data.addresses import REGISTER_CSV, REGISTER_FILE, REGISTER_JSON, REGISTER_SCHEMA, entry_json
from portal.content.open_data.addresses import akoma_ntoso as akoma_ntoso_of
from portal.content.open_data.akoma_ntoso import akoma_ntoso
from portal.content.open_data.one_file import one_file
from portal.content.open_data.record import record
from portal.content.open_data.register import Listed, OpenRegister
from portal.content.open_data.register_csv import register_csv
from portal.content.open_data.register_json import register_json
from portal.content.open_data.register_schema import register_schema
from portal.content.open_data.told import told
from portal.content.site import Card
from portal.contract.digest import digest
from portal.contract.languages import Language


class DataFile(NamedTuple):
    """A file: its address, the digest of what it shows, and how to make it."""

    url: str
    digest: bytes
    make: Callable[[], bytes]


class SavedFile(NamedTuple):
    """A file that a template makes: its address, the template, the language, the digest of what it shows, its view."""

    url: str
    template: str
    language: Language
    digest: bytes
    view: Callable[[], dict[str, Any]]


def saved_files(data: OpenRegister) -> Iterator[SavedFile]:
    """The files for readers without a network."""
    site = data.site.entries["site"]["site"].digest
    for language, url in REGISTER_FILE.items():
        of = digest(site, data.site.page(KIND, language), data.digests)
        yield SavedFile(url, "saved/register.html", language, of, partial(one_file, data, language))


def data_files(data: OpenRegister) -> Iterator[DataFile]:
    """The files for programs and spreadsheets."""
    site = data.site.entries["site"]["site"].digest
    whole = digest(site, data.digests)
    yield DataFile(REGISTER_SCHEMA, b"", partial(register_schema, data.base))
    yield DataFile(REGISTER_JSON, whole, partial(_json, data))
    yield DataFile(REGISTER_CSV, whole, partial(_csv, data))
    for listed, (stated, cited) in zip(data.listed, data.digests, strict=True):
        yield DataFile(entry_json(listed.cards[0].url), digest(site, stated, cited), partial(_json, data, listed))
        for card in listed.cards:
            yield DataFile(akoma_ntoso_of(card.url), digest(site, stated), partial(_akoma_ntoso, data, listed, card))


def _json(data: OpenRegister, *chosen: Listed) -> bytes:
    return register_json(data, (record(data, listed) for listed in chosen or data.listed))


def _akoma_ntoso(data: OpenRegister, listed: Listed, card: Card) -> bytes:
    return akoma_ntoso(told(data, listed, card))


def _csv(data: OpenRegister) -> bytes:
    return register_csv(data, (record(data, listed) for listed in data.listed))
