"""Reading the sources: each file once, again only when it has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from portal.build.bodies import Bodies, packed
from portal.build.signature import Signature, is_settled, now
from portal.build.state import State
from portal.build.templates import read_template
from portal.build.work import spread
from portal.content.catalogue import read_catalogue
from portal.content.data import read_data
from portal.content.item import Item, read_item
from portal.content.law import KIND, NO_NAMES, LawNames, names
from portal.content.pictures import SUFFIXES, read_picture
from portal.contract.digest import digest, digest_of
from portal.contract.problems import Problem, problem

# Below this many files to read, a second process costs more than it saves.
WORTH_SPREADING = 64

# So many texts at length are held until they are stored; ten thousand would take some hundred megabytes.
AT_ONCE = 256


class Made(NamedTuple):
    """What became of a file: its value (None where there is none), what to store of it (packed), its problems."""

    value: Any
    stored: bytes | None
    problems: list[Problem]


class File(NamedTuple):
    """A file that is published as it is, or read by others only through its digest."""

    path: str
    digest: bytes


def make(path: str, data: bytes, check: Callable[[str, bytes], list[Problem]], aliases: LawNames = NO_NAMES) -> Made:
    """What the file at *path* means; `check` looks at a text as its author wrote it; law may be cited by *aliases*."""
    if path.startswith("content/data/"):
        value, problems = read_data(path, data)
        return Made(value, None, problems)
    if path.startswith("content/images/"):
        return _make_picture(path, data)
    if path.startswith("content/files/"):
        return Made(File(path, digest(data)), None, [])
    if path.startswith("content/"):
        reading = read_item(path, data, aliases)
        return Made(reading.item, packed(reading.full), reading.problems + check(path, data))
    if path.startswith("theme/templates/") and path.endswith(".html"):
        return Made(read_template(data), None, [])
    if path.endswith(".po"):
        catalogue, problems = read_catalogue(path, data)
        return Made(catalogue, None, problems)
    return Made(File(path, digest(data)), None, [])


def _make_picture(path: str, data: bytes) -> Made:
    if path.endswith(SUFFIXES):
        picture, problems = read_picture(path, data)
        return Made(picture, None, problems)
    known = ", ".join(SUFFIXES)
    return Made(None, None, [problem(path, 0, "A picture must be one of {known}", known=known)])


# Stands for what is not there.
_NOTHING = (None,)


class Sources:
    """The files of the project at *root*, as *state* remembers them."""

    def __init__(self, root: Path, state: State, bodies: Bodies, check: Callable[[str, bytes], list[Problem]]) -> None:
        self._root = root
        self._state = state
        self._bodies = bodies
        self._check = check
        self._of_law, found = state.memo.get("names", (b"", ()))
        self._know_names(found)
        self.changed = False  # whether the state has changed with them
        self.suspects: list[Item] = []  # what is wrong in itself; never kept, but looked at for what else is wrong

    def read(self, present: dict[str, Signature], progress: Callable[[int, int], None]) -> list[Problem]:
        """Bring the state up to date with the files that are *present*; the problems of those that are wrong."""
        looked_at = now()
        known = self._state.sources
        gone = known.keys() - present.keys()
        for path in gone:
            del known[path]
        self._bodies.drop(gone)
        changed = {path for path, signature in present.items() if known.get(path, _NOTHING)[0] != signature}
        law = sorted(filter(_is_law, changed))
        made = list(self._make_all(law))
        if self._learn_names(made):
            # Every text is read for the names by which law may be cited, law as well.
            changed |= set(filter(_is_text, present))
            made, law = [], []
        self.changed = bool(gone or changed)
        self.touch(_key(path) for path in gone | changed if _is_text(path))
        rest = sorted(changed.difference(law))
        everything = chain(made, self._make_all(rest))
        problems = self._keep(everything, present, looked_at, lambda done: progress(done, len(changed)))
        # Only now: a reading that is broken off must not leave texts behind that were read for other names.
        self._state.memo["names"] = (self._of_law, self._names)
        return problems

    def _keep(
        self,
        everything: Iterable[tuple[str, bytes, Made | None]],
        present: dict[str, Signature],
        looked_at: int,
        count: Callable[[int], None],
    ) -> list[Problem]:
        """Keep what was made of the files, and at length what is stored apart; the problems of those that are wrong."""
        known = self._state.sources
        problems: list[Problem] = []
        stored: list[tuple[str, bytes, bytes]] = []
        for done, (path, source, made) in enumerate(everything, 1):
            if made is None:
                known[path] = (_settled(present[path], looked_at), source, known[path][2])
            elif made.problems:
                problems += made.problems
                known.pop(path, None)
                if isinstance(made.value, Item):
                    self.suspects.append(made.value)
            else:
                known[path] = (_settled(present[path], looked_at), source, made.value)
                if made.stored is not None:
                    stored.append((path, source, made.stored))
            if len(stored) == AT_ONCE:
                self._bodies.put(stored)
                stored.clear()
            count(done)
        self._bodies.put(stored)
        return problems

    def _learn_names(self, made: list[tuple[str, bytes, Made | None]]) -> bool:
        """Whether law may be cited by other names than when the texts were read; what was just made goes first."""
        if any(what and what.problems for _, _, what in made):
            return False  # nothing will be published before that is mended, and the names may be in it
        fresh = {path: what.value for path, _, what in made if what}
        known = self._state.sources
        items = {path: known[path][2] for path in filter(_is_law, known)} | fresh
        of_law = digest_of([(path, item.digest) for path, item in sorted(items.items())])
        if of_law == self._of_law:
            return False
        self._of_law, before = of_law, self._names
        self._know_names(tuple(name for _, item in sorted(items.items()) for name in names(item)))
        return self._names != before

    def _know_names(self, found: tuple[str, ...]) -> None:
        self._names, self.aliases, self.of_names = found, LawNames(found), digest(found)

    def _source(self, path: str, data: bytes) -> bytes:
        """The digest of all that a file is made into something of."""
        return digest(data, self.of_names) if _is_text(path) else digest(data)

    @property
    def touched(self) -> frozenset[str]:
        """The keys of the items that may have changed since the output was last brought up to date."""
        found: frozenset[str] = self._state.memo.get("touched", (b"", frozenset()))[1]
        return found

    def touch(self, keys: Iterable[str]) -> None:
        """Note items that may have changed, or what they are near; kept until the output shows it, whatever fails."""
        if more := self.touched.union(keys) - self.touched:
            self._state.memo["touched"] = (b"", self.touched | more)

    def settle(self) -> None:
        """The output shows all that was read."""
        self._state.memo.pop("touched", None)

    def load(self, path: str) -> Any:
        """What was stored of a source at length; read again where the store has lost it."""
        source = self._state.sources[path][1]
        found = self._bodies.get(path, source)
        if found is None:
            made = make(path, (self._root / path).read_bytes(), self._check, self.aliases)
            assert made.stored is not None
            self._bodies.put([(path, source, made.stored)])
            found = self._bodies.get(path, source)
        return found

    def _make_all(self, paths: list[str]) -> Iterable[tuple[str, bytes, Made | None]]:
        if len(paths) >= WORTH_SPREADING:
            # What the first one needs (patterns, YAML, Markdown) is made once, before the process is copied.
            first = self._make_one(paths[0])
            self._bodies.close()
            return chain([first], spread(self._make_one, paths[1:]))
        return map(self._make_one, paths)

    def _make_one(self, path: str) -> tuple[str, bytes, Made | None]:
        data = (self._root / path).read_bytes()
        source = self._source(path, data)
        entry = self._state.sources.get(path)
        if entry is not None and entry[1] == source:
            return path, source, None
        return path, source, make(path, data, self._check, self.aliases)


def _key(path: str) -> str:
    # `content/news/a.vi.md` holds a language of `news/a`.
    return path.removeprefix("content/").partition(".")[0]


def _is_text(path: str) -> bool:
    return path.startswith("content/") and path.endswith(".md")


def _is_law(path: str) -> bool:
    return path.startswith(f"content/{KIND}/") and path.endswith(".md")


def _settled(signature: Signature, looked_at: int) -> Signature:
    # A file that changed a moment ago may change again unseen: it is read once more next time.
    return signature if is_settled(signature, looked_at) else (-1, -1, -1, -1)
