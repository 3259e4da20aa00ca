"""The feed of a language: its newest news and notices, as Atom (RFC 4287)."""

from __future__ import annotations

import datetime
import zoneinfo
from typing import NamedTuple

from portal.content.chrome import Chrome
from portal.content.site import Card, Site
from portal.contract.languages import Language

MOST = 20
_ZONE = zoneinfo.ZoneInfo("Asia/Ho_Chi_Minh")


class Feed(NamedTuple):
    """What a feed tells of: title, lead, address and day of each item."""

    chrome: Chrome
    cards: tuple[Card, ...]


def feed(site: Site, chrome: Chrome, language: Language) -> Feed:
    """The newest items that have a date."""
    cards = [*site.lists.get(("news", language), ()), *site.lists.get(("notices", language), ())]
    dated = sorted((card for card in cards if card.date), key=lambda card: card.key)
    dated.sort(key=lambda card: card.date, reverse=True)
    return Feed(chrome, tuple(dated[:MOST]))


def feed_xml(feed: Feed) -> bytes:
    """The feed as a file."""
    # Imported here: most edits make no feed.
    from feedgenerator import Atom1Feed

    chrome = feed.chrome
    made = Atom1Feed(
        title=chrome.view["name"],
        link=chrome.base + chrome.view["home_url"],
        description=chrome.view["tagline"],
        language=chrome.language,
        author_name=chrome.view["publisher"]["name"],  # Atom asks for one (RFC 4287, 4.1.1)
        feed_url=chrome.base + chrome.view["feed_url"],
    )
    if not feed.cards:
        # A feed of nothing would bear the moment it was made at, and no two builds would be the same.
        made.latest_post_date = lambda: datetime.datetime(1970, 1, 1, tzinfo=_ZONE)
    for card in feed.cards:
        day = datetime.datetime.fromisoformat(card.facts.get("modified") or card.date).replace(tzinfo=_ZONE)
        published = datetime.datetime.fromisoformat(card.date).replace(tzinfo=_ZONE)
        made.add_item(
            title=card.title,
            link=chrome.base + card.url,
            unique_id=chrome.base + card.url,
            description=card.words["lead"],
            pubdate=published,
            updateddate=max(day, published),
        )
    return bytes(made.writeString("utf-8"), "utf-8")
