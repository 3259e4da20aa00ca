"""The servers that the examples of `deploy/` are tried with."""

from __future__ import annotations

import sys
from pathlib import Path

# With `--import-mode=importlib` a folder of tests is not on the path by itself.
sys.path.append(str(Path(__file__).parents[1] / "portal" / "endpoint"))
