"""`portal build`: make the site."""

from __future__ import annotations

import argparse
import time

from portal.cli.language import say
from portal.cli.progress import Bars

HELP = "Make the site; only what has changed is made again."
EXAMPLES = (
    "portal build",
    "PORTAL_URL=https://portal.example portal build --public",
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--public", action="store_true", help=say("for the public address (publishconf.py)"))


def run(options: argparse.Namespace) -> int:
    """Make the site and say how long it took."""
    from portal.cli.site import build, end_soon

    start = time.perf_counter()
    with Bars() as bars:
        build("publishconf.py" if options.public else "pelicanconf.py", PORTAL_PROGRESS=bars.report)
    print(say("Done: {count} files made in {seconds:.2f} s.", count=bars.made, seconds=time.perf_counter() - start))
    end_soon()
    return 0
