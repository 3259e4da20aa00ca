"""The output directory: what should be in it, what must be made again for that, and the one step that changes it.

Everything that is to change is first made in a folder beside the output. Only when all of it is there is it
moved into place, so a build that fails leaves the last good output untouched. A journal names what is being
moved: after a crash in the middle the next build distrusts just these files and makes them again.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import NamedTuple

from portal.build.framing import Framed, Parts, cut
from portal.build.signature import Signature, is_settled, now, of_stat
from portal.contract.digest import SIZE
from portal.contract.problems import Problem, Refused, problem


class Output(NamedTuple):
    """A file to be published: its path below the output directory, the digest of its inputs, and how to make it.

    One that is `framed` may be given its parts to make it of. Its fingerprint begins with the digest of its frame; the
    rest is that of the parts.
    """

    path: str
    fingerprint: bytes
    make: Callable[..., bytes | Framed]
    framed: bool = False


@dataclass(slots=True)
class Known:
    """What the last build left in the output: each file's fingerprint, its signature and where the parts of a page are
    in it; each folder's signature."""

    files: dict[str, tuple[bytes, Signature, bytes]] = field(default_factory=dict)
    folders: dict[str, Signature] = field(default_factory=dict)


@dataclass(slots=True)
class Change:
    """What the output directory needs: files to make and files to take away."""

    make: list[Output]
    stale: list[str]

    def __bool__(self) -> bool:
        return bool(self.make or self.stale)


def colliding(outputs: Iterable[Output]) -> Iterator[Problem]:
    """A problem for each path that two things claim."""
    seen: set[str] = set()
    for output in outputs:
        if output.path in seen:
            yield problem(output.path, 0, "Two things want this address: give one of them another slug")
        seen.add(output.path)


class OutputFolder:
    """The published files at *root*; *work* is a folder of ours, best on the same file system."""

    def __init__(self, root: Path, work: Path) -> None:
        self._root = f"{root}/"
        self._staging = f"{work}/staging/"
        self._journal = work / "journal"

    def compare(self, outputs: list[Output], known: Known) -> Change:
        """What to make (inputs changed, or the file is not as it was left) and what to take away."""
        planned = {output.path for output in outputs}
        if len(planned) < len(outputs):
            raise Refused(colliding(outputs))
        distrusted = self._interrupted()
        make = [
            output if output.path in distrusted else self._quickest(output, known)
            for output in outputs
            if output.path in distrusted or not self._stands(output, known)
        ]
        unwanted = known.files.keys() - planned
        present = {path for path in unwanted if os.path.lexists(self._root + path)}
        for path in unwanted - present:
            del known.files[path]
        return Change(make, sorted(present | (set(self._strangers(known)) - planned)))

    def stage(self, output: Output, number: int) -> bytes:
        """Make the file that is number *number* of a change, beside the output; where the parts of a page are in it."""
        made = output.make()
        data, spans = (made.html.encode(), made.spans) if isinstance(made, Framed) else (made, b"")
        with open(f"{self._staging}{number}", "wb") as file:
            file.write(data)
        return spans

    def open_staging(self) -> None:
        """Make room for the files of a change; what an interrupted build may have left there is taken away."""
        shutil.rmtree(self._staging, ignore_errors=True)
        os.makedirs(self._staging)

    def commit(self, change: Change, spans: list[bytes], known: Known) -> None:
        """Move all that was made into place, delete what is stale, and note in *known* what the output now holds.

        *spans* are what `stage` said of each file.
        """
        self._journal.write_text("\n".join(output.path for output in change.make), encoding="utf-8")
        for path in change.stale:
            known.files.pop(path, None)
            self._remove(path)
        for number, (output, places) in enumerate(zip(change.make, spans, strict=True)):
            known.files[output.path] = (output.fingerprint, self._move(number, output.path), places)
        touched = {*(output.path for output in change.make), *change.stale}
        self._note_folders({folder for path in touched for folder in parents(path)}, known)

    def settle(self) -> None:
        """The state that describes the output is saved: nothing is in doubt any more."""
        self._journal.unlink(missing_ok=True)
        shutil.rmtree(self._staging, ignore_errors=True)

    def _interrupted(self) -> set[str]:
        try:
            return set(self._journal.read_text(encoding="utf-8").splitlines())
        except FileNotFoundError:
            return set()

    def _stands(self, output: Output, known: Known) -> bool:
        entry = known.files.get(output.path)
        return entry is not None and entry[0] == output.fingerprint and entry[1] == self._look(output.path)

    def _quickest(self, output: Output, known: Known) -> Output:
        """The output, framed anew if nothing but its frame has changed and the parts are still as they were left."""
        fingerprint, signature, spans = known.files.get(output.path, (b"", None, b""))
        if not output.framed or not spans or fingerprint[SIZE:] != output.fingerprint[SIZE:]:
            return output
        if signature != self._look(output.path):
            return output
        return output._replace(make=partial(_framed_anew, output.make, self._root + output.path, spans))

    def _look(self, path: str) -> Signature | None:
        try:
            return of_stat(os.lstat(self._root + path))
        except (FileNotFoundError, NotADirectoryError):
            return None

    def _strangers(self, known: Known) -> Iterator[str]:
        """The files that the last build did not leave here; a folder that has not changed holds none."""
        if "" not in known.folders:
            yield from self._walk("")
            return
        for folder, signature in known.folders.items():
            if self._look(folder) != signature:
                looked_at, now_there = now(), self._look(folder)
                strangers = list(self._strangers_in(folder, known))
                # Noted, or each build would list it again until something of ours is put into it.
                if now_there and not strangers and is_settled(now_there, looked_at):
                    known.folders[folder] = now_there
                yield from strangers

    def _strangers_in(self, folder: str, known: Known) -> Iterator[str]:
        try:
            entries = list(os.scandir(self._root + folder))
        except (FileNotFoundError, NotADirectoryError):
            return
        for entry in entries:
            path = f"{folder}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                if f"{path}/" not in known.folders:
                    yield from self._walk(f"{path}/")
            elif path not in known.files:
                yield path

    def _walk(self, folder: str) -> Iterator[str]:
        start = self._root + folder
        for here, _, files in os.walk(start):
            below = os.path.relpath(here, self._root)
            yield from (name if below == "." else f"{below}/{name}" for name in files)

    def _note_folders(self, folders: set[str], known: Known) -> None:
        looked_at = now()
        for folder in folders:
            signature = self._look(folder)
            if signature is None:
                known.folders.pop(folder, None)
            else:
                # Something may be put into a folder unseen that has only just changed: it is listed once more.
                known.folders[folder] = signature if is_settled(signature, looked_at) else (-1, -1, -1, -1)

    def _move(self, number: int, path: str) -> Signature:
        source, target = f"{self._staging}{number}", self._root + path
        try:
            os.replace(source, target)
        except OSError:
            self._make_room(path)
            self._put(source, target)
        return of_stat(os.lstat(target))

    def _put(self, source: str, target: str) -> None:
        try:
            os.replace(source, target)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            # The output is on another disk: a file must be beside its place to be moved there in one step.
            os.replace(shutil.copyfile(source, f"{target}.new"), target)

    def _make_room(self, path: str) -> None:
        target = self._root + path
        if os.path.isdir(target) and not os.path.islink(target):
            shutil.rmtree(target)
        try:
            os.makedirs(os.path.dirname(target), exist_ok=True)
        except (FileExistsError, NotADirectoryError):
            self._clear_way(path)
            os.makedirs(os.path.dirname(target), exist_ok=True)

    def _clear_way(self, path: str) -> None:
        # What is a file, or leads nowhere, where a folder must be. Links above the output are somebody's own.
        for folder in filter(None, parents(path)):
            place = Path(self._root + folder.rstrip("/"))
            if place.is_symlink() or place.is_file():
                place.unlink()

    def _remove(self, path: str) -> None:
        place = Path(self._root + path)
        if place.is_symlink() or not place.is_dir():
            place.unlink(missing_ok=True)
        for folder in parents(path):
            try:
                os.rmdir(self._root + folder)
            except OSError:
                break  # not empty, or gone with its parent


def _framed_anew(make: Callable[[Parts], bytes | Framed], path: str, spans: bytes) -> bytes | Framed:
    with open(path, "rb") as file:
        return make(cut(Framed(file.read().decode(), spans)))


def parents(path: str) -> Iterator[str]:
    """The folders that hold the file, the innermost first, each with a slash at its end; the root is empty."""
    while "/" in path.rstrip("/"):
        path = path.rstrip("/").rpartition("/")[0] + "/"
        yield path
    yield ""
