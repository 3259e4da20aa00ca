"""What all tests share: sites that are built once, and fresh ones to change."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import configuration, settings

# With `--import-mode=importlib` the folder of the tests is not on the path by itself.
sys.path.append(str(Path(__file__).parent))

from contact_form.generator import add_answers
from portal_site import MADE_HERE, REPOSITORY, TODAY, Project, adopt
from site_builder import minimal, sample
from site_reader import Output

# A shared machine may be slow for a moment; that says nothing of the code.
settings.register_profile("portal", deadline=None)
settings.load_profile("portal")
configuration.set_hypothesis_home_dir(REPOSITORY / ".hypothesis")


@pytest.fixture(scope="session", name="folder")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sites")


@pytest.fixture(scope="session", name="built_once")
def _built_once(folder: Path) -> Project:
    """The smallest complete site, built by Pelican; not to be changed."""
    made = minimal(folder / "minimal")
    made.build(MADE_HERE)
    run = made.pelican()
    assert run.code == 0, run.text
    return made


@pytest.fixture(scope="session", name="everything")
def _everything(folder: Path) -> Project:
    """A site that has one of everything; not to be changed."""
    return sample(folder / "sample")


@pytest.fixture(scope="session", name="views")
def _views(everything: Project) -> dict[str, dict[str, Any]]:
    """What the template of each page of that site receives, by the page's address."""
    return everything.views()


@pytest.fixture(scope="session", name="site")
def _site(everything: Project) -> Output:
    """The output of that site, made by Pelican."""
    run = everything.pelican()
    assert run.code == 0, run.text
    return Output(everything.root / "output")


@pytest.fixture(scope="session", name="real")
def _real(folder: Path) -> Output:
    """The output of the repository's own content."""
    made = adopt(REPOSITORY, folder / "real")
    run = made.pelican()
    assert run.code == 0, run.text
    return Output(made.root / "output")


@pytest.fixture(name="project")
def _project(built_once: Project, tmp_path: Path) -> Project:
    """The smallest complete site, built, to be changed."""
    shutil.copytree(built_once.root, tmp_path / "project", symlinks=True)
    return Project(tmp_path / "project")


@pytest.fixture(scope="session", name="output")
def _output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of a small site, with what the contact form is answered with."""
    project = minimal(tmp_path_factory.mktemp("site") / "project")
    project.build("output", TODAY, plan=add_answers)
    return project.root / "output"
