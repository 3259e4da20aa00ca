"""The feeds of a language as Atom (RFC 4287): its newest news and notices; its newest legal documents."""

from __future__ import annotations

import datetime
import zoneinfo
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from portal.content.address import feed_address
from portal.content.chrome import Chrome
from portal.content.site import Card, Site
from portal.contract.languages import Language

MOST = 20
_ZONE = zoneinfo.ZoneInfo("Asia/Ho_Chi_Minh")


class Feed(NamedTuple):
    """What a feed tells of: title, lead, address and day of each item; `title` and `url` are its own."""

    chrome: Chrome
    title: str
    url: str
    cards: tuple[Card, ...]


def feeds(site: Site, chrome: Chrome, language: Language) -> Iterator[Feed]:
    """The feed of the news, which stands for the site, and that of the register."""
    name, law = chrome.view["name"], site.page(site.section_pages["legal"], language)
    yield Feed(chrome, name, feed_address(language), _newest(site, ("news", "notices"), language))
    yield Feed(chrome, f"{law.title} – {name}", feed_address(language, "legal"), _newest(site, ("legal",), language))


def _newest(site: Site, kinds: tuple[str, ...], language: Language) -> tuple[Card, ...]:
    """The newest items that have a date."""
    lists = (site.lists.get((kind, language), ()) for kind in kinds)
    # Each kind is in this order already.
    dated = [card for cards in lists for card in islice((card for card in cards if card.date), MOST)]
    dated.sort(key=lambda card: card.key)
    dated.sort(key=lambda card: card.date, reverse=True)
    return tuple(dated[:MOST])


def feed_xml(feed: Feed) -> bytes:
    """The feed as a file."""
    # Imported here: most edits make no feed.
    from feedgenerator import Atom1Feed

    chrome = feed.chrome
    made = Atom1Feed(
        title=feed.title,
        link=chrome.base + chrome.view["home_url"],
        description=chrome.view["tagline"],
        language=chrome.language,
        author_name=chrome.view["publisher"]["name"],  # Atom asks for one (RFC 4287, 4.1.1)
        feed_url=chrome.base + feed.url,
    )
    if not feed.cards:
        # A feed of nothing would bear the moment it was made at, and no two builds would be the same.
        made.latest_post_date = lambda: datetime.datetime(1970, 1, 1, tzinfo=_ZONE)
    for card in feed.cards:
        day = datetime.datetime.fromisoformat(card.facts.get("modified") or card.date).replace(tzinfo=_ZONE)
        published = datetime.datetime.fromisoformat(card.date).replace(tzinfo=_ZONE)
        made.add_item(
            title=card.label,
            link=chrome.base + card.url,
            unique_id=chrome.base + card.url,
            description=card.words["lead"],
            pubdate=published,
            updateddate=max(day, published),
        )
    return bytes(made.writeString("utf-8"), "utf-8")
