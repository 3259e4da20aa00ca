"""Articles for the bench: any number of pairs, drawn from the site's own texts; the same seed draws the same."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from portal.contract.languages import LANGUAGES, Language
from texts import Pair, Texts

SEED = "vi-en-1"
FIRST_DAY, LAST_DAY = datetime.date(2012, 1, 1), datetime.date(2026, 10, 31)

# Bytes of both bodies of a pair together: 5 KB each on average.
LEAST, MOST = 6_000, 14_000
PICTURES = tuple(f"bench-{number}.jpg" for number in range(1, 5))
_ILLUSTRATED = 0.1  # share of articles with a picture
_FURTHER: Pair = {
    "vi": "Bài cùng chủ đề: [{title}](@/news/{name}).",
    "en": "On the same subject: [{title}](@/news/{name}).",
}


class Words(NamedTuple):
    """One language of an article; its body in blocks of the portal's Markdown."""

    title: str
    lead: str
    blocks: tuple[str, ...]


class Article(NamedTuple):
    """A pair: its name, what is the same in both languages, and the words of each."""

    name: str
    day: str
    section: str
    tags: tuple[str, ...]
    source: str
    law: str
    picture: str  # empty where it has none
    words: dict[Language, Words]


def articles(count: int, texts: Texts) -> Iterator[Article]:
    """That many pairs, the oldest first."""
    for number in range(count):
        yield article(number, count, texts)


def article(number: int, count: int, texts: Texts) -> Article:
    """The pair of that number out of so many; the number after the last one is a newer one."""
    random = Random(f"{SEED}/{number}")
    span = (LAST_DAY - FIRST_DAY).days
    return Article(
        name=name_of(number),
        day=(FIRST_DAY + datetime.timedelta(days=span * number // count)).isoformat(),
        section=random.choice(texts.keys["sections"]),
        tags=tuple(sorted({_favoured(random, texts.keys["tags"]) for _ in range(4)})),
        source=random.choice(texts.keys["sources"]),
        law=random.choice(texts.keys["legal"]),
        picture=random.choice(PICTURES) if random.random() < _ILLUSTRATED else "",
        words=_words(random, number, (number * 7 + 3) % count, texts),
    )


def _words(random: Random, number: int, further: int, texts: Texts) -> dict[Language, Words]:
    title, lead = _title(number, texts), random.choice(texts.leads)
    name, further_title = name_of(further), _title(further, texts)
    link = {language: _FURTHER[language].format(title=further_title[language], name=name) for language in LANGUAGES}
    blocks = [*_blocks(random, texts), link]
    return {
        language: Words(title[language], lead[language], tuple(block[language] for block in blocks))
        for language in LANGUAGES
    }


def name_of(number: int) -> str:
    """The name of the article of that number."""
    return f"article-{number:05d}"


def _title(number: int, texts: Texts) -> Pair:
    random = Random(f"{SEED}/title/{number}")
    title, heading = random.choice(texts.titles), random.choice(texts.headings)
    return {language: f"{title[language].partition(':')[0]} – {heading[language]}"[:200] for language in LANGUAGES}


def _favoured(random: Random, keys: tuple[str, ...]) -> str:
    # Some tags are carried by many articles, most by few, as on any site.
    return keys[int(len(keys) * random.random() ** 2)]


def _blocks(random: Random, texts: Texts) -> Iterator[Pair]:
    wanted, size, until_heading = random.randint(LEAST, MOST), 0, random.randint(1, 2)
    below = False  # the last heading was ##, so that ### may follow
    while size < wanted:
        if until_heading == 0:
            marks = "###" if below and random.random() < 0.3 else "##"
            heading = random.choice(texts.headings)
            block = {language: f"{marks} {heading[language]}" for language in LANGUAGES}
            below, until_heading = True, random.randint(1, 4)
        else:
            block = _block(random, texts)
            until_heading -= 1
        size += sum(len(words.encode()) for words in block.values())
        yield block


def _block(random: Random, texts: Texts) -> Pair:
    sort, block = random.choice(texts.blocks)
    if sort == "paragraph":
        return _spliced(random, block, _another(random, texts, sort))
    if sort == "list":
        return _mixed(random, block, _another(random, texts, sort))
    return block


def _another(random: Random, texts: Texts, sort: str) -> Pair:
    while True:
        found, block = random.choice(texts.blocks)
        if found == sort:
            return block


def _spliced(random: Random, one: Pair, two: Pair) -> Pair:
    # The beginning of one paragraph and the end of another, so that most paragraphs occur once: a tool that
    # remembers paragraphs would otherwise look faster than it is.
    start, end = random.random(), random.random()
    return {language: " ".join((*_first(one[language], start), *_last(two[language], end))) for language in LANGUAGES}


def _first(paragraph: str, share: float) -> list[str]:
    sentences = _sentences(paragraph)
    return sentences[: 1 + int(share * len(sentences))]


def _last(paragraph: str, share: float) -> list[str]:
    sentences = _sentences(paragraph)
    return sentences[min(len(sentences) - 1, 1 + int(share * len(sentences))) :]


def _sentences(paragraph: str) -> list[str]:
    sentences = re.split(r"(?<=[.!?])\s+(?=[^\W\d_])", paragraph)
    # A full stop inside brackets, of a link or a remark, ends no sentence.
    whole = all(
        sentence.count("[") == sentence.count("]") and sentence.count("(") == sentence.count(")")
        for sentence in sentences
    )
    return sentences if whole else [paragraph]


def _mixed(random: Random, one: Pair, two: Pair) -> Pair:
    # Some lines of two lists; of one where they are not of the same form.
    lines = {language: (one[language].split("\n"), two[language].split("\n")) for language in LANGUAGES}
    if not all(line.startswith("- ") for some in lines.values() for part in some for line in part):
        return one
    joined = {language: [*some[0], *some[1]] for language, some in lines.items()}
    order = list(range(len(joined["vi"])))
    if len(joined["en"]) != len(order):
        return one
    random.shuffle(order)
    kept = order[: random.randint(2, 6)]
    return {language: "\n".join(joined[language][place] for place in kept) for language in LANGUAGES}
