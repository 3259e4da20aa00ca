"""Settings of the public site: `PORTAL_URL=https://… pelican content -s publishconf.py`."""

import os
import sys

# Pelican reads a settings file without its folder on the path.
sys.path.append(os.curdir)

from pelicanconf import *  # noqa: F403

from portal.cli.site import public_address

SITEURL = public_address()
OUTPUT_PATH = "public"
