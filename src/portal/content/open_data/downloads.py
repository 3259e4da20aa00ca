"""The links by which pages offer the files of the register."""

from __future__ import annotations

from portal.content.catalogue import Words
from portal.content.links import View
from portal.content.open_data.addresses import (
    REGISTER_CSV,
    REGISTER_FILE,
    REGISTER_JSON,
    REGISTER_SCHEMA,
    akoma_ntoso,
    entry_json,
)
from portal.content.pages.place import Place
from portal.contract.languages import DEFAULT_LANGUAGE


def downloads(place: Place, words: Words) -> list[View]:
    """The files that a page offers: the page of a document its own, the list of documents those of the whole."""
    if place.template == "legal":
        return _of_document(place)
    return _of_register(words) if place.section == "legal" and place.kind == "pages" else []


def _of_register(words: Words) -> list[View]:
    _ = words.gettext
    one_file = _("The whole register in one file (HTML)")
    return [
        _download(REGISTER_FILE[words.language], one_file, "text/html", _("opens without a network"), save=True),
        _download(REGISTER_CSV, _("Table for spreadsheets (CSV)"), "text/csv", save=True),
        _download(REGISTER_JSON, _("For programs (JSON)"), "application/json"),
        _download(REGISTER_SCHEMA, _("Shape of the JSON (JSON Schema)"), "application/schema+json"),
    ]


def _of_document(place: Place) -> list[View]:
    # The JSON of both languages stands beside the Vietnamese page.
    there = place.twin_url if place.exists and place.language != DEFAULT_LANGUAGE else place.url
    return [
        _download(entry_json(there), "JSON", "application/json"),
        _download(akoma_ntoso(place.url), "Akoma Ntoso (XML)", "application/xml"),
    ]


def _download(url: str, title: str, type: str, note: str | None = None, *, save: bool = False) -> View:
    return {"url": url, "title": title, "type": type, "note": note, "save": save}
