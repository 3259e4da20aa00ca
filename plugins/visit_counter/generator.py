"""The generator: gives the site the counter's figures, and the endpoint the site's pages."""

from __future__ import annotations

import json
from pathlib import Path

from portal.build.build import Build
from portal.build.generator import FileGenerator
from portal.content.site import Site
from portal.content.visits import Visits, read_snapshot, visit_key
from portal.contract.digest import digest_of
from portal.contract.problems import Refused
from portal.contract.visits import PAGES_FILE, UNLISTED_PAGE, Snapshot


class VisitCounterGenerator(FileGenerator):
    """Stands behind the generator of the site in PLUGINS: it adds to what that one has read."""

    def generate_context(self) -> None:
        """Let pages print the last snapshot."""
        site: Site = self.context["site"]
        site.visits = Visits(self.settings["VISITS_LIVE"], self._snapshot())

    def generate_output(self, writer: object) -> None:
        """Add the list of the pages that may be counted."""
        build: Build = self.context["build"]
        pages, unlisted = [(page.url, page.template) for page in build.pages], build.site.unlisted

        def make() -> bytes:
            keys = (visit_key(url, template, unlisted) for url, template in pages)
            listed = sorted({key for key in keys if key and key != UNLISTED_PAGE})
            return json.dumps(listed, separators=(",\n", ": ")).encode()

        build.add(PAGES_FILE, digest_of([pages, sorted(unlisted)]), make)

    def _snapshot(self) -> Snapshot | None:
        name = self.settings["VISITS_SNAPSHOT"]
        file = Path(self.settings["PATH"]).parent / name
        if not file.exists():
            return None
        snapshot, problems = read_snapshot(name, file.read_bytes())
        if problems:
            # `portal serve` builds again in the same process, which would wait for itself.
            self.context["build"].close()
            raise Refused(problems)
        return snapshot
