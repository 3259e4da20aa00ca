"""A notice: what the centre announces for a time."""

from __future__ import annotations

from typing import NamedTuple

from portal.content.links import View
from portal.content.pages.context import Context, Full
from portal.content.pages.page import ItemPage, Near, near, near_view
from portal.content.site import Card, Site


class NoticeExtra(NamedTuple):
    """What a notice shows beside itself, and whether it applies today."""

    near: Near
    current: bool


def is_current(card: Card, today: str) -> bool:
    """Whether the notice applies on that day, its first and last day included."""
    return bool(card.facts["start"] <= today <= card.facts["end"])


def gather(site: Site, card: Card, today: str) -> NoticeExtra:
    """What the page shows beside the notice."""
    return NoticeExtra(near(site, card), is_current(card, today))


def view(page: ItemPage, full: Full, context: Context) -> View:
    """The names that only the template of notices uses."""
    extra: NoticeExtra = page.extra
    return near_view(extra.near, context) | {
        "start": context.date(full.fields["start"]),
        "end": context.date(full.fields["end"]),
        "current": extra.current,
    }
