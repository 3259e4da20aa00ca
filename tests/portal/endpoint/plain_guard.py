"""The judgement the plain way: every pattern searched in the whole text, every text folded as often as it is wanted.

What the endpoint does instead is quicker, and must come to the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from portal.contract.messages import Message
from portal.endpoint.guard import CRY_WORDS, taught
from portal.endpoint.hearing import folded, heard, spoken
from portal.endpoint.signs import (
    LINK,
    MARKUP,
    MATTERS,
    NEEDS,
    OFFERS,
    SHORTENED,
    SHOUTS,
    SHOWN_HOSTS,
    THRESHOLD,
    Sign,
)
from portal.endpoint.taught import likeness

_OTHER_SCRIPT = re.compile(r"[\u0400-\u04ff\u0600-\u06ff\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")


def plain_signs(message: Message) -> dict[str, int]:
    """What the words of a message weigh, sign by sign."""
    return {name: weight for name, weight in _signs(message) if weight}


def _signs(message: Message) -> Iterator[tuple[str, int]]:
    lines = "\n".join((message.name, message.address, message.contact))
    text = f"{message.message}\n{lines}\n{message.reach}"
    links = leading(text)
    yield "sound", likeness(heard(message.message), taught())
    yield "another script", 2 if is_other_script(text) else 0
    yield from _of_words(text)
    yield "links", min(1 + len(links), 5) if links else 0
    yield "markup", 3 if MARKUP.search(text.lower()) else 0
    yield "shortened link", 2 if SHORTENED.search(text.lower()) else 0
    yield "link where none belongs", 3 if leading(lines) else 0
    yield "shouting signs", 2 if len(re.findall(f"[{SHOUTS}]", message.message)) >= 3 else 0
    yield "no words", THRESHOLD if is_noise(message.message) else 0


def _of_words(text: str) -> Iterator[tuple[str, int]]:
    words = spoken(text).split()
    trust = [(sign.name, weight(sign, " ".join(words))) for sign in (*NEEDS, MATTERS)]
    nobody = len(words) > CRY_WORDS and not any(dict(trust).values()) and not is_other_script(text)
    yield from ((sign.name, weight(sign, " ".join(words))) for sign in OFFERS)
    yield from trust
    yield "speaks of nobody", 2 if nobody else 0


def weight(sign: Sign, text: str) -> int:
    """What a sign weighs in a text."""
    different = {match[0] for match in re.finditer(rf"(?<!\w)(?:{'|'.join(sign.words)})", text)}
    return sign.weight * min(len(different), sign.most)


def leading(text: str) -> set[str]:
    """The links that lead to where nobody knows."""
    return {link for link in LINK.findall(text.lower()) if not SHOWN_HOSTS.match(link)}


def is_other_script(text: str) -> bool:
    """Whether most of the letters are of no script that the Centre writes in."""
    words = LINK.sub("", text)
    return len(_OTHER_SCRIPT.findall(words)) * 2 > len(re.findall(r"[^\W\d_]", words))


def is_noise(text: str) -> bool:
    """Whether half of the words or more are long and senseless."""
    tokens = folded(text).split()
    long = [token for token in tokens if re.fullmatch("[a-z]{8,}", token)]
    senseless = [token for token in long if len(re.findall("[aeiouy]", token)) < len(token) / 4]
    return bool(senseless) and len(senseless) * 2 >= len(tokens)
