"""Lighthouse, through a page-audit tool that need not be there: `make audit PAGE_AUDIT=/path/to/its/folder`."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from chromium import find_chromium
from measures import note
from pages import SAMPLES, Sample, every_sample, pages_of, representative
from site_build import BuiltSite

from portal.cli.preview import HEADERS

TOOL = Path(os.environ.get("PAGE_AUDIT", "/nonexistent")) / "audit.mjs"
NODE = shutil.which("node")

pytestmark = [
    pytest.mark.skipif(not TOOL.is_file(), reason="PAGE_AUDIT does not name the folder of a page-audit tool"),
    pytest.mark.skipif(NODE is None, reason="Node.js is not installed"),
]

LEAST = {"perf": 99, "a11y": 100, "bp": 100, "seo": 100}
# The tool serves files only: what the endpoint would answer lies in files, or each page would be blamed for its absence.
FIGURES = {"today": {"visits": 0, "hits": 0}, "online": 0, "total": 0, "as_of": "2026-11-25T15:04:05+07:00"}
ENDPOINT = {"api/visit": "", "api/visits.json": json.dumps(FIGURES)}
OTHER_CHECKS = "axe,vnu,htmlvalidate,links,nojs,reflow,zoom"


def measured(root: Path, urls: list[str], folder: Path, runs: int) -> dict[str, dict[str, Any]]:
    """What Lighthouse says of each page, served compressed and with the headers of the site; the median of the runs."""
    report = folder / f"lighthouse-{runs}.json"
    headers = [part for name, value in HEADERS.items() for part in ("--header", f"{name}: {value}")]
    options = ["--compress", "br", *headers, "--skip", OTHER_CHECKS, "--runs", str(runs), "--json", str(report)]
    environment = {**os.environ, "CHROME_PATH": str(find_chromium())}
    served = shutil.copytree(root, folder / f"site-{runs}")
    for path, answer in ENDPOINT.items():
        (served / path).write_text(answer, encoding="utf-8")
    subprocess.run(
        [str(NODE), str(TOOL), *options, str(served), *urls], check=True, env=environment, capture_output=True
    )
    return {row["page"]: row for row in json.loads(report.read_text(encoding="utf-8"))}


@pytest.fixture(scope="module")
def scores(site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """The scores of every template; where a busy machine spoilt the speed, the median of three."""
    folder = tmp_path_factory.mktemp("lighthouse")
    urls = sorted({pages_of(site, sample)[0].url for sample in SAMPLES if pages_of(site, sample)})
    found = measured(site.root, urls, folder, 1)
    slow = [url for url, row in found.items() if row["perf"] < LEAST["perf"]]
    return found | (measured(site.root, slow, folder, 3) if slow else {})


@every_sample
def test_lighthouse_is_content(site: BuiltSite, scores: dict[str, dict[str, Any]], sample: Sample) -> None:
    """On a phone: accessibility, best practices and search 100, speed at least 99."""
    page = representative(site, sample)
    row = scores[page.url]
    note(page.url, Lighthouse="/".join(str(row[name]) for name in LEAST), LCP=f"{row['lcp']} ms")
    # A page that is not to be found by search engines is not to be measured by how they find it.
    wanted = {name: least for name, least in LEAST.items() if page.indexed or name != "seo"}

    assert {} == {name: row[name] for name, least in wanted.items() if row[name] < least}, (page.url, row["lhList"])
