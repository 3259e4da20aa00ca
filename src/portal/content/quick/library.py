"""Python-Markdown, which says what our texts mean; and the quick ways, as an extension of it that changes no result."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, ElementTree

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.extensions import Extension
from markdown.preprocessors import NormalizeWhitespace
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

from portal.content.quick import blocks, inline
from portal.content.quick.html import html

# Reference links, pictures, automatic mail addresses and raw HTML are no part of our Markdown (a picture stands among
# the figures of its item); fewer patterns are faster, too.
_UNUSED = ("reference", "image_link", "image_reference", "short_reference", "short_image_ref", "automail", "html")


def library(*extensions: Extension) -> Markdown:
    """Python-Markdown as our texts use it, with these extensions."""
    converter = Markdown(extensions=["tables", "admonition", "def_list", "sane_lists", *extensions])
    for name in _UNUSED:
        converter.inlinePatterns.deregister(name)
    converter.preprocessors.deregister("html_block")
    # A heading is a line of #, never a line that happens to be underlined.
    converter.parser.blockprocessors.deregister("setextheader")
    return converter


class Quick(Extension):
    """Reads at once what it can, and leaves the rest to the library."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Take the places of the parser of blocks, of the inline patterns, and of all that makes HTML of the tree."""
        md.parser.parseDocument = _Parser(md.parser)  # type: ignore[method-assign]
        md.treeprocessors.register(_Inline(md), "inline", 20)
        md.preprocessors.register(_White(md), "normalize_whitespace", 30)
        md.treeprocessors.deregister("prettify")
        md.treeprocessors.deregister("unescape")
        md.output_formats = {"xhtml": html}  # type: ignore[misc]


class _Parser:
    """Finds the blocks of a text."""

    def __init__(self, parser: BlockParser) -> None:
        self._of_library = parser.parseDocument

    def __call__(self, lines: Iterable[str]) -> ElementTree:
        root = blocks.read("\n".join(lines))
        return self._of_library(lines) if root is None else ElementTree(root)


class _Inline(InlineProcessor):
    """Finds the marks in the texts of blocks; the library reads all of them where there is one that we do not know."""

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """The tree, its texts read."""
        elements = list(tree.iter())
        marked = [element for element in elements if _may_be_marked(element.text)]
        readings = [inline.read(element.text or "") for element in marked]
        if None not in readings and all(inline.is_plain(element.tail or "") for element in elements):
            for element, (before, marks) in zip(marked, filter(None, readings), strict=True):
                _add(element, before, marks)
            return tree
        # The library searches these texts in vain, which takes three quarters of its time.
        for element in set(elements).difference(marked):
            element.text = AtomicString(element.text or "")
        return super().run(tree, ancestors)


def _may_be_marked(text: str | None) -> bool:
    # The text of code is atomic from the start.
    return text is not None and not isinstance(text, AtomicString) and not inline.is_plain(text)


def _add(element: Element, before: str, marks: list[inline.Mark]) -> None:
    element.text = before
    for place, mark in enumerate(marks):
        inside = Element("strong") if mark.target is None else Element("a", {"href": mark.target})
        inside.text, inside.tail = mark.words, mark.tail
        element.insert(place, inside)


class _White(NormalizeWhitespace):
    """Makes white space normal where it is not."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines as the library would have them, two empty ones behind them."""
        text = "\n".join(lines)
        is_normal = not any(sign in text for sign in ("\t", " \n", "\r", "\x02", "\x03"))
        return [*lines, "", ""] if is_normal else super().run(lines)
