"""Where a message lies until somebody reads it: in the inbox or in quarantine. Nothing is refused or deleted here.

There is no sign of how long somebody took to write. A page that is a file cannot say when it was opened; a script
could, but only for those who have scripts, and a program says whatever passes. What is timed is what the server sees:
how many messages come from one network.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from portal.contract.messages import Message
from portal.contract.sealed import Folder
from portal.endpoint.hearing import folded, heard, links, spoken
from portal.endpoint.signs import (
    CROWD,
    FOREIGN_ORIGIN,
    LINK,
    MARKUP,
    MATTERS,
    MOST_TRUST,
    NEEDS,
    OFFERS,
    SHORTENED,
    SHOUTS,
    SHOWN_HOSTS,
    THRESHOLD,
    TRAP,
    WORDS,
    Sign,
)
from portal.endpoint.taught import examples, likeness, weights_of

# Messages of the last hour from one network. Whole districts share one address on mobile networks, so it never decides
# alone before the second of these numbers, and against a person in need not even then.
BUSY_NETWORK, CROWDED_NETWORK = 10, 30

# A cry for help is as long as this, and need not say more.
CRY_WORDS = 6

_READ = ("message", "name", "address", "contact", "reach")
_LINES = ("name", "address", "contact")
_LONG = re.compile(r"[a-z]{8,}")
_VOWELS = re.compile(r"[aeiouy]")
_LETTER = re.compile(r"[^\W\d_]")
_OTHER_SCRIPT = re.compile(r"[\u0400-\u04ff\u0600-\u06ff\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")


class Submission(NamedTuple):
    """A message with what is known of how it came."""

    message: Message
    trap: bool = False
    foreign: bool = False
    lately: int = 1


class Judgement(NamedTuple):
    """The folder, and every sign that was found, the heaviest first, each with its weight."""

    folder: Folder
    signs: tuple[tuple[str, int], ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        """The signs as the staff read them."""
        return tuple(f"{name} ({weight:+d})" for name, weight in self.signs)


def judge(submission: Submission, weights: Mapping[str, float] | None = None) -> Judgement:
    """Where the message lies, and why; *weights* are those of all examples unless others are given."""
    found = [(name, weight) for name, weight in _signs(submission, weights or taught()) if weight]
    trust = max(MOST_TRUST, sum(weight for _, weight in found if weight < 0))
    doubt = sum(weight for _, weight in found if weight > 0)
    signs = tuple(sorted(found, key=lambda sign: (-sign[1], sign[0])))
    return Judgement("quarantine" if doubt + trust >= THRESHOLD else "inbox", signs)


def _signs(submission: Submission, weights: Mapping[str, float]) -> Iterator[tuple[str, int]]:
    # A trap and a forged origin are no matter of words: no words speak against them.
    beyond_words = THRESHOLD - MOST_TRUST
    yield TRAP, beyond_words if submission.trap else 0
    yield FOREIGN_ORIGIN, beyond_words if submission.foreign else 0
    yield CROWD, THRESHOLD if submission.lately > CROWDED_NETWORK else 1 if submission.lately > BUSY_NETWORK else 0
    message = submission.message
    text, others, lines = (_together(message, fields) for fields in (_READ, _READ[1:], _LINES))
    # Folding is dear, and links are rare: each is done once, and the rest makes do with it.
    said, written = spoken(message.message), text.lower()
    has_links = bool(links(written))
    yield "sound", likeness(heard(message.message) if has_links else said, weights)
    is_other_script = _is_other_script(text)
    yield "another script", 2 if is_other_script else 0
    yield from _of_words([*said.split(), *spoken(others).split()], is_other_script)
    yield from _of_links(written)
    yield "link where none belongs", 3 if has_links and _links(lines.lower()) else 0
    yield "shouting signs", 2 if sum(map(message.message.count, SHOUTS)) >= 3 else 0
    yield "no words", THRESHOLD if _LONG.search(said) and _is_noise(message.message) else 0


def _together(message: Message, fields: tuple[str, ...]) -> str:
    return "\n".join(getattr(message, field) for field in fields)


@cache
def taught() -> Mapping[str, float]:
    """What the examples teach."""
    return weights_of(*(tuple(heard(text) for text in examples(pile)) for pile in ("genuine", "spam")))


def _of_words(words: list[str], is_other_script: bool) -> Iterator[tuple[str, int]]:
    found = WORDS.found(" ".join(words))
    yield from _weighed(OFFERS, found)
    trust = list(_weighed((*NEEDS, MATTERS), found))
    yield from trust
    # Who writes more than a cry speaks of somebody: of oneself, of another, of the office. An advertisement does not.
    yield "speaks of nobody", 2 if len(words) > CRY_WORDS and not trust and not is_other_script else 0


def _weighed(signs: Sequence[Sign], found: Mapping[str, set[str]]) -> Iterator[tuple[str, int]]:
    return ((sign.name, sign.weight * min(len(found[sign.name]), sign.most)) for sign in signs if sign.name in found)


def _of_links(text: str) -> Iterator[tuple[str, int]]:
    leading = _links(text)
    yield "links", min(1 + len(leading), 5) if leading else 0
    yield "markup", 3 if MARKUP.search(text) else 0
    yield "shortened link", 2 if SHORTENED.search(text) else 0


def _links(text: str) -> set[str]:
    return {link for link in links(text) if not SHOWN_HOSTS.match(link)}


def _is_other_script(text: str) -> bool:
    if not _OTHER_SCRIPT.search(text):
        return False
    words = LINK.sub("", text)
    return len(_OTHER_SCRIPT.findall(words)) * 2 > len(_LETTER.findall(words))


def _is_noise(text: str) -> bool:
    """Whether nothing but long strings without sense is there, as programs that try out forms send them."""
    tokens = folded(text).split()
    long = [token for token in tokens if _LONG.fullmatch(token)]
    senseless = [token for token in long if len(_VOWELS.findall(token)) < len(token) / 4]
    return bool(senseless) and len(senseless) * 2 >= len(tokens)
