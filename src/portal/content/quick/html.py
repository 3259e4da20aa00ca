"""A tree of elements as HTML, in one pass: what Python-Markdown makes of it in three, byte for byte."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

# The elements of our Markdown that stand on lines of their own.
_BLOCKS = frozenset(
    (
        *(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "hr",
            "div",
        ),
        *("table", "thead", "tbody", "tr", "th", "td"),
    )
)
_EMPTY = frozenset(("br", "hr"))
_AMPERSAND = re.compile(r"&(?!(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);)", re.IGNORECASE)
# What Markdown has made of a backslash and the sign behind it.
_BACKSLASHED = re.compile("\x02([0-9]+)\x03")


def html(root: Element) -> str:
    """The tree, with the line breaks between its blocks."""
    parts: list[str] = []
    _write(root, parts, in_blocks=True)
    return "".join(parts)


def _write(element: Element, parts: list[str], *, in_blocks: bool) -> None:
    """Add the element; `in_blocks` where it is a block and stands in nothing but blocks."""
    tag, tail = element.tag, element.tail
    attributes = _attributes(element) if element.attrib else ""
    if tag in _EMPTY:
        parts.append(f"<{tag}{attributes} />")
    elif len(element):
        parts.append(f"<{tag}{attributes}>")
        _write_inside(element, parts, in_blocks and tag != "pre")
        parts.append(f"</{tag}>")
    else:
        parts.append(f"<{tag}{attributes}>{_escaped(element.text or '', tag)}</{tag}>")
    if in_blocks and (not tail or tail.isspace()):
        parts.append("\n")
    elif tag == "br":
        parts.append("\n" if not tail or tail.isspace() else _escaped(f"\n{tail}"))
    elif tail:
        parts.append(_escaped(tail))


def _write_inside(element: Element, parts: list[str], in_blocks: bool) -> None:
    text, first = element.text, element[0]
    if in_blocks and first.tag in _BLOCKS and (not text or text.isspace()):
        parts.append("\n")
    elif text:
        parts.append(_escaped(text, element.tag))
    if element.tag == "pre" and first.tag == "code" and first.text is not None and not len(first):
        first.text = first.text.rstrip() + "\n"
    for child in element:
        _write(child, parts, in_blocks=in_blocks and child.tag in _BLOCKS)


def _attributes(element: Element) -> str:
    values = sorted(element.items())
    return "".join([f' {name}="{_escaped(value).replace(_QUOTE, "&quot;")}"' for name, value in values])


_QUOTE = '"'


def _escaped(text: str, tag: str = "") -> str:
    if "\x02" in text and tag != "code":
        text = _BACKSLASHED.sub(lambda match: chr(int(match[1])), text)
    if "&" in text:
        text = _AMPERSAND.sub("&amp;", text)
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text
