"""The visit path: one answer, whatever is counted."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest
from asgi_client import Asked, Served, ask, served
from visit_builders import NOON

from portal.contract.visits import COUNTS_PATH, PIXEL_PATH, VISIT_PATH
from portal.endpoint.settings import Settings

BROWSER = {"user-agent": "Mozilla/5.0 Firefox/130.0"}


def figures(app: Served) -> tuple[int, int]:
    """Visits and hits of today."""
    today = json.loads(ask(app, "GET", COUNTS_PATH).body)["today"]
    return today["visits"], today["hits"]


def visit(app: Served, page: str = "/", headers: Mapping[str, str] = BROWSER) -> Asked:
    """The answer to a beacon."""
    return ask(app, "POST", f"{VISIT_PATH}?page={page}", headers)


def test_beacon(settings: Settings) -> None:
    """A beacon is answered with nothing, and nobody keeps the answer."""
    with served(settings, NOON) as app:
        answer = visit(app)
        expected = (204, {"cache-control": "no-store", "x-content-type-options": "nosniff"}, b"")

        assert expected == answer
        assert (1, 1) == figures(app)


def test_pixel(settings: Settings) -> None:
    """Without JavaScript a picture of one pixel counts the same."""
    with served(settings, NOON) as app:
        answer = ask(app, "GET", f"{PIXEL_PATH}?page=/", BROWSER)

        assert (200, "image/gif", "no-store") == (
            answer.status,
            answer.headers["content-type"],
            answer.headers["cache-control"],
        )
        assert (b"GIF89a\x01\x00\x01\x00", 43) == (answer.body[:10], len(answer.body))
        assert (1, 1) == figures(app)


@pytest.mark.parametrize(
    ("page", "headers"),
    [
        ("/forged/", BROWSER),
        ("/", {"user-agent": "Googlebot/2.1"}),
        ("/", {}),
        ("/", {**BROWSER, "sec-purpose": "prefetch"}),
        ("/", {**BROWSER, "sec-fetch-site": "cross-site"}),
        ("/", {**BROWSER, "origin": "https://evil.example", "host": "a"}),
        ("/" * 3000, BROWSER),
        ("%00%ff<script>", BROWSER),
    ],
)
def test_what_does_not_count_is_answered_the_same(settings: Settings, page: str, headers: dict[str, str]) -> None:
    """Nobody can tell from the answer what is known or counted."""
    with served(settings, NOON) as app:
        counted = visit(app)

        assert counted == visit(app, page, headers)
        assert (1, 1) == figures(app)


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("GET", VISIT_PATH, "POST"),
        ("PUT", VISIT_PATH, "POST"),
        ("OPTIONS", VISIT_PATH, "POST"),
        ("POST", PIXEL_PATH, "GET"),
    ],
)
def test_wrong_method(settings: Settings, method: str, path: str, allowed: str) -> None:
    """Another method is refused, and says which would do."""
    with served(settings, NOON) as app:
        answer = ask(app, method, f"{path}?page=/", BROWSER)

        assert (405, allowed, b"Method Not Allowed") == (answer.status, answer.headers["allow"], answer.body)
        assert (0, 0) == figures(app)


@pytest.mark.parametrize(
    ("length", "expected"),
    [("0", 204), ("1024", 204), ("1025", 413), ("99999", 413), ("9" * 5000, 413), ("-1", 413), ("1e2", 413), ("", 413)],
)
def test_length_of_the_body(settings: Settings, length: str, expected: int) -> None:
    """A body of up to 1 kB is let pass unread; a longer one is refused."""
    with served(settings, NOON) as app:
        assert expected == visit(app, headers={**BROWSER, "content-length": length}).status


def test_body_of_unknown_length(settings: Settings) -> None:
    """A body that does not say how long it is, is refused."""
    with served(settings, NOON) as app:
        assert 411 == visit(app, headers={**BROWSER, "transfer-encoding": "chunked"}).status
