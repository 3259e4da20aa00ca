"""Bodies in the Markdown that every generator understands; what only the portal writes is put in common words."""

from __future__ import annotations

import re

from corpus import Article
from portal.contract.languages import Language

BASE = "https://bench.example"
_NAME = re.compile(r"\(@/([a-z]+)/([^)#]+)(#[^)]*)?\)")
_NOTE = re.compile(r'!!! \w+ "([^"]*)"\n')


def common_body(article: Article, language: Language) -> str:
    """The body: notes as quotations, names of items as plain addresses, the picture in its first line."""
    blocks = [_common(block, language) for block in article.words[language].blocks]
    picture = [f"![{article.words[language].title}](/images/{article.picture})"] if article.picture else []
    return "\n\n".join((*picture, *blocks, ""))


def address(name: str, language: Language) -> str:
    """Where every peer publishes the article."""
    return f"/{'en/' if language == 'en' else ''}news/{name}/"


def _common(block: str, language: Language) -> str:
    # Every generator has its own way to name a page, which has to be looked up; a plain address costs it nothing.
    block = _NAME.sub(
        lambda match: f"({BASE if match[1] != 'news' else ''}{_place(match[1], match[2], language)})", block
    )
    note = _NOTE.match(block)
    if note is None:
        return block
    lines = [f"**{note[1]}**", "", *(line.strip() for line in block[note.end() :].split("\n"))]
    return "\n".join(f"> {line}".rstrip() for line in lines)


def _place(kind: str, name: str, language: Language) -> str:
    return address(name, language) if kind == "news" else f"/{kind}/{name}/"
