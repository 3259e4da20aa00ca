"""The register of legal documents, made of the items that state them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from portal.content.item import Item
from portal.content.site import Card, Site
from portal.contract.digest import digest
from portal.contract.languages import LANGUAGES
from portal.legal.alias import Aliases
from portal.legal.citation import NO_ALIASES
from portal.legal.document import Document, Evidence, Misprint, Relation
from portal.legal.meaning import Meant, meant
from portal.legal.number import parse
from portal.legal.register import Register

KIND = "legal"

# The names to look for in texts.
LawNames = Aliases
NO_NAMES = NO_ALIASES

# What each citation of the site means, by its words.
Meanings = Mapping[str, Meant]


def names(item: Item) -> tuple[str, ...]:
    """The names without a number by which texts may cite the document, right or wrong."""
    if item.facts.get("status") == "draft":
        return ()
    aliases = item.ruled.get("aliases") or {}
    printed = (Misprint(form["printed"]) for form in item.ruled.get("cited_as") or () if form)
    wrong = (form.printed for form in printed if form.number is None)
    return (*(name for language in LANGUAGES for name in aliases.get(language) or ()), *wrong)


def outline(site: Site) -> bytes:
    """The digest of all that `register` looks at."""
    cards = [(card.key, site.stating(site.items[card.key, card.language]).digest) for card in _cards(site)]
    titles = [card.title for card in site.cards.values() if card.kind == KIND]
    return digest(cards, titles, list(site.entries["organisations"].values()))


Lines = Callable[[str, str], int]


def register(site: Site, line: Lines = lambda path, words: 0) -> Register:
    """The documents that are published; `line` finds the line of words in a file, where messages are wanted."""
    stating = (site.stating(site.items[card.key, card.language]) for card in _cards(site))
    # Where the file that states the facts is wrong in itself, there is nothing to enter yet.
    documents = (_document(site, item, line) for item in stating if "number" in item.facts)
    bodies = {key: entry.values["name"].values() for key, entry in site.entries["organisations"].items()}
    return Register(documents, bodies)


def _cards(site: Site) -> Iterable[Card]:
    seen: dict[str, Card] = {}
    for language in LANGUAGES:
        for card in site.lists.get((KIND, language), ()):
            seen.setdefault(card.key, card)
    return seen.values()


def _document(site: Site, item: Item, line: Lines) -> Document:
    facts, ruled = item.facts, item.ruled
    cards = {language: site.cards.get((item.key, language)) for language in LANGUAGES}
    return Document(
        name=item.name,
        type=facts["type"],
        number=parse(facts["number"]),
        issuers=facts["issuer"],
        issued=_day(facts.get("issued")),
        effective=_day(ruled.get("effective")),
        expired=_day(ruled.get("expired")),
        force=facts["force"],
        titles={language: card.title for language, card in cards.items() if card},
        aliases=tuple(name for language in LANGUAGES for name in (ruled.get("aliases") or {}).get(language, ())),
        cited_as=tuple(Misprint(form["printed"], form["sources"], form["note"]) for form in ruled.get("cited_as", ())),
        # The rule `name` says what leads nowhere.
        relations=tuple(
            _relation(item.path, relation, line)
            for relation in facts.get("relations", ())
            if site.find(KIND, relation["to"], item.language)
        ),
        evidence=tuple(
            Evidence(tuple(entry["fields"]), entry["source"], _day(entry["verified_on"])) for entry in ruled["evidence"]
        ),
        lines={field: line(item.path, f"{field}:") for field in _PLACED},
    )


# The fields whose lines messages name.
_PLACED = ("number", "issued", "effective", "expired", "force", "relations")


def _relation(path: str, relation: Mapping[str, Any], line: Lines) -> Relation:
    at = line(path, f"to: {relation['to']}")
    return Relation(relation["type"], relation["to"], relation["source"], _day(relation["verified_on"]), at)


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value and value != "unknown" else None


def meanings(site: Site, known: Meanings) -> Meanings:
    """What each citation of the site means; only those that are not *known* are looked up."""
    cited = site.cited
    if known.keys() == cited:
        return known
    new = meant(register(site), cited - known.keys())
    return {words: known[words] for words in cited & known.keys()} | new
