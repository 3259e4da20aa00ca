"""Paragraphs, headings, flat lists, tables and notes; a text with anything else in it is not read here."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

# A line that starts with a letter, a digit or a bracket, and neither numbers an item nor defines a link.
_LINE = r"(?!\d+\.[ ])(?:[^\W_]|[“”‘’\"'(«…]|\*\*(?=[^\W_])|\[(?![^\[\]]*\]:))[^\n]*"
_LINES = rf"{_LINE}(?:\n *{_LINE})*"
_PARAGRAPH = re.compile(_LINES)
_HEADING = re.compile(r"(#{1,6})([^#\\\n]+)")
_BULLET, _NUMBER = r"[*+-] +", r"\d+\. +"
_LIST = {
    "ul": re.compile(rf"{_BULLET}{_LINES}(?:\n{_BULLET}{_LINES})*"),
    "ol": re.compile(rf"1\. +{_LINES}(?:\n{_NUMBER}{_LINES})*"),
}
_MARK = {"ul": re.compile(rf"(?:\A|\n){_BULLET}"), "ol": re.compile(rf"(?:\A|\n){_NUMBER}")}
_NOTE = re.compile(r"!!! ?([a-z]+) +\"([^\"\n]+)\" *((?:\n    [^\n]*)+)")
_ROW = re.compile(r"\|.*(?<!\\)\|")
_BAR = re.compile(r"(?<!\\)\|")
_ALIGNMENT = {(False, True): "right", (True, False): "left", (True, True): "center"}


def read(source: str) -> Element | None:
    """The blocks of a text whose white space is normal, below one element; None where it has blocks of other sorts."""
    root = Element("div")
    for block in source.split("\n\n"):
        block = block.lstrip("\n")
        if block and not _READERS.get(block[0], _read_paragraph)(root, block):
            return None
    return root


def _read_paragraph(parent: Element, block: str) -> bool:
    if not _PARAGRAPH.fullmatch(block):
        return block[0].isdecimal() and _read_list(parent, block, "ol")
    SubElement(parent, "p").text = block
    return True


def _read_heading(parent: Element, block: str) -> bool:
    match = _HEADING.fullmatch(block)
    title = match[2].strip() if match else ""
    if match and title:
        SubElement(parent, f"h{len(match[1])}").text = title
    return bool(title)


def _read_bullets(parent: Element, block: str) -> bool:
    # A paragraph may begin with bold words.
    return _read_list(parent, block, "ul") or (block[0] == "*" and _read_paragraph(parent, block))


def _read_list(parent: Element, block: str, tag: str) -> bool:
    if not _LIST[tag].fullmatch(block):
        return False
    first, *rest = _MARK[tag].split(block)[1:]
    if len(parent) and parent[-1].tag == tag:
        items = parent[-1]
        _make_loose(items[-1])
        SubElement(SubElement(items, "li"), "p").text = first
    else:
        items = SubElement(parent, tag)
        SubElement(items, "li").text = first
    for item in rest:
        SubElement(items, "li").text = item
    return True


def _make_loose(item: Element) -> None:
    # A blank line between two items makes paragraphs of both.
    if item.text:
        paragraph = Element("p")
        paragraph.text, item.text = item.text, ""
        item.insert(0, paragraph)


def _read_note(parent: Element, block: str) -> bool:
    match = _NOTE.fullmatch(block)
    words = match[3].replace("\n    ", "\n")[1:] if match else ""
    if match is None or not _PARAGRAPH.fullmatch(words):
        return False
    note = SubElement(parent, "div", {"class": f"admonition {match[1]}"})
    SubElement(note, "p", {"class": "admonition-title"}).text = match[2]
    SubElement(note, "p").text = words
    return True


def _read_table(parent: Element, block: str) -> bool:
    lines = [line.strip(" ") for line in block.split("\n")]
    if len(lines) < 3 or "`" in block or "\\\\" in block or not all(map(_ROW.fullmatch, lines)):
        return False
    head, marks, *body = [_BAR.split(line[1:-1]) for line in lines]
    if len(head) < 2 or len(head) != len(marks) or not set("".join(marks)) <= set(":- "):
        return False
    align = [_ALIGNMENT.get((mark.startswith(":"), mark.endswith(":"))) for mark in map(_trimmed, marks)]
    table = SubElement(parent, "table")
    _add_row(SubElement(table, "thead"), "th", head, align)
    rows = SubElement(table, "tbody")
    for cells in body:
        _add_row(rows, "td", cells, align)
    return True


def _trimmed(cell: str) -> str:
    return cell.strip(" ")


def _add_row(parent: Element, tag: str, cells: list[str], align: list[str | None]) -> None:
    row = SubElement(parent, "tr")
    cells += [""] * (len(align) - len(cells))
    for words, side in zip(cells, align, strict=False):
        SubElement(row, tag, {"style": f"text-align: {side};"} if side else {}).text = words.strip(" ")


_READERS = {
    "#": _read_heading,
    "|": _read_table,
    "!": _read_note,
    **dict.fromkeys("*+-", _read_bullets),
}
