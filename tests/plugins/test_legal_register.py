"""The files of the register, made by Pelican itself."""

from __future__ import annotations

import json

import pytest

from portal.content.open_data.addresses import REGISTER_CSV, REGISTER_FILE, REGISTER_JSON, REGISTER_SCHEMA
from portal_site import REPOSITORY
from site_reader import Output

# Builds with the real Pelican: minutes, not seconds, on a busy machine.
slow = pytest.mark.slow


@slow
def test_published(site: Output) -> None:
    """The register is published as a whole, and each document beside its page."""
    whole = {url.lstrip("/") for url in (REGISTER_CSV, REGISTER_JSON, REGISTER_SCHEMA, *REGISTER_FILE.values())}
    documents = json.loads(site.text("van-ban/register.json"))["documents"]
    files = [url for each in documents for url in (each["files"]["json"], *each["files"]["akoma_ntoso"].values())]

    assert set() == whole - site.files
    assert {"112-qd", "32-qd"} == {document["name"] for document in documents}
    assert [] == [url for url in files if not site.has(url.removeprefix("http://localhost:8000"))]


@slow
def test_pages_lead_there(site: Output) -> None:
    """The list of documents and the page of a document lead to their files."""
    for address in ("/van-ban/", "/en/legal/", "/van-ban/quyet-dinh-112-qd/", "/en/legal/decision-112-qd/"):
        offered = [str(link["href"]) for link in site.page(address).select("main a[type]")]
        assert offered
        assert [] == [url for url in offered if not site.has(url)]


@slow
def test_kept_by_the_browser(site: Output) -> None:
    """A browser keeps the one file and the table instead of showing them."""
    links = site.page("/en/legal/").select("main a[download]")

    assert [REGISTER_FILE["en"], REGISTER_CSV] == [link["href"] for link in links]


def test_short() -> None:
    """The plugin is glue: its two files fit on a screen each."""
    files = (REPOSITORY / "plugins/legal_register").glob("*.py")

    assert [] == [file.name for file in files if len(file.read_text(encoding="utf-8").splitlines()) > 40]
