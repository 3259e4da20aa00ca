"""A real endpoint that counts the visits to the built site."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from endpoint_process import EndpointProcess

from portal.contract.visits import PAGES_FILE
from portal.endpoint.keys import new_pair
from portal.endpoint.settings import Settings


@contextmanager
def counting(root: Path, folder: Path) -> Iterator[EndpointProcess]:
    """An endpoint that counts the pages below *root*, with its own files in *folder*."""
    pages = shutil.copy(root / PAGES_FILE, folder / "pages.json")
    keys = folder / "recipients.txt"
    keys.write_text(new_pair(folder / "identity.txt"))
    database = f"sqlite:///{folder}/portal.db"
    settings = Settings(database_url=database, pages=pages, cache_seconds=0, recipients=keys, output=root)
    with EndpointProcess(settings) as endpoint:
        yield endpoint
