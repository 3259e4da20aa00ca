"""The few answers of the visit path."""

from __future__ import annotations

import pytest

from portal.endpoint import answer
from portal.endpoint.answer import Answer

ALL = [
    answer.COUNTED, answer.PIXEL, answer.NOT_STORED, answer.ONLY_POST, answer.ONLY_GET, answer.TOO_LARGE,
    answer.LENGTH_REQUIRED,
]  # fmt: skip


@pytest.mark.parametrize("made", ALL, ids=lambda made: str(made.start["status"]))
def test_small_and_never_kept(made: Answer) -> None:
    """Every answer fits a packet, is kept by nobody, and says how long it is, unless it is none (RFC 9110, 8.6)."""
    headers = dict(made.start["headers"])
    length = None if made.start["status"] == 204 else b"%d" % len(made.body["body"])

    assert len(made.body["body"]) < 100
    assert (b"no-store", length) == (headers[b"cache-control"], headers.get(b"content-length"))
