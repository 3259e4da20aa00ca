"""`python -m portal.endpoint`: the server, as the environment sets it up."""

from __future__ import annotations

import os
import sys

from portal.contract.problems import PortalError
from portal.endpoint.server import serve
from portal.endpoint.settings import from_environment

if __name__ == "__main__":
    try:
        serve(from_environment(os.environ))
    except PortalError as error:
        sys.exit(str(error))
