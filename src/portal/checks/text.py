"""Rules for a text as its author wrote it, line by line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from portal.content.yaml_nodes import split_front_matter
from portal.contract.problems import Finding, finding

Lines = list[tuple[int, str]]
TextRule = Callable[[Lines], Iterator[Finding]]

RULES: dict[str, TextRule] = {}
ADVICE: dict[str, TextRule] = {}


def rule(check: TextRule) -> TextRule:
    """Register a rule whose breach stops the build, under its own name."""
    RULES[_name(check)] = check
    return check


def advice(check: TextRule) -> TextRule:
    """Register a rule that only advises: the writer decides."""
    ADVICE[_name(check)] = check
    return check


def _name(check: TextRule) -> str:
    name = check.__name__
    if not name.startswith("check_"):
        raise ValueError(f"A rule's name must start with check_: {name}")
    return name.removeprefix("check_").replace("_", "-")


def body_lines(text: str) -> Lines:
    """The numbered lines of the body, without front matter and without code."""
    parts = split_front_matter(text)
    if parts is None:
        return []
    lines = enumerate(parts[1].split("\n"), parts[2])
    return [(number, _CODE.sub("", line) if "`" in line else line) for number, line in lines]


_CODE = re.compile(r"`[^`]*`")


# Python-Markdown wants no space after the marks, and takes headings in quotations and lists, too.
_HEADING = re.compile(r"[\s>*+:.\d-]*(#{1,6})")


@rule
def check_heading_order(lines: Lines) -> Iterator[Finding]:
    """Headings of a body start at `##` (the title is the only `#`) and skip no level (WCAG 1.3.1).

    Bad:  # Steps, or #### after ##
    Good: ## Steps, then ### First step
    """
    previous = 1
    for number, line in lines:
        match = _HEADING.match(line) if "#" in line else None
        if match is None:
            continue
        level = len(match[1])
        if level == 1:
            yield finding(number, "A heading in a text starts with ##: # is the title, which the fields give")
        elif level > previous + 1:
            message = "This heading skips a level: after {above} comes {below}, not {marks}"
            yield finding(number, message, above="#" * previous, below="#" * (previous + 1), marks=match[1])
        previous = level


_TAG = re.compile(r"<(?!https://)/?[A-Za-z!][^>]*>?")


@rule
def check_raw_html(lines: Lines) -> Iterator[Finding]:
    """A text holds no HTML: what can carry a tag can carry an injected one.

    Bad:  <a href="https://…">x</a>
    Good: [x](https://…)
    """
    for number, line in lines:
        match = _TAG.search(line) if "<" in line else None
        if match:
            yield finding(number, "{value!r} is HTML: write Markdown instead", value=match[0])


_LINK = re.compile(r"(!?)\[([^\]]*)\]\(\s*<?([^)>\s]*)>?[^)]*\)")


def _links(line: str) -> list[tuple[str, str, str]]:
    return _LINK.findall(line) if "[" in line else []


@rule
def check_link_words(lines: Lines) -> Iterator[Finding]:
    """A link says where it leads (WCAG 2.4.4).

    Bad:  [](@/services/counselling), [tại đây](…), [click here](…)
    Good: [tham vấn](@/services/counselling)
    """
    vague = {"", "đây", "tại đây", "ở đây", "xem thêm", "here", "click here", "more", "link"}
    for number, line in lines:
        for bang, words, _ in _links(line):
            if not bang and words.strip().lower() in vague:
                yield finding(number, "{value!r} does not say where the link leads: use its name", value=words)


@rule
def check_loose_picture(lines: Lines) -> Iterator[Finding]:
    """A picture stands among the `figures` of its item, with words for those who cannot see it, its credit and
    the consent of who is shown; never loose in a text.

    Bad:  ![A child](photo.jpg)
    Good: figures: [{file: photo.jpg, alt: …, caption: …, credit: …, consent: …}]
    """
    for number, line in lines:
        for bang, _, target in _links(line):
            if bang:
                message = "The picture {value!r} has no credit and no consent here: list it under `figures`"
                yield finding(number, message, value=target)


@advice
def check_doubled_space(lines: Lines) -> Iterator[Finding]:
    """No missing space after punctuation, none before it.

    Bad:  Ngày 4/10/2022,UBND; quyền nuôi con .
    Good: Ngày 4/10/2022, UBND
    """
    for number, line in lines:
        match = re.search(r"[^\W\d_][,;:][^\W\d_]|[^\W_] [,;.](?=\s|$)", re.sub(r"\]\([^)]*\)|https?://\S+", "", line))
        if match:
            yield finding(number, "Space before or after punctuation: {value!r}", value=match[0])


@advice
def check_long_paragraph(lines: Lines) -> Iterator[Finding]:
    """A paragraph has at most 900 characters; longer ones are not read on a phone."""
    for number, line in lines:
        if len(line) > 900:
            yield finding(number, "This paragraph has {length} characters: divide it", length=len(line))


@advice
def check_brackets(lines: Lines) -> Iterator[Finding]:
    """Every bracket that opens also closes, on the same line."""
    for number, line in lines:
        if line.count("(") != line.count(")"):
            yield finding(number, "A bracket is not closed, or closes twice")
