"""A tree of elements as HTML, in one pass: what Python-Markdown makes of it in three, byte for byte."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

# The elements of our Markdown that stand on lines of their own.
_BLOCKS = frozenset((
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "hr", "div",
    "table", "thead", "tbody", "tr", "th", "td",
))  # fmt: skip
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
    tag = element.tag
    parts.append(f"<{tag}{_attributes(element)}" if element.attrib else f"<{tag}")
    if tag in _EMPTY:
        parts.append(" />")
    else:
        inside_blocks = in_blocks and tag != "pre"
        parts.append(_opening(element, inside_blocks))
        # Here and not in a function of its own: what the library can nest must not be too deep for us.
        for child in element:
            _write(child, parts, in_blocks=inside_blocks and child.tag in _BLOCKS)
        parts.append(f"</{tag}>")
    parts.append(_tail(element, in_blocks))


def _opening(element: Element, inside_blocks: bool) -> str:
    """The end of the opening tag, and the text up to the first child."""
    text = element.text or ""
    if not len(element):
        return f">{_escaped(text, element.tag)}"
    first = element[0]
    if element.tag == "pre" and first.tag == "code" and first.text is not None and not len(first):
        first.text = first.text.rstrip() + "\n"
    if inside_blocks and first.tag in _BLOCKS and (not text or text.isspace()):
        return ">\n"
    return f">{_escaped(text, element.tag)}"


def _tail(element: Element, in_blocks: bool) -> str:
    tail = element.tail or ""
    if in_blocks and (not tail or tail.isspace()):
        return "\n"
    if element.tag == "br":
        return "\n" if not tail or tail.isspace() else _escaped(f"\n{tail}")
    return _escaped(tail)


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
