"""The generator: connects Pelican's settings, templates and signals with the build in `portal.build`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from pelican import signals

from bilingual_site.theme import Theme, jinja
from portal.build.build import Build, Folders, Rules
from portal.build.generator import FileGenerator
from portal.build.maker import maker_digest
from portal.checks.runner import check_site, check_text


class SiteGenerator(FileGenerator):
    """Makes every page of both languages; Pelican's own article and page generators stay empty."""

    open_builds: ClassVar[list[SiteGenerator]] = []

    def generate_context(self) -> None:
        """Read the site; stop with all that is wrong with it before anything is written."""
        self.build = Build(*_arguments(self.settings), self.settings.get("PORTAL_HELD"))
        self.context["build"] = self.build
        with self._let_go_on_failure():
            self.context["site"] = self.build.read(self._progress)

    def generate_output(self, writer: object) -> None:
        """Plan all pages; what is new of them is written when every plugin has added its own files."""
        with self._let_go_on_failure():
            self.build.plan(partial(Theme, jinja(self.settings)))
        self.open_builds.append(self)

    def finish(self) -> None:
        """Write what has changed, and tell other plugins of each file."""
        change = self.build.finish(self._progress)
        for output in change.make:
            signals.content_written.send(str(Path(self.settings["OUTPUT_PATH"], output.path)), context=self.context)

    @classmethod
    def finish_all(cls, pelican: object) -> None:
        """Finish the builds of this run."""
        while cls.open_builds:
            generator = cls.open_builds.pop()
            try:
                generator.finish()
            finally:
                generator.build.close()

    @contextmanager
    def _let_go_on_failure(self) -> Iterator[None]:
        # `portal serve` builds again in the same process, which would wait for itself.
        try:
            yield
        except BaseException:
            self.build.close()
            raise

    def _progress(self, stage: str, done: int, total: int) -> None:
        report = self.settings.get("PORTAL_PROGRESS")
        if report is not None:
            report(stage, done, total)


def _arguments(settings: dict[str, Any]) -> tuple[Folders, bytes, str, str, Rules]:
    root = Path(settings["PATH"]).parent
    output = Path(settings["OUTPUT_PATH"])
    theme = Path(settings["THEME"]).relative_to(root).as_posix()
    folders = Folders(root, theme, output, Path(settings["CACHE_PATH"]) / output.name)
    maker = maker_digest(root, [Path(path) for path in settings["PLUGIN_PATHS"]])
    return folders, maker, settings["SITEURL"], settings["PORTAL_TODAY"], Rules(check_text, check_site)
