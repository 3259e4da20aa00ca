"""The documents that act on one another, in the order of time: as a picture of arcs, and as a list of the same."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from portal.content.links import View, link
from portal.content.pages.context import Context, Full
from portal.content.pages.legal import relation_text
from portal.content.pages.page import ItemPage
from portal.content.site import Card, Site
from portal.legal.terms import RELATION


class Arc(NamedTuple):
    """One document acting on another: the places of both in the order of time, and how."""

    actor: int
    target: int
    type: str


class TimelineExtra(NamedTuple):
    """The documents that act or are acted on, oldest first, those of unknown date last; and the arcs between them."""

    documents: tuple[Card, ...]
    arcs: tuple[Arc, ...]


def gather(site: Site, card: Card, today: str) -> TimelineExtra:
    """The documents that are related, and how."""
    law = {each.key.partition("/")[2]: each for each in site.lists.get(("legal", card.language), ())}
    acts = [
        (name, relation["to"], relation["type"])
        for name, each in law.items()
        for relation in each.facts.get("relations", ())
        if relation["to"] in law
    ]
    related = {name for actor, target, _ in acts for name in (actor, target)}
    order = sorted(related, key=lambda name: (law[name].date or "9", name))
    places = {name: place for place, name in enumerate(order)}
    arcs = sorted(Arc(places[actor], places[target], type_) for actor, target, type_ in acts)
    return TimelineExtra(tuple(law[name] for name in order), tuple(arcs))


def view(page: ItemPage, full: Full, context: Context) -> View:
    """The names that only the template of the timeline uses."""
    extra: TimelineExtra = page.extra
    return {"timeline": _picture(extra), "documents": _list(extra, context)}


# In units of the picture, which is as wide as the narrowest phone shows it.
_WIDTH, _LINE, _DOT, _TEXT, _FARTHEST = 320, 30, 112, 124, 92


def _picture(extra: TimelineExtra) -> View:
    middles = [_LINE * place + _LINE // 2 for place in range(len(extra.documents))]
    years = [card.date[:4] or "?" for card in extra.documents]
    firsts = [year if year != before else "" for before, year in pairwise(["", *years])]
    return {
        "width": _WIDTH,
        "height": _LINE * len(extra.documents),
        "dots": [
            {"x": _DOT, "y": y, "text_x": _TEXT, "year": year, "number": _number(card)}
            for card, year, y in zip(extra.documents, firsts, middles, strict=True)
        ],
        "arcs": [{"path": _path(middles[a.actor], middles[a.target]), "successor": _succeeds(a)} for a in extra.arcs],
    }


def _path(one: int, other: int) -> str:
    # Farther apart, farther out: an arc that spans others does not hide them.
    out = _DOT - min(_FARTHEST, 16 + abs(one - other) // 3)
    return f"M{_DOT} {one}C{out} {one} {out} {other} {_DOT} {other}"


def _number(card: Card) -> str:
    return str(card.facts["number"])


def _succeeds(arc: Arc) -> bool:
    return RELATION[arc.type].successor


def _list(extra: TimelineExtra, context: Context) -> list[View]:
    links = [link(card, context.language, context.locale) for card in extra.documents]
    return [
        {
            "link": links[place],
            "date": context.date(card.date or None),
            "acts": [
                {
                    "label": relation_text(act.type, False, context),
                    "number": _number(extra.documents[act.target]),
                }
                for act in extra.arcs
                if act.actor == place
            ],
        }
        for place, card in enumerate(extra.documents)
    ]
