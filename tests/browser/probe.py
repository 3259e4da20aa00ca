"""Questions put to an open page: each is a function in `probes/NAME.js`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

PROBES = Path(__file__).parent / "probes"
SHARED = (PROBES / "shared.js").read_text(encoding="utf-8")


def probe(page: Any, name: str, given: object = None) -> Any:
    """The answer of the page, looked at from its top."""
    question = (PROBES / f"{name}.js").read_text(encoding="utf-8").rstrip()
    return page.evaluate(f"given => {{ scrollTo(0, 0);\n{SHARED}\nreturn ({question})(given); }}", given)
