"""Addresses: where an item, a list or a file lives, and which file of the output that is."""

from __future__ import annotations

from functools import cache

from portal.content.kinds import KINDS
from portal.contract.languages import PREFIXES, Language

# Parts of addresses that no item names; permanent, like slugs.
PARTS: dict[str, dict[Language, str]] = {
    "tags": {"vi": "the", "en": "tags"},
    "sections": {"vi": "muc", "en": "sections"},
    "years": {"vi": "nam", "en": "years"},
    "types": {"vi": "loai", "en": "types"},
    "forces": {"vi": "hieu-luc", "en": "force"},
    "issuers": {"vi": "co-quan", "en": "issuers"},
}


def join(language: Language, *parts: str) -> str:
    """The address below the language's prefix: `join("en", "news", "x")` → `/en/news/x/`."""
    return PREFIXES[language] + "".join(f"{part}/" for part in parts if part)


def item_address(kind: str, language: Language, slug: str) -> str:
    """The address of an item."""
    return join(language, KINDS[kind].section[language], slug)


def not_found_address(language: Language) -> str:
    """The address of the page that web servers are told to answer an unknown address with."""
    return f"{PREFIXES[language]}404.html"


def list_address(language: Language, section: str, part: str = "", slug: str = "", period: str = "") -> str:
    """The address of a list, of a part, or of a period (`2025`, `2025-03`): `/tin-tuc/muc/nghe/nam/2025/03/`."""
    own = join(language, section, PARTS[part][language] if part else "", slug)
    return f"{own}{PARTS['years'][language]}/{period.replace('-', '/')}/" if period else own


def feed_address(language: Language, kind: str = "news") -> str:
    """The address of a feed; that of the news stands for the whole site."""
    section = "" if kind == "news" else KINDS[kind].section[language]
    return join(language, section) + "feed.xml"


# Asked for each page of the site twice in a build.
@cache
def output_path(address: str) -> str:
    """The file of the output that a web server shows at the address."""
    path = address.partition("?")[0][1:]
    return path if path and path[-1] != "/" else f"{path}index.html"
