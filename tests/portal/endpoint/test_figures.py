"""`GET /api/visits.json`: the published figures."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from asgi_client import ask, served
from visit_builders import NOON

from portal.contract.visits import COUNTS_PATH, VISIT_PATH
from portal.endpoint.settings import Settings

BROWSER = {"user-agent": "Mozilla/5.0 Firefox/130.0"}
VISIT = f"{VISIT_PATH}?page=/"


def test_shape(settings: Settings) -> None:
    """The body is the figures as the contract shapes them, and may be kept for as long as they are."""
    with served(replace(settings, cache_seconds=5), NOON) as app:
        ask(app, "POST", VISIT, BROWSER)
        answer = ask(app, "GET", COUNTS_PATH)
    expected = {
        "today": {"visits": 1, "hits": 1},
        "online": 1,
        "total": 1,
        "as_of": "2026-11-22T12:00:00+07:00",
        "legacy": None,
    }

    assert expected == json.loads(answer.body)
    assert "public, max-age=5" == answer.headers["cache-control"]
    assert "application/json" == answer.headers["content-type"]


def test_kept_for_a_few_seconds(settings: Settings) -> None:
    """Within that time the answer is the same, whatever is counted meanwhile."""
    with served(replace(settings, cache_seconds=60), NOON) as app:
        before = ask(app, "GET", COUNTS_PATH)
        ask(app, "POST", VISIT, BROWSER)

        assert before.body == ask(app, "GET", COUNTS_PATH).body


def test_not_modified(settings: Settings) -> None:
    """Who has the figures already is told so in no bytes, also through a web server that compresses."""
    with served(settings, NOON) as app:
        tag = ask(app, "GET", COUNTS_PATH).headers["etag"]
        strong, weak, other = (
            ask(app, "GET", COUNTS_PATH, {"if-none-match": match}) for match in (tag, f"W/{tag}", '"other"')
        )

    assert re.fullmatch(r'"[0-9a-f]{16}"', tag)
    assert [(304, b""), (304, b""), 200] == [
        (strong.status, strong.body), (weak.status, weak.body), other.status,
    ]  # fmt: skip


def test_wrong_method(settings: Settings) -> None:
    """The figures can only be read."""
    with served(settings, NOON) as app:
        assert 405 == ask(app, "POST", COUNTS_PATH).status
