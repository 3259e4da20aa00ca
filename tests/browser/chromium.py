"""The Chromium of the system, found and started; and the ways a reader may hold it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MISSING = "No Chromium: install the package `chromium`, or let CHROME_PATH name a browser"

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Nothing that a test opens may leave this machine.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]

WIDTHS = {
    "360": {"width": 360, "height": 740},
    "768": {"width": 768, "height": 1024},
    "1280": {"width": 1280, "height": 900},
}
SETTINGS: dict[str, dict[str, Any]] = {
    **{width: {"viewport": size} for width, size in WIDTHS.items()},
    **{f"{width} dark": {"viewport": size, "color_scheme": "dark"} for width, size in WIDTHS.items()},
    "no script": {"viewport": WIDTHS["360"], "java_script_enabled": False},
}

# The size of text that a reader has chosen in the browser: as it comes, and twice that.
USUAL_TEXT = {"standard": 16, "fixed": 13}
LARGE_TEXT = {"standard": 32, "fixed": 26}


def find_chromium() -> str | None:
    """The path of the browser: CHROME_PATH, or the first that is installed."""
    named = os.environ.get("CHROME_PATH")
    return shutil.which(named) if named else next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def running_chromium() -> Iterator[Any]:
    """A browser, and no trace of it afterwards."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        yield browser
        browser.close()
