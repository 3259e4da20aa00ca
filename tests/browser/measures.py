"""What the tests measured, kept for the table at the end of the run."""

from __future__ import annotations

MEASURES: dict[str, dict[str, str]] = {}


def note(page: str, /, **values: object) -> None:
    """Keep what was measured of a page."""
    MEASURES.setdefault(page, {}).update({name: str(value) for name, value in values.items()})


def table() -> str:
    """All that was measured, a page on each line."""
    names = list(dict.fromkeys(name for row in MEASURES.values() for name in row))
    rows = [
        ["page", *names],
        *([page, *(row.get(name, "-") for name in names)] for page, row in sorted(MEASURES.items())),
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]) for row in rows)
    return "\n".join(lines) + "\n"
