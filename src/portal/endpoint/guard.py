"""Where a message lies until somebody reads it: in the inbox or in quarantine. Nothing is refused or deleted here.

There is no sign of how long somebody took to write. A page that is a file cannot say when it was opened; a script
could, but only for those who have scripts, and a program says whatever passes. What is timed is what the server sees:
how many messages come from one network.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from portal.contract.messages import Message
from portal.contract.sealed import Folder
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
# Combining marks, and letters that cannot be seen.
_MARKS = re.compile("[\u0300-\u036f\u200b-\u200d\u2060\ufeff\u00ad]+")
# Marks that stand between words; those within addresses, prices and programs are part of what is looked for.
_PAUSES = re.compile(r"[,;:!?()\"“”…–]|\.(?=\s|$)")
_TOKEN = re.compile(r"[a-z]{8,}")
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
    yield "sound", likeness(heard(message.message), weights)
    text = "\n".join(getattr(message, field) for field in _READ)
    is_other_script = _is_other_script(text)
    yield "another script", 2 if is_other_script else 0
    yield from _of_words(text, is_other_script)
    yield from _of_links(text.lower())
    lines = "\n".join(getattr(message, field) for field in _LINES)
    yield "link where none belongs", 3 if _links(lines.lower()) else 0
    yield from _of_letters(message.message)


def heard(text: str) -> str:
    """The text as it sounds: folded, a link no more than a link, no marks between the words."""
    return _PAUSES.sub(" ", folded(LINK.sub(" zzlink ", text.lower())))


@cache
def taught() -> Mapping[str, float]:
    """What the examples teach."""
    return weights_of(*(tuple(heard(text) for text in examples(pile)) for pile in ("genuine", "spam")))


def folded(text: str) -> str:
    """The text in lower case, without marks and without what cannot be seen."""
    return _MARKS.sub("", unicodedata.normalize("NFKD", text).lower().replace("đ", "d"))


def _of_words(text: str, is_other_script: bool) -> Iterator[tuple[str, int]]:
    words = _PAUSES.sub(" ", folded(text)).split()
    plain = " ".join(words)
    yield from ((sign.name, _weight(sign, plain)) for sign in OFFERS)
    trust = [(sign.name, _weight(sign, plain)) for sign in (*NEEDS, MATTERS)]
    yield from trust
    # Who writes more than a cry speaks of somebody: of oneself, of another, of the office. An advertisement does not.
    nobody = len(words) > CRY_WORDS and not any(weight for _, weight in trust) and not is_other_script
    yield "speaks of nobody", 2 if nobody else 0


def _weight(sign: Sign, plain: str) -> int:
    different = {match[0] for match in sign.pattern.finditer(plain)}
    return sign.weight * min(len(different), sign.most)


def _of_links(text: str) -> Iterator[tuple[str, int]]:
    links = _links(text)
    yield "links", min(1 + len(links), 5) if links else 0
    yield "markup", 3 if MARKUP.search(text) else 0
    yield "shortened link", 2 if SHORTENED.search(text) else 0


def _links(text: str) -> set[str]:
    return {link for link in LINK.findall(text) if not SHOWN_HOSTS.match(link)}


def _of_letters(text: str) -> Iterator[tuple[str, int]]:
    yield "shouting signs", 2 if len(SHOUTS.findall(text)) >= 3 else 0
    yield "no words", THRESHOLD if _is_noise(text) else 0


def _is_other_script(text: str) -> bool:
    words = LINK.sub("", text)
    return len(_OTHER_SCRIPT.findall(words)) * 2 > len(_LETTER.findall(words))


def _is_noise(text: str) -> bool:
    """Whether nothing but long strings without sense is there, as programs that try out forms send them."""
    tokens = folded(text).split()
    long = [token for token in tokens if _TOKEN.fullmatch(token)]
    senseless = [token for token in long if len(_VOWELS.findall(token)) < len(token) / 4]
    return bool(senseless) and len(senseless) * 2 >= len(tokens)
