"""After any change, a build leaves byte for byte what a clean build makes."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from legal_register.generator import add_files
from portal.build.signature import RACY_NS
from portal.build.state import Held
from portal.contract.problems import Refused
from portal_site import Project
from site_builder import sample
from site_edits import EDITS

STEPS = st.lists(
    st.lists(st.tuples(st.sampled_from(sorted(EDITS)), st.integers(0, 2**32)), min_size=1, max_size=4),
    min_size=1,
    max_size=6,
)
COUNTED: Counter[str] = Counter()
# Seconds after which a change is no longer so fresh that its file is read again.
SETTLED = 2 * RACY_NS / 1e9


@pytest.fixture(scope="module", name="ready")
def _ready(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A site that has one of everything, built, with a theme of its own."""
    project = sample(tmp_path_factory.mktemp("incremental") / "project")
    project.own("theme")
    project.build(plan=add_files)
    return project


def outcome(project: Project, output: str, held: Held | None = None) -> tuple[dict[str, bytes], list[str]]:
    """The files of the output after a build, and what the build refused."""
    try:
        project.build(output, plan=add_files, held=held)
    except Refused as refused:
        return project.snapshot(output), [problem.text() for problem in refused.problems]
    return project.snapshot(output), []


def differences(left: dict[str, bytes], right: dict[str, bytes]) -> list[str]:
    """The paths whose bytes differ, or that only one side has."""
    return sorted(path for path in left.keys() | right.keys() if left.get(path) != right.get(path))


@contextmanager
def copied(ready: Project) -> Iterator[Project]:
    """The same site elsewhere, to be changed; built there, so that the next build has nothing to read but the change."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ready.root, f"{folder}/project", symlinks=True)
        project = Project(Path(folder) / "project")
        time.sleep(SETTLED)
        project.build(plan=add_files)
        yield project


def hold(ready: Project, steps: list[list[tuple[str, int]]]) -> None:
    """Make the edits, step by step, and compare with a clean build after each step."""
    # As `portal serve` builds, in one process, and as `portal build` does, each time in a new one.
    held = Held() if len(steps) % 2 else None
    with copied(ready) as project:
        for step in steps:
            for name, seed in step:
                EDITS[name](project, Random(seed))
                COUNTED[name] += 1
            shutil.rmtree(project.root / "clean", ignore_errors=True)
            shutil.rmtree(project.root / ".cache" / "work-clean", ignore_errors=True)
            expected, refused = outcome(project, "clean")
            found, also_refused = outcome(project, "output", held)
            assert refused == also_refused
            if not refused:
                assert differences(expected, found) == []


@settings(max_examples=30, suppress_health_check=list(HealthCheck), derandomize=True)
@given(steps=STEPS)
def test_any_edits(ready: Project, steps: list[list[tuple[str, int]]]) -> None:
    """Whatever is edited, added, deleted, spoiled or interrupted, the output is that of a clean build."""
    hold(ready, steps)


@pytest.mark.slow
def test_campaign(ready: Project) -> None:
    """The same for at least two thousand edits, never the same ones twice."""
    COUNTED.clear()

    @settings(max_examples=320, suppress_health_check=list(HealthCheck), database=None)
    @given(steps=STEPS)
    def campaign(steps: list[list[tuple[str, int]]]) -> None:
        hold(ready, steps)

    campaign()
    print(f"\n{sum(COUNTED.values())} edits: {dict(sorted(COUNTED.items()))}")

    assert sum(COUNTED.values()) >= 2000


def spoil_a_text(project: Project) -> Callable[[], object]:
    """A file that is refused; how it is mended."""
    text = project.root / "content" / "news" / "nonsense.vi.md"
    text.write_text("No fields.", encoding="utf-8")
    return text.unlink


def spoil_a_template(project: Project) -> Callable[[], object]:
    """A template that fails when the first page is rendered; how it is mended."""
    template = project.root / "theme" / "templates" / "base.html"
    before = template.read_text(encoding="utf-8")
    template.write_text(before + "{{ nobody.knows }}", encoding="utf-8")
    return partial(template.write_text, before, encoding="utf-8")


EDITED = ["retitle", "retag", "redate", "draft", "add", "delete", "link", "rest_on_law", "plant_output", "tamper"]


@pytest.mark.parametrize("spoil", [spoil_a_text, spoil_a_template])
@pytest.mark.parametrize("name", EDITED)
def test_edit_beside_a_fault(ready: Project, name: str, spoil: Callable[[Project], Callable[[], object]]) -> None:
    """What was edited while the site could not be built is there, everywhere, when the fault is mended."""
    with copied(ready) as project:
        EDITS[name](project, Random(7))
        mend = spoil(project)
        time.sleep(SETTLED)
        assert outcome(project, "output")[1]
        mend()

        assert differences(outcome(project, "clean")[0], outcome(project, "output")[0]) == []


@pytest.mark.parametrize("name", sorted(EDITS))
def test_each_edit(ready: Project, name: str) -> None:
    """Each kind of edit alone leaves the output of a clean build."""
    hold(ready, [[(name, 7)]])
