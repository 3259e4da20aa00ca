"""`make screenshots`: pictures of the portal for human eyes, in .cache/screenshots; nothing is compared."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

sys.path.append(str(Path(__file__).parent))

from chromium import MISSING, SETTINGS, find_chromium, running_chromium
from pages import LANGUAGES, Sample, representative
from site_build import PROJECT, BuiltSite, built_site
from site_server import serving

FOLDER = PROJECT / ".cache/screenshots"
LOOKED_AT = [
    ("home", ""),
    ("service", ""),
    ("news", ""),
    ("legal", ""),
    ("list", "news"),
    ("contact", ""),
    ("not-found", ""),
]


def take(site: BuiltSite, address: str) -> int:
    """Take all pictures; how many they are."""
    count = 0
    with running_chromium() as browser:
        for setting in filter(lambda name: name != "no script", SETTINGS):
            page = browser.new_context(reduced_motion="reduce", **SETTINGS[setting]).new_page()
            for template, kind in LOOKED_AT:
                for language in LANGUAGES:
                    sample = Sample(template, kind, language)
                    page.goto(address + representative(site, sample).url, wait_until="networkidle")
                    page.screenshot(path=FOLDER / f"{sample}-{setting.replace(' ', '-')}.png", full_page=True)
                    count += 1
    return count


def main() -> int:
    """Build the site, take the pictures, say where they are."""
    if find_chromium() is None:
        print(MISSING, file=sys.stderr)
        return 1
    start = time.perf_counter()
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        site = built_site(Path(folder))
        with serving(site.root) as address:
            count = take(site, address)
    print(f"{count} pictures in {FOLDER} after {time.perf_counter() - start:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
