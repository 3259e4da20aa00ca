"""What several tests of the legal room build."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from portal.legal.document import Document
from portal.legal.number import parse

Build = Callable[..., Document]


@pytest.fixture(name="document")
def _document() -> Build:
    """A builder of documents: a decision of the Prime Minister unless said otherwise."""

    def build(name: str, number: str = "1/QĐ-TTg", **fields: Any) -> Document:
        defaults = {"type": "decision", "issuers": ("prime-minister",)}
        return Document(name=name, number=parse(number), **(defaults | fields))

    return build
