"""`portal endpoint`: the server that counts visits and takes messages."""

from __future__ import annotations

import argparse
import os

HELP = "Run the server that counts visits and takes messages, as the environment sets it up."
EXAMPLES = (
    "portal endpoint",
    "PORTAL_PAGES=/srv/portal/current/api/pages.json DATABASE_URL=sqlite:////var/lib/portal/portal.db portal endpoint",
)
ANYWHERE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """None: docs/settings.md lists the variables of the environment."""


def run(options: argparse.Namespace) -> int:
    """Serve until told to stop."""
    from portal.endpoint.server import serve
    from portal.endpoint.settings import from_environment

    serve(from_environment(os.environ))
    return 0
