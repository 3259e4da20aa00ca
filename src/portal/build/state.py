"""What the last build read and wrote, in one file that is either whole or ignored.

The file is a series of records: the first holds everything, each further one what a later build changed. An edit
changes a few entries of twenty thousand, so it adds a short record; when these grow, everything is written anew.
"""

from __future__ import annotations

import os
import pickle
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from portal.build.outputs import Known
from portal.build.sharing import Sharing
from portal.build.signature import Signature, of_stat

_MAGIC = b"portal-state-3\n"
_DIGEST, _LENGTH = 32, 8

# Later records may grow to this part of the first one.
_WORTH_WRITING_ANEW = 1 / 4

Tables = tuple[dict[str, Any], ...]


class _Kept(NamedTuple):
    """What the file on disk says: its tables, the bytes of its first record, and of all of it."""

    tables: Tables
    first: int
    size: int


@dataclass(slots=True)
class State:
    """`maker`: digest of the code that made it; what another maker has read is worth nothing.

    `sources`: for each file read, its signature, the digest of its bytes and what was made of it.
    `outputs`: what was left in the output directory.
    `memo`: results that are dear to compute, by name, each with the digest of what it was computed from.
    """

    maker: bytes
    sources: dict[str, tuple[Signature, bytes, Any]] = field(default_factory=dict)
    outputs: Known = field(default_factory=Known)
    memo: dict[str, tuple[bytes, Any]] = field(default_factory=dict)
    kept: _Kept | None = field(default=None, compare=False, repr=False)

    @property
    def tables(self) -> Tables:
        """All that is kept; entries are replaced, never changed in place."""
        return self.sources, self.outputs.files, self.outputs.folders, self.memo

    def note_kept(self, first: int, size: int) -> None:
        """The file now says what the state says."""
        self.kept = _Kept(tuple(map(dict.copy, self.tables)), first, size)


def load(path: Path, maker: bytes) -> State:
    """The state that *maker* saved at *path*; an empty one where there is none, or none to be trusted."""
    state = State(maker)
    try:
        data = path.read_bytes()
    except OSError:
        return state
    # Another maker's state is not even unpickled: its classes may be others. The digests say that the
    # bytes are what `save` wrote, whole.
    records = _records(data, len(_MAGIC + maker)) if data.startswith(_MAGIC + maker) else None
    for record in records or ():
        for table, (changed, gone) in zip(state.tables, pickle.loads(record), strict=True):
            table.update(changed)
            for key in gone:
                del table[key]
    if records:
        state.note_kept(len(records[0]), len(data))
    return state


def save(path: Path, state: State) -> None:
    """Write the state so that another build, or a crash, sees the old one, the new one, or none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    kept = state.kept
    if kept is not None:
        record = _record([_change(now, before) for now, before in zip(state.tables, kept.tables, strict=True)])
        size = kept.size + len(record)
        if size - kept.first < kept.first * _WORTH_WRITING_ANEW and path.stat().st_size == kept.size:
            with path.open("ab") as file:
                file.write(record)
            state.note_kept(kept.first, size)
            return
    share = Sharing().shared
    before = kept.tables if kept else [{} for _ in state.tables]
    for table, old in zip(state.tables, before, strict=True):
        # What was kept is shared already.
        table.update({key: share(entry) for key, entry in table.items() if old.get(key) is not entry})
    record = _record([(table, []) for table in state.tables])
    draft = path.with_suffix(".draft")
    draft.write_bytes(_MAGIC + state.maker + record)
    os.replace(draft, path)
    state.note_kept(len(record), len(_MAGIC + state.maker) + len(record))


class Held:
    """The state between the builds of one process, which need not read what it saved itself."""

    def __init__(self) -> None:
        self._state: State | None = None
        self._signature: Signature | None = None

    def load(self, path: Path, maker: bytes) -> State:
        """Like `load`; what was saved last is handed out once, since a build that fails may leave it half changed."""
        state, self._state = self._state, None
        if state is not None and state.maker == maker and path.exists() and self._signature == of_stat(path.stat()):
            return state
        return load(path, maker)

    def save(self, path: Path, state: State) -> None:
        """Like `save`."""
        save(path, state)
        self._state, self._signature = state, of_stat(path.stat())


def _change(now: dict[str, Any], before: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    changed = {key: entry for key, entry in now.items() if before.get(key) is not entry}
    return changed, [key for key in before if key not in now]


def _record(tables: list[tuple[dict[str, Any], list[str]]]) -> bytes:
    body = pickle.dumps(tables, protocol=pickle.HIGHEST_PROTOCOL)
    return len(body).to_bytes(_LENGTH, "little") + _digest(body) + body


def _records(data: bytes, start: int) -> list[memoryview] | None:
    """The records from *start* on; None where one of them is not as it was written."""
    found: list[memoryview] = []
    view, at = memoryview(data), start
    while at < len(view):
        head, at = view[at : at + _LENGTH + _DIGEST], at + _LENGTH + _DIGEST
        length = int.from_bytes(head[:_LENGTH], "little")
        body = view[at : at + length]
        if len(head) < _LENGTH + _DIGEST or len(body) != length or head[_LENGTH:] != _digest(body):
            return None
        found.append(body)
        at += len(body)
    return found


def _digest(body: bytes | memoryview) -> bytes:
    # Processors have instructions for this one; the file is read before every edit.
    return sha256(body).digest()
