"""Whether a page of another site asks: no site may raise our figures through its readers' browsers."""

from __future__ import annotations

from collections.abc import Mapping

_OWN_SITES = (b"same-origin", b"same-site")


def is_foreign(headers: Mapping[bytes, bytes], own_origin: bytes) -> bool:
    """Whether a browser says that it asks on behalf of another site, or of none (an address typed by hand)."""
    site = headers.get(b"sec-fetch-site")
    if site is not None:
        return site not in _OWN_SITES
    # Browsers before 2023 say it by Origin alone; `null` is what they say for a page without referrer.
    origin = headers.get(b"origin", b"null")
    return origin != b"null" and origin != own_origin and origin.partition(b"://")[2] != headers.get(b"host")
