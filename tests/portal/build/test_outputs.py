"""The output directory: what must be made again, what is taken away, and the one step that changes it."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.build.framing import MARKS, Framed, Parts, framed
from portal.build.outputs import Change, Known, Output, OutputFolder, colliding, parents
from portal.build.signature import RACY_NS
from portal.contract.digest import SIZE
from portal.contract.problems import Refused

SITE = {"index.html": "home", "a/index.html": "a", "a/b/index.html": "b", "feed.xml": "feed"}


class Folder:
    """An output directory, and what is known of it."""

    def __init__(self, root: Path, work: Path | None = None) -> None:
        self.root = root / "output"
        self.work = work or root / "work"
        self.work.mkdir(parents=True, exist_ok=True)
        self.known = Known()

    def plan(self, site: Mapping[str, str]) -> Change:
        """What a build of that site would change."""
        return OutputFolder(self.root, self.work).compare(outputs(site), self.known)

    def build(self, site: Mapping[str, str]) -> Change:
        """Make the directory hold that site."""
        return self.build_of(outputs(site))

    def build_of(self, planned: list[Output]) -> Change:
        """Make the directory hold just that."""
        folder = OutputFolder(self.root, self.work)
        change = folder.compare(planned, self.known)
        if change:
            folder.open_staging()
            spans = [folder.stage(output, number) for number, output in enumerate(change.make)]
            folder.commit(change, spans, self.known)
        folder.settle()
        return change

    def files(self) -> dict[str, str]:
        """What the directory holds."""
        found = (path for path in self.root.rglob("*") if path.is_file())
        return {path.relative_to(self.root).as_posix(): path.read_text() for path in found}


def outputs(site: Mapping[str, str]) -> list[Output]:
    """The files of a site; the words of each are its fingerprint, too."""
    return [Output(path, words.encode(), words.encode) for path, words in site.items()]


def made(change: Change) -> list[str]:
    """The paths that a change makes."""
    return [output.path for output in change.make]


def let_time_pass() -> None:
    """Wait until what has just changed would show its next change."""
    time.sleep(2 * RACY_NS / 10**9)


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Folder:
    """A directory that holds the site."""
    made = Folder(tmp_path)
    made.build(SITE)
    return made


def test_first(tmp_path: Path) -> None:
    """Into an empty directory everything is made."""
    folder = Folder(tmp_path)

    assert list(SITE) == made(folder.build(SITE))
    assert SITE == folder.files()


def test_nothing_changed(folder: Folder) -> None:
    """Where nothing has changed nothing is made or taken away."""
    assert not folder.plan(SITE)


def test_one_changed(folder: Folder) -> None:
    """Only what has changed is made again."""
    change = folder.build(SITE | {"a/index.html": "new"})

    assert (["a/index.html"], []) == (made(change), change.stale)
    assert SITE | {"a/index.html": "new"} == folder.files()


def test_gone(folder: Folder) -> None:
    """What is no longer wanted is taken away, with the folders it leaves empty."""
    change = folder.build({"index.html": "home"})

    assert ["a/b/index.html", "a/index.html", "feed.xml"] == change.stale
    assert {"index.html": "home"} == folder.files()
    assert [folder.root / "index.html"] == list(folder.root.iterdir())


def test_tampered(folder: Folder) -> None:
    """A published file that somebody changed is made again."""
    (folder.root / "feed.xml").write_text("fee!")

    assert ["feed.xml"] == made(folder.plan(SITE))


def test_lost(folder: Folder) -> None:
    """A published file that somebody took away is made again."""
    shutil.rmtree(folder.root / "a")

    assert ["a/index.html", "a/b/index.html"] == made(folder.build(SITE))
    assert SITE == folder.files()


@pytest.mark.parametrize("path", ["planted.html", "a/planted.html", "casino/deep/planted.html", ".hidden", "a/x~"])
def test_planted(folder: Folder, path: str) -> None:
    """A file that somebody put among the published ones is taken away."""
    let_time_pass()
    folder.build(SITE)
    (folder.root / path).parent.mkdir(parents=True, exist_ok=True)
    (folder.root / path).write_text("casino")
    change = folder.build(SITE)

    assert ([], [path]) == (made(change), change.stale)
    assert SITE == folder.files()


def test_before_us(tmp_path: Path) -> None:
    """What stood in the directory before the first build is taken away."""
    folder = Folder(tmp_path)
    (folder.root / "wp-admin").mkdir(parents=True)
    (folder.root / "wp-admin" / "x.php").write_text("x")
    folder.build(SITE)

    assert SITE == folder.files()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"a": "file"}, {"a/index.html": "page"}),
        ({"a/index.html": "page"}, {"a": "file"}),
        ({"a": "file", "b/c": "x"}, {"a/b/c": "page"}),
        ({"a/b/c": "page", "a/d": "x"}, {"a": "file"}),
    ],
)
def test_file_becomes_folder(tmp_path: Path, before: dict[str, str], after: dict[str, str]) -> None:
    """A file may become a folder, and a folder a file."""
    folder = Folder(tmp_path)
    folder.build(before)
    folder.build(after)

    assert after == folder.files()


@pytest.mark.parametrize("site", [SITE, {"index.html": "home"}])
@pytest.mark.parametrize("path", ["feed.xml", "a/index.html", "index.html"])
def test_folder_in_place_of_a_file(folder: Folder, path: str, site: dict[str, str]) -> None:
    """Where somebody put a folder in place of a published file, the file comes back, or both go."""
    (folder.root / path).unlink()
    (folder.root / path).mkdir()
    (folder.root / path / "x").write_text("x")
    folder.build(site)

    assert site == folder.files()


@pytest.mark.parametrize("site", [SITE, {"index.html": "home"}])
def test_file_in_place_of_a_folder(folder: Folder, site: dict[str, str]) -> None:
    """Where somebody put a file in place of a published folder, the folder comes back, or both go."""
    shutil.rmtree(folder.root / "a")
    (folder.root / "a").write_text("x")
    folder.build(site)

    assert site == folder.files()


def test_link_in_place_of_a_file(folder: Folder, tmp_path: Path) -> None:
    """A link that leads elsewhere is replaced; what it leads to stays as it was."""
    (tmp_path / "elsewhere").write_text("untouched")
    (folder.root / "feed.xml").unlink()
    (folder.root / "feed.xml").symlink_to(tmp_path / "elsewhere")
    folder.build(SITE)

    assert not (folder.root / "feed.xml").is_symlink()
    assert (SITE, "untouched") == (folder.files(), (tmp_path / "elsewhere").read_text())


def test_links_above_are_left_alone(tmp_path: Path) -> None:
    """A portal that lies behind a symbolic link is built where that leads; the link stays."""
    (tmp_path / "disk").mkdir()
    (tmp_path / "www").symlink_to(tmp_path / "disk")
    folder = Folder(tmp_path / "www")
    folder.build(SITE)

    assert (tmp_path / "www").is_symlink()
    assert SITE == folder.files()
    assert (tmp_path / "disk" / "output" / "a" / "index.html").exists()


def test_colliding() -> None:
    """Two things that want one address are refused, each address once more than it may be."""
    twice = [*outputs(SITE), *outputs({"feed.xml": "other"})]

    assert ["feed.xml: Two things want this address: give one of them another slug"] == [
        problem.text() for problem in colliding(twice)
    ]


def test_colliding_changes_nothing(folder: Folder) -> None:
    """They are refused before anything is made."""
    with pytest.raises(Refused):
        OutputFolder(folder.root, folder.work).compare([*outputs(SITE), *outputs({"feed.xml": "x"})], folder.known)

    assert SITE == folder.files()


def test_fails_while_making(folder: Folder) -> None:
    """When a file cannot be made, the published ones stay as they were."""

    def fail() -> bytes:
        raise Refused([])

    changed = OutputFolder(folder.root, folder.work)
    changed.open_staging()
    changed.stage(Output("index.html", b"new", lambda: b"new"), 0)
    with pytest.raises(Refused):
        changed.stage(Output("feed.xml", b"new", fail), 1)

    assert SITE == folder.files()


def page(frame: bytes, inside: bytes = b"inside") -> Output:
    """A page that says whether it was made of its parts."""

    def make(parts: Parts | None = None) -> Framed:
        how = "again" if parts is None else "of its parts"
        return framed(f"{MARKS.head} {how} {MARKS.main}", parts or Parts("Đầu", "Thân"))

    return Output("index.html", frame + inside, make, framed=True)


def test_framed_anew(folder: Folder) -> None:
    """A page of which only the frame has changed is made of its parts, as often as its frame changes."""
    folder.build_of([page(b"1" * SIZE)])
    assert {"index.html": "Đầu again Thân"} == folder.files()

    for frame in (b"2", b"3"):
        folder.build_of([page(frame * SIZE)])
        assert {"index.html": "Đầu of its parts Thân"} == folder.files()


def test_made_whole(folder: Folder) -> None:
    """A page that shows something else, or that somebody has changed, is made whole."""
    folder.build_of([page(b"1" * SIZE)])
    folder.build_of([page(b"2" * SIZE, b"something else")])
    assert {"index.html": "Đầu again Thân"} == folder.files()

    (folder.root / "index.html").write_text("Casino")
    folder.build_of([page(b"3" * SIZE, b"something else")])
    assert {"index.html": "Đầu again Thân"} == folder.files()


def test_killed_while_moving(folder: Folder) -> None:
    """What a killed build was moving is made again, though it looks as it should."""
    (folder.work / "journal").write_text("index.html\nfeed.xml")

    assert ["index.html", "feed.xml"] == made(folder.build(SITE))
    assert not folder.plan(SITE)


def test_nothing_is_left_beside(folder: Folder) -> None:
    """A build leaves nothing of its own behind."""
    assert [] == list(folder.work.iterdir())


def test_another_file_system(tmp_path: Path) -> None:
    """The output may be on another disk than the work."""
    memory = Path("/dev/shm")
    if not memory.is_dir() or memory.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("needs a second file system at /dev/shm")
    with tempfile.TemporaryDirectory(dir=memory) as work:
        folder = Folder(tmp_path, Path(work))
        folder.build(SITE)

        assert SITE == folder.files()


@pytest.mark.parametrize(
    ("path", "expected"),
    [("a", [""]), ("a/b", ["a/", ""]), ("a/b/c", ["a/b/", "a/", ""]), ("a/b/", ["a/", ""])],
)
def test_parents(path: str, expected: list[str]) -> None:
    """The folders that hold a file, the innermost first."""
    assert expected == list(parents(path))


PATHS = st.sampled_from(["index.html", "a", "a/index.html", "a/b", "a/b/c.html", "b/index.html"])
SITES = st.dictionaries(PATHS, st.sampled_from(["one", "two"])).filter(
    lambda site: not any(path in parent for path in site for parent in _folders(site) if path == parent.rstrip("/"))
)
MISCHIEF: dict[str, Callable[[Path], None]] = {
    "nothing": lambda root: None,
    "plant": lambda root: _write(root / "c" / "planted"),
    "plant beside": lambda root: _write(root / "a" / "planted") if not (root / "a").is_file() else None,
    "lose": lambda root: shutil.rmtree(root, ignore_errors=True),
    "tamper": lambda root: [path.write_text("three") for path in root.rglob("*") if path.is_file()] and None,
}


def _folders(site: Mapping[str, str]) -> set[str]:
    return {folder for path in site for folder in parents(path)}


def _write(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("planted")


@settings(max_examples=60)
@given(st.lists(st.tuples(SITES, st.sampled_from(sorted(MISCHIEF))), max_size=6))
def test_any_history(history: list[tuple[dict[str, str], str]]) -> None:
    """Whatever was built before and whatever was done to it since, the directory holds what it should."""
    with tempfile.TemporaryDirectory() as place:
        folder = Folder(Path(place))
        for site, mischief in history:
            folder.build(site)
            assert site == folder.files()
            MISCHIEF[mischief](folder.root)
