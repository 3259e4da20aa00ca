"""The pages that may be counted: nobody can write into the figures under a name that the build did not give."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import unquote_to_bytes

from portal.contract.visits import PAGE_PARAMETER, UNLISTED_PAGE, is_page_key
from portal.endpoint.errors import BadPages


def read_pages(path: Path) -> list[str]:
    """The page keys that a file holds."""
    try:
        content = json.loads(path.read_bytes())
    except OSError as error:
        raise _bad(path, "a readable file", error.strerror or "unreadable") from error
    except ValueError as error:
        raise _bad(path, "JSON", str(error)) from error
    return _checked(path, content)


class Pages:
    """The page keys of a file, read again when the build has replaced it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read_at: tuple[int, int, int] | None = None
        self._by_query: dict[bytes, str] = {}
        self.refresh()

    def named(self, query: bytes) -> str | None:
        """The page that a query string names, if it may be counted."""
        page = self._by_query.get(query)
        if page is None and b"%" in query:
            return self._by_query.get(unquote_to_bytes(query))
        return page

    def refresh(self) -> None:
        """Nothing; the keys are those that the file holds now."""
        version = self._version()
        if version != self._read_at:
            keys = (*read_pages(self._path), UNLISTED_PAGE)
            self._by_query = {f"{PAGE_PARAMETER}={key}".encode(): key for key in keys}
            self._read_at = version

    def _version(self) -> tuple[int, int, int]:
        try:
            status = self._path.stat()
        except OSError as error:
            raise _bad(self._path, "a readable file", error.strerror or "unreadable") from error
        return status.st_mtime_ns, status.st_size, status.st_ino


def _checked(path: Path, content: object) -> list[str]:
    if not isinstance(content, list):
        raise _bad(path, "a list of page keys", type(content).__name__)
    for key in content:
        if not isinstance(key, str) or not is_page_key(key):
            raise _bad(path, "a list of addresses such as '/en/news/'", repr(key))
    return content


def _bad(path: Path, wanted: str, found: str) -> BadPages:
    return BadPages(f"{path}: must be {wanted}: {found} (build the site, or set PORTAL_PAGES to its api/pages.json)")
