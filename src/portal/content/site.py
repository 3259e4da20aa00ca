"""The site as a whole: every published item and record, in order, and how each is found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from typing import Any, NamedTuple, cast

from portal.content.address import not_found_address
from portal.content.data import COLLECTIONS, SITE, DataFile, Entry
from portal.content.host import host
from portal.content.item import Item, Name, named_keys
from portal.content.pictures import Picture
from portal.content.visits import Visits
from portal.contract.digest import digest, digest_of
from portal.contract.languages import DEFAULT_LANGUAGE, LANGUAGES, Language, other
from portal.contract.visits import UNLISTED_PAGES
from portal.legal.citation import NO_ALIASES
from portal.legal.meaning import Meant


class Card(NamedTuple):
    """What any page may show of an item: the words of one language and the facts of the pair.

    `date` is the day that orders the item among its kind, ISO; empty where it is not known.
    """

    key: str
    kind: str
    language: Language
    url: str
    words: dict[str, Any]
    facts: dict[str, Any]
    digest: bytes
    date: str = ""

    @property
    def title(self) -> str:
        return str(self.words["title"])

    @property
    def label(self) -> str:
        """The title as it can stand alone: that of a legal document says nothing without its number."""
        number = self.facts.get("number")
        return f"{number}: {self.title}" if number else self.title


Named = Card | Entry | Picture

_DATES = {"news": "date", "notices": "start", "legal": "issued"}

# The order in which a reader wants what cites a document.
_CITING = ("services", "notices", "news", "legal", "pages")

# Newest first; what has no date last; services and pages in the order their editors gave them.
_ORDERED_BY_DATE = frozenset(_DATES)


class Site:
    """All that may be published, made anew for each build from what was read.

    `unread` are the paths of files that are there but wrong in themselves: where one is missed, that is said already.
    `suspects` are the items in such files, as far as they can be made out: never published, but what they name and
    link to is looked at, so that all that is wrong with a file is said at once.
    """

    def __init__(
        self,
        items: Iterable[Item],
        files: Iterable[DataFile],
        pictures: Iterable[Picture] = (),
        unread: Iterable[str] = (),
        suspects: Iterable[Item] = (),
    ) -> None:
        self.unread = frozenset(unread)
        self.suspects = tuple(suspects)
        self.items: dict[tuple[str, Language], Item] = {(item.key, item.language): item for item in items}
        self.pictures: dict[str, Picture] = {picture.file: picture for picture in pictures}
        self.cards: dict[tuple[str, Language], Card] = dict(self._cards())
        self.entries: dict[str, dict[str, Entry]] = {name: {} for name in (*COLLECTIONS, "site")}
        for file in files:
            for entry in file.entries:
                self.entries[entry.collection][entry.key] = entry
        self._places = cache(self._place_all)
        self._judge_sources()
        self._deepen()
        # Set by the builder, which keeps them between builds; see `portal.content.related` and `portal.content.law`.
        self.related: Mapping[str, tuple[str, ...]] = {}
        self.meant: Mapping[str, Meant] = {}
        self.aliases = NO_ALIASES
        # Set by the plugin of the visit counter.
        self.visits = Visits()
        self.register_is_sound = False  # whether it is known to be; see `portal.content.law.outline`

    @property
    def site(self) -> Mapping[str, Any]:
        """The fields of `data/site.yaml`."""
        return self.entries["site"]["site"].values

    @cached_property
    def written(self) -> list[Item]:
        """All items that were written, those that are wrong in themselves included."""
        return [*self.items.values(), *self.suspects]

    def stating(self, item: Item) -> Item:
        """The file of the pair that states its facts: the Vietnamese one, or the only one there is."""
        return self.items.get((item.key, "vi"), item)

    def twin(self, card: Card) -> Card | None:
        """The card of the same item in the other language."""
        return self.cards.get((card.key, other(card.language)))

    def find(self, collection: str, key: str, language: Language) -> Named | None:
        """What a name in a field or a link stands for, for a page of that language.

        Of an item that has one language only, that one.
        """
        name = f"{collection}/{key}"
        if card := self.cards.get((name, language)) or self.cards.get((name, other(language))):
            return card
        return self.pictures.get(key) if collection == "images" else self.entries.get(collection, {}).get(key)

    def named(self, names: Iterable[Name], language: Language) -> list[Named]:
        """What the names stand for, in their order; raises `LookupError` where one stands for nothing."""
        found = [self.find(collection, key, language) for collection, key in names]
        if None in found:
            raise LookupError(f"nothing is called like one of {names}")
        return cast("list[Named]", found)

    def is_unread(self, collection: str, key: str) -> bool:
        """Whether what a name stands for is there, but wrong in itself."""
        places = [f"content/{collection}/{key}.{language}.md" for language in LANGUAGES]
        return not self.unread.isdisjoint([f"content/data/{collection}.yaml", f"content/images/{key}", *places])

    def page(self, name: str, language: Language) -> Card:
        """The card of one of the pages, by its name in `content/pages/`."""
        return self.cards[f"pages/{name}", language]

    @cached_property
    def unlisted(self) -> frozenset[str]:
        """The addresses of the pages that no list of what was read may tell of."""
        cards = [self.cards.get((f"pages/{name}", language)) for name in UNLISTED_PAGES for language in LANGUAGES]
        return frozenset(card.url for card in cards if card)

    @cached_property
    def names(self) -> set[Name]:
        """All that a field or a link may name."""
        cards = {(card.kind, card.key.partition("/")[2]) for card in self.cards.values()}
        entries = {(collection, key) for collection, found in self.entries.items() for key in found}
        return cards | entries | {("images", file) for file in self.pictures}

    @cached_property
    def lists(self) -> dict[tuple[str, Language], list[Card]]:
        """The cards of each kind and language, in the order of that kind."""
        grouped: dict[tuple[str, Language], list[Card]] = defaultdict(list)
        for card in self.cards.values():
            grouped[card.kind, card.language].append(card)
        for (kind, _), cards in grouped.items():
            cards.sort(key=lambda card: card.key)
            if kind in _ORDERED_BY_DATE:
                cards.sort(key=lambda card: card.date, reverse=True)
            else:
                cards.sort(key=lambda card: card.facts.get("order", 0))
        return grouped

    @cached_property
    def tagged(self) -> dict[tuple[str, Language], list[Card]]:
        """The cards that carry each tag: services first, then news, notices and documents, each in its order."""
        grouped: dict[tuple[str, Language], list[Card]] = defaultdict(list)
        for language in LANGUAGES:
            for kind in ("services", "news", "notices", "legal", "pages"):
                for card in self.lists.get((kind, language), ()):
                    for tag in card.facts.get("tags", ()):
                        grouped[tag, language].append(card)
        return grouped

    @cached_property
    def section_pages(self) -> dict[str, str]:
        """For each kind that has a list, the name of the page that introduces it."""
        return {
            str(card.facts["lists"]): card.key.partition("/")[2]
            for card in self.cards.values()
            if card.kind == "pages" and card.facts.get("lists")
        }

    def neighbours(self, card: Card) -> tuple[Card | None, Card | None]:
        """The item before this one (older) and the one after it (newer) in the list of its kind."""
        cards, place = self.lists[card.kind, card.language], self._places(card.kind, card.language)[card.key]
        return (cards[place + 1] if place + 1 < len(cards) else None, cards[place - 1] if place else None)

    @cached_property
    def names_in_fields(self) -> set[Name]:
        """All that fields name."""
        return set().union(*(item.keys for item in self.written))

    @cached_property
    def names_in_links(self) -> set[Name]:
        """All that links in texts name."""
        return set().union(*(item.links for item in self.written))

    @property
    def cited(self) -> set[str]:
        """All citations of law in the texts of the site."""
        return set().union(*(item.cites for item in self.written))

    def law_shown(self, item: Item) -> list[bytes]:
        """The digests of what the item's page shows of the law that it cites."""
        shown = self._law_shown[item.language]
        return [shown[words] for words in item.cites]

    def law_digests(self, language: Language) -> list[tuple[str, bytes]]:
        """For each citation of the site the digest of what pages show of it."""
        return list(self._law_shown[language].items())

    @cached_property
    def _law_shown(self) -> dict[Language, dict[str, bytes]]:
        # Of each citation: the words, the misprint that it is, the document.
        return {
            language: {
                words: digest_of([words, meant.printed, documents.get(meant.name or "")])
                for words, meant in self.meant.items()
            }
            for language, documents in self._documents.items()
        }

    @cached_property
    def _documents(self) -> dict[Language, dict[str, bytes]]:
        # A citation shows the document's number and title, and leads to an anchor if there is one.
        anchors = {name: item.anchors for name, item in self.items.items() if item.kind == "legal"}
        return {
            language: {
                card.key.partition("/")[2]: digest(card.digest, anchors[card.key, card.language])
                for each in (other(language), language)
                for card in self.lists.get(("legal", each), ())
            }
            for language in LANGUAGES
        }

    @cached_property
    def citing(self) -> dict[tuple[str, Language], list[Card]]:
        """For each legal document the cards of what cites it in a language, each kind in its order."""
        found: dict[tuple[str, Language], list[Card]] = defaultdict(list)
        documents = {words: f"legal/{meant.name}" for words, meant in self.meant.items() if meant.name}
        for language in LANGUAGES:
            by_key: dict[str, list[Card]] = defaultdict(list)
            for card in (card for kind in _CITING for card in self.lists.get((kind, language), ())):
                cites = self.items[card.key, language].cites
                for key in {documents[words] for words in cites if words in documents}:
                    if key != card.key:
                        by_key[key].append(card)
            found |= {(key.partition("/")[2], language): cards for key, cards in by_key.items()}
        return found

    @cached_property
    def relations_to(self) -> dict[str, list[tuple[str, str]]]:
        """For each legal document the (relation, document) pairs that others state about it."""
        found: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for card in self.lists.get(("legal", DEFAULT_LANGUAGE), ()):
            for relation in card.facts.get("relations", ()):
                found[relation["to"]].append((relation["type"], card.key.partition("/")[2]))
        return found

    def _place_all(self, kind: str, language: Language) -> dict[str, int]:
        return {card.key: place for place, card in enumerate(self.lists[kind, language])}

    def _judge_sources(self) -> None:
        # A source is linked only where its host is one the centre leads readers to, over a line that nobody can read;
        # others are named.
        settings = self.entries["site"].get("site")
        hosts = set(settings.values["outbound_hosts"]) if settings else set()
        for key, source in self.entries["sources"].items():
            url = source.get("url")
            link = url if url and url.startswith("https://") and host(url) in hosts else None
            values = {**source.values, "link": link}
            self.entries["sources"][key] = source._replace(values=values, digest=digest(source.digest, link))

    def _deepen(self) -> None:
        # A page that shows a contact shows the title of its source, too: an entry's digest covers what it names.
        deep: dict[tuple[str, str], Entry] = {}
        for name, entries in self.entries.items():
            for key, entry in entries.items():
                fields = SITE if name == "site" else COLLECTIONS[name]
                values = {field: value for field, value in entry.values.items() if field in fields}
                named = (self.entries.get(n, {}).get(k) for n, k in sorted(set(named_keys(fields, values))))
                parts = [other.digest for other in named if other]
                deep[name, key] = entry._replace(digest=digest(entry.digest, parts)) if parts else entry
        for (name, key), entry in deep.items():
            self.entries[name][key] = entry

    def _cards(self) -> Iterator[tuple[tuple[str, Language], Card]]:
        stating_of = self.items.get
        for name, item in self.items.items():
            stating = stating_of((name[0], DEFAULT_LANGUAGE), item)
            if stating.facts.get("status") != "draft":
                yield name, _card(item, stating)


def _card(item: Item, stating: Item) -> Card:
    facts = stating.facts
    return Card(
        item.key,
        item.kind,
        item.language,
        not_found_address(item.language) if facts.get("template") == "not-found" else item.url,
        item.words,
        facts,
        item.shown if stating is item else item.shown + stating.shown,
        _date(item.kind, facts),
    )


def _date(kind: str, facts: Mapping[str, Any]) -> str:
    value = facts.get(_DATES.get(kind, ""))
    return str(value)[:10] if value and value != "unknown" else ""
