"""The helpers beside the tests: with `--import-mode=importlib` a folder of tests is not on the path by itself."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))
