"""The files of the register, made of the real content and of small sites."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from legal_register.generator import add_files
from portal_site import REPOSITORY, Project, adopt

Files = dict[str, bytes]


def made(project: Project) -> Files:
    """The output of a site with the files of its register."""
    project.build(plan=add_files)
    return project.snapshot()


@pytest.fixture(scope="session", name="files")
def _files(folder: Path) -> Files:
    """What is made of the repository's own content."""
    return made(adopt(REPOSITORY, folder / "open-data"))


@pytest.fixture(scope="session", name="whole")
def _whole(files: Files) -> dict[str, Any]:
    """The register of the repository's own content."""
    return dict(json.loads(files["van-ban/register.json"]))


@pytest.fixture(scope="session", name="stated")
def _stated() -> dict[str, dict[str, Any]]:
    """The front matter of every document of the repository in Vietnamese, by name, read by another reader than ours."""
    import yaml

    found = {}
    for path in sorted((REPOSITORY / "content/legal").glob("*.vi.md")):
        _, fields, _ = path.read_text(encoding="utf-8").split("---\n", 2)
        found[path.name.removesuffix(".vi.md")] = yaml.load(fields, yaml.BaseLoader)
    return found
