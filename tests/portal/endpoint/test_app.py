"""The ASGI application: the visit path before all routing, Starlette for the rest."""

from __future__ import annotations

from pathlib import Path

import pytest
from asgi_client import ask, served
from endpoint_process import BROWSER, EndpointProcess
from visit_builders import NOON

from portal.contract.visits import HEALTH_PATH
from portal.endpoint.settings import Settings


@pytest.mark.parametrize("path", ["/", "/api", "/api/visit/", "/api/visit.gif/", "/api/VISIT", "/api/visits.json/x"])
def test_unknown_address(settings: Settings, path: str) -> None:
    """What is not there is not there, in few words."""
    with served(settings, NOON) as app:
        answer = ask(app, "GET", path)

    assert (404, b"Not Found") == (answer.status, answer.body)


def test_health(settings: Settings) -> None:
    """The health of the endpoint is at its address."""
    with served(settings, NOON) as app:
        assert 200 == ask(app, "GET", HEALTH_PATH).status


def test_visits_survive_a_restart(endpoint: EndpointProcess) -> None:
    """A visitor of before a restart is known after it, and the figures go on."""
    assert [204, 204] == [endpoint.visit("/"), endpoint.visit("/en/", address="192.0.2.2")]
    endpoint.stop()
    endpoint.start()
    assert 204 == endpoint.visit("/en/")
    counts = endpoint.counts()

    assert ({"visits": 2, "hits": 3}, 2, 2) == (counts["today"], counts["online"], counts["total"])


def test_no_address_and_no_agent_anywhere(endpoint: EndpointProcess, settings: Settings) -> None:
    """Neither address nor User-Agent is in a file of the database or in the log, of counted and of refused hits."""
    endpoint.visit("/", address="203.0.113.77")
    endpoint.visit("/forged/", address="203.0.113.78", agent="Googlebot 203.0.113.79")
    endpoint.counts()
    folder = Path(settings.pages).parent
    files = [file for file in folder.iterdir() if file != settings.pages]
    words = [b"203.0.113", BROWSER.encode()[:20], b"Googlebot"]

    assert endpoint.log in files
    assert [] == [(file, word) for file in files for word in words if word in file.read_bytes()]
