"""Rules for law: every citation means one document, and the register holds together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from portal.checks.source_lines import Place
from portal.content.item import Item
from portal.content.law import KIND, register
from portal.content.site import Site
from portal.contract.languages import LANGUAGES, other
from portal.contract.problems import Problem, located, problem
from portal.legal import rules
from portal.legal.citation import PIN, find
from portal.legal.number import parse
from portal.legal.pinpoint import LEVELS


def check_citation(site: Site, place: Place) -> Iterator[Problem]:
    """Every citation of law in a text means one document of the register, or one that is said to be outside it.

    Bad:  Kế hoạch 141/KH-UBND (two documents have that number), Quyết định 99/2099/QĐ-TTg (none has)
    Good: Kế hoạch [[141/KH-UBND|Hà Nội]], Quyết định 32/2010/QĐ-TTg
    """
    doubtful = {words: meant for words, meant in site.meant.items() if meant.name is None}
    for item in site.written if doubtful else ():
        for words in item.cites:
            if words not in doubtful:
                continue
            plain = PIN.sub(r"\g<words>", words).partition(" ngày ")[0]
            line = place.of_words(item.path, plain)
            names = doubtful[words].names
            if names:
                yield problem(item.path, line, _AMBIGUOUS, words=plain, names=", ".join(names), name=names[0])
            elif _number(words) not in _outside(site, item):
                yield problem(item.path, line, _UNKNOWN, words=plain)


_AMBIGUOUS = "{words!r} may mean several documents ({names}): pin it to one of them, as in [[{words}|{name}]]"
_UNKNOWN = (
    "{words!r} is not in the register: correct the number, add the document to content/legal/, "
    "or list the number under `outside_register`"
)


def check_outside_register(site: Site, place: Place) -> Iterator[Problem]:
    """What is said to be outside the register is cited, and is outside it.

    Bad:  outside_register: ["32/2010/QĐ-TTg"], which the register has; or a number that no text of the pair cites
    Good: the list names just what is cited and not to be found
    """
    for item in site.written:
        for number in item.ruled.get("outside_register") or ():
            pair = (each for each in site.written if each.key == item.key)
            cited = {words for each in pair for words in each.cites if _number(words) == parse(number).text}
            line = place.of(item.path, "outside_register")
            if not cited:
                message = "No citation here has the number {number!r}, which is said to be outside the register"
                yield problem(item.path, line, message, number=number)
            elif all(site.meant[words].names for words in cited):
                yield problem(item.path, line, "{number!r} is in the register: take it from the list", number=number)


def check_register(site: Site, place: Place) -> Iterator[Problem]:
    """The documents of the register agree with one another; `portal.legal.rules` has each rule.

    Bad:  a decision that repeals a younger one; a force that no source states; relations that lead in a circle
    Good: the documents as issued, each value with its source
    """
    if site.register_is_sound or not any(rules.findings(register(site))):
        return
    for name, found in rules.findings(register(site, place.of)):
        yield from located(_stating(site, name), [found])


def check_structure(site: Site, place: Place) -> Iterator[Problem]:
    """A document has the same parts in both languages: an anchor that a pinpoint leads to is there in either.

    Bad:  ### Điều 5 in the Vietnamese text, no ### Article 5 in the English one
    Good: the same articles, clauses and points in both, or in neither
    """
    for item in site.written:
        twin = site.items.get((item.key, other(item.language))) if item.kind == KIND else None
        for anchor in item.anchors if twin else ():
            if _PART.fullmatch(anchor) and twin and anchor not in twin.anchors:
                message = "#{anchor} is missing here, but {twin} has it: give both languages the same parts"
                yield problem(twin.path, 0, message, anchor=anchor, twin=item.path)


_LEVEL = "|".join(f"{level.anchor}-{level.value}" for level in LEVELS)
_PART = re.compile(rf"(?:{_LEVEL})(?:-(?:{_LEVEL}))*")


def _stating(site: Site, name: str) -> str:
    # A document that has one language only states its facts in that file.
    items = (site.items.get((f"{KIND}/{name}", language)) for language in LANGUAGES)
    return next(item.path for item in items if item)


def _outside(site: Site, item: Item) -> tuple[str, ...]:
    return tuple(parse(number).text for number in site.stating(item).ruled.get("outside_register") or ())


def _number(words: str) -> str | None:
    citation = next(find(words), None)
    return citation.number.text if citation and citation.number else None
