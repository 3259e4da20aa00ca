"""Reading the sources: each once, again only when it has changed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from portal.build.bodies import Bodies
from portal.build.signature import scan
from portal.build.sources import File, Sources, make
from portal.build.state import State
from portal.build.templates import Template
from portal.checks.runner import check_text
from portal.content.catalogue import Catalogue
from portal.content.data import DataFile
from portal.content.item import Item
from portal.content.pictures import Picture
from portal.contract.problems import Problem
from portal_site import Project
from site_builder import photograph


class Reader:
    """Sources of a project, with a note of every text that was looked at."""

    def __init__(self, root: Path, work: Path) -> None:
        self.root = root
        self.state = State(b"maker")
        self.bodies = Bodies(work / "bodies.sqlite3")
        self.looked_at: list[str] = []

    def read(self) -> list[str]:
        """Read what has changed; what is wrong."""
        self.looked_at.clear()
        sources = Sources(self.root, self.state, self.bodies, self._check)
        return [problem.text() for problem in sources.read(scan(self.root, "content"), lambda done, total: None)]

    def load(self, path: str) -> Any:
        """What was stored of a text."""
        return Sources(self.root, self.state, self.bodies, self._check).load(path)

    def _check(self, path: str, data: bytes) -> list[Problem]:
        self.looked_at.append(path)
        return check_text(path, data)


VI = "content/news/merger.vi.md"


@pytest.fixture(name="reader")
def _reader(project: Project, tmp_path: Path) -> Reader:
    """The sources of a project, read once."""
    made = Reader(project.root, tmp_path)
    assert [] == made.read()
    return made


def test_once(reader: Reader) -> None:
    """What has not changed is not read again."""
    reader.read()
    reader.read()

    assert [] == reader.looked_at


def test_one_changed(reader: Reader, project: Project) -> None:
    """Only a text that has changed is read again."""
    project.append(VI, "Lời.\n")
    reader.read()

    assert [VI] == reader.looked_at
    assert "<p>Lời.</p>" == reader.load(VI)["html"]


def test_same_words(reader: Reader, project: Project) -> None:
    """A text that was saved as it was is not converted again."""
    project.write(VI, project.read(VI))
    reader.read()

    assert [] == reader.looked_at


def test_same_size_and_time(reader: Reader, project: Project) -> None:
    """A change that keeps size and modification time is seen."""
    path = project.root / VI
    times = path.stat()
    project.replace(VI, "Tin Merger", "Tin Nerger")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    reader.read()

    assert [VI] == reader.looked_at


def test_gone(reader: Reader, project: Project) -> None:
    """A text that is gone is forgotten."""
    source = reader.state.sources[VI][1]
    project.remove(VI)
    reader.read()

    assert VI not in reader.state.sources
    assert reader.bodies.get(VI, source) is None


def test_wrong(reader: Reader, project: Project) -> None:
    """A text that became wrong is told each time until it is right, and no old reading of it is used."""
    project.replace(VI, "2026-11-01", "2010-02-30")
    expected = [f"{VI}:5: '2010-02-30' is not a date that exists: write year-month-day, such as 2026-11-22"]

    assert [expected, expected] == [reader.read(), reader.read()]
    assert VI not in reader.state.sources

    project.replace(VI, "2010-02-30", "2026-11-01")

    assert [] == reader.read()


def test_lost_body(reader: Reader) -> None:
    """What the store has lost is read again when it is asked for."""
    before = reader.load(VI)
    reader.bodies.drop([VI])

    assert before == reader.load(VI)


@pytest.mark.parametrize(
    ("path", "data", "expected"),
    [
        ("content/data/tags.yaml", b"", DataFile),
        ("content/images/a.jpg", photograph(10, 10), Picture),
        ("content/files/a.pdf", b"x", File),
        ("content/pages/a.vi.md", b"---\ntitle: a\nslug: a\nlead: " + b"x" * 50 + b"\n---\n", Item),
        ("theme/templates/page.html", b"x", Template),
        ("theme/templates/components/toc/toc.yaml", b"x", File),
        ("theme/locale/vi/LC_MESSAGES/messages.po", b'msgid ""\nmsgstr ""\n', Catalogue),
        ("theme/static/portal.css", b"x", File),
    ],
)
def test_what_a_file_is(path: str, data: bytes, expected: type) -> None:
    """What a file means is told by where it stands."""
    made = make(path, data, check_text)

    assert [] == made.problems
    assert expected is type(made.value)


@pytest.mark.parametrize("name", ["a.gif", "a.svg", "notes.txt"])
def test_no_picture(name: str) -> None:
    """Only photographs stand among the pictures: a drawing could carry a script."""
    path = f"content/images/{name}"

    assert [f"{path}: A picture must be one of .jpg, .jpeg, .png, .webp"] == [
        problem.text() for problem in make(path, b"x", check_text).problems
    ]
