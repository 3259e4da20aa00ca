"""Where the files of the register live; permanent, like the addresses of pages (docs/open-data.md)."""

from __future__ import annotations

from collections.abc import Mapping

from portal.contract.languages import Language

# One file each for both languages.
REGISTER_JSON = "/van-ban/register.json"
REGISTER_CSV = "/van-ban/register.csv"
REGISTER_SCHEMA = "/van-ban/register.schema.json"

# To be saved and opened without a network.
REGISTER_FILE: Mapping[Language, str] = {"vi": "/van-ban/so-van-ban.html", "en": "/en/legal/register.html"}


def entry_json(url: str) -> str:
    """The address of a document as JSON, by that of its page."""
    return f"{url}entry.json"


def akoma_ntoso(url: str) -> str:
    """The address of a document as Akoma Ntoso in the language of its page, by that of its page."""
    return f"{url}akn.xml"
