"""Pelican, run strictly: the one place of this room that knows it."""

from __future__ import annotations

import datetime
import gc
import logging
import os
import sys
import zoneinfo
from pathlib import Path
from typing import Any

from jinja2 import FileSystemBytecodeCache
from pelican import Pelican
from pelican.log import console
from pelican.log import init as init_logging
from pelican.settings import read_settings

from portal.cli.language import report
from portal.contract.problems import PortalError, Problem, Refused


class StrictPelican(Pelican):  # type: ignore[misc]
    """Pelican that stops where the original goes on: a plugin that fails, a content that is wrong."""

    def __init__(self, settings: dict[str, Any]) -> None:
        self._wanted = [str(name) for name in settings["PLUGINS"]]
        # A build makes some hundred thousand small objects, none of them garbage: the collector would look at them in
        # vain, again and again. Who builds more than once collects between the builds.
        gc.disable()
        super().__init__(settings)

    def run(self) -> None:
        """Build the site; what is wrong is told line by line, without a traceback, and ends with exit code 1."""
        try:
            self.build()
        except Refused as refused:
            report(refused.problems)
            raise SystemExit(PortalError.exitcode) from None
        end_soon()

    def build(self) -> None:
        """Build the site; raises `Refused` with all that is wrong."""
        missing = [name for name in self._wanted if name not in self.settings["PLUGINS"]]
        if missing:
            raise Refused(Problem("pelicanconf.py", 0, _MISSING, {"name": name}) for name in missing)
        super().run()


_MISSING = "The plugin {name!r} could not be loaded (the lines above say why): mend it, or take it out of PLUGINS"


def build(settings_file: str, **settings: Any) -> None:
    """Build the site in this process; raises `Refused` with all that is wrong."""
    # Pelican would end with "Processed 0 articles", since none of our pages is one of its articles.
    console.quiet = True
    init_logging(level=logging.WARNING, fatal="errors", handler=None)
    StrictPelican(read_settings(settings_file, override=settings)).build()


def end_soon() -> None:
    """Spare a process that is about to end the search for garbage in all that it has made: the system takes it back."""
    gc.freeze()


def today(timezone: str) -> str:
    """The day to build for, ISO: now in that time zone, or SOURCE_DATE_EPOCH where it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    zone = zoneinfo.ZoneInfo(timezone)
    moment = datetime.datetime.fromtimestamp(int(epoch), zone) if epoch else datetime.datetime.now(zone)
    return moment.date().isoformat()


def bytecode_cache(folder: str) -> FileSystemBytecodeCache:
    """Compiled templates, kept between runs."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(folder)


def public_address() -> str:
    """The address of the public site, from PORTAL_URL; without it there is nothing to publish."""
    address = os.environ.get("PORTAL_URL", "").rstrip("/")
    if not address.startswith("https://"):
        report([Problem("publishconf.py", 0, _ADDRESS, {"value": address})])
        sys.exit(PortalError.exitcode)
    return address


_ADDRESS = "PORTAL_URL must be the public address, such as https://portal.example: {value!r}"
