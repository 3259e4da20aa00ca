"""The index of tags, each with the number of items that carry it."""

from __future__ import annotations

from typing import NamedTuple

from portal.content.address import list_address
from portal.content.collation import collation_key
from portal.content.data import Entry
from portal.content.links import View, plain_link
from portal.content.pages.context import Context, Full
from portal.content.pages.page import ItemPage
from portal.content.site import Card, Site


class TagsExtra(NamedTuple):
    """The tags in use, with their counts."""

    tags: tuple[tuple[Entry, int], ...]


def gather(site: Site, card: Card, today: str) -> TagsExtra:
    """The tags that some item of this language carries, in the order of the alphabet."""
    counted = [(tag, len(site.tagged.get((tag.key, card.language), ()))) for tag in site.entries["tags"].values()]
    used = [pair for pair in counted if pair[1]]
    return TagsExtra(tuple(sorted(used, key=lambda pair: collation_key(pair[0].values["title"][card.language]))))


def view(page: ItemPage, full: Full, context: Context) -> View:
    """The names that only the template of the index uses."""
    extra: TagsExtra = page.extra
    language = context.language
    return {
        "index": [
            plain_link(
                list_address(language, "", "tags", tag.values["slug"][language]),
                tag.values["title"][language],
                note=context.locale.number(count),
            )
            for tag, count in extra.tags
        ]
    }
