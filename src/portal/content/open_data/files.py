"""The files of the register that the site publishes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from portal.content.open_data.addresses import REGISTER_CSV, REGISTER_JSON, REGISTER_SCHEMA, entry_json
from portal.content.open_data.record import record
from portal.content.open_data.register import Listed, OpenRegister
from portal.content.open_data.register_csv import register_csv
from portal.content.open_data.register_json import register_json
from portal.content.open_data.register_schema import register_schema
from portal.contract.digest import digest


class DataFile(NamedTuple):
    """A file: its address, the digest of what it shows, and how to make it."""

    url: str
    digest: bytes
    make: Callable[[], bytes]


def data_files(data: OpenRegister) -> Iterator[DataFile]:
    """The files for programs and spreadsheets."""
    site = data.site.entries["site"]["site"].digest
    parts = [digest(site, data.stated(listed), data.cited(listed)) for listed in data.listed]
    whole = digest(parts)
    yield DataFile(REGISTER_SCHEMA, b"", partial(register_schema, data.base))
    yield DataFile(REGISTER_JSON, whole, partial(_json, data))
    yield DataFile(REGISTER_CSV, whole, partial(_csv, data))
    for listed, part in zip(data.listed, parts, strict=True):
        yield DataFile(entry_json(listed.cards[0].url), part, partial(_json, data, listed))


def _json(data: OpenRegister, *chosen: Listed) -> bytes:
    return register_json(data, (record(data, listed) for listed in chosen or data.listed))


def _csv(data: OpenRegister) -> bytes:
    return register_csv(data, (record(data, listed) for listed in data.listed))
