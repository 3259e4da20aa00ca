"""The page for an address that leads nowhere."""

from __future__ import annotations

from typing import Any

import pytest

from site_reader import Output

Views = dict[str, dict[str, Any]]


@pytest.mark.parametrize("address", ["/404.html", "/en/404.html"])
def test_help(views: Views, address: str) -> None:
    """Who is lost finds the help numbers and the first services."""
    page = views[address]

    assert ["tel:111"] == [contact["href"] for contact in page["contacts"]]
    assert 2 == len(page["services"])


def test_place(site: Output) -> None:
    """It stands where web servers look for it, and nowhere else."""
    assert {"404.html", "en/404.html"} <= site.files
    assert set() == site.files & {"khong-thay/index.html", "en/not-found/index.html"}
