"""What the last build read and wrote, in one file that is either whole or ignored."""

from __future__ import annotations

import gc
import os
import pickle
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any

from portal.build.outputs import Known
from portal.build.signature import Signature

_MAGIC = b"portal-state-1\n"


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


def load(path: Path, maker: bytes) -> State:
    """The state that *maker* saved at *path*; an empty one where there is none, or none to be trusted."""
    try:
        data = path.read_bytes()
    except OSError:
        return State(maker)
    body = data[len(_head(maker, b"")) :]
    # Another maker's state is not even unpickled: its classes may be others. The digest says that the
    # bytes are what `save` wrote, whole.
    if not data.startswith(_head(maker, body)):
        return State(maker)
    # Loading makes some hundred thousand small objects, none of them garbage: the collector would
    # look at them in vain.
    gc.disable()
    try:
        kept: State = pickle.loads(body)
    finally:
        gc.enable()
    return kept


def save(path: Path, state: State) -> None:
    """Write the state in one step: another build, or a crash, sees the old one or the new one."""
    body = pickle.dumps(state, protocol=pickle.HIGHEST_PROTOCOL)
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".draft")
    draft.write_bytes(_head(state.maker, body) + body)
    os.replace(draft, path)


def _head(maker: bytes, body: bytes) -> bytes:
    return _MAGIC + maker + blake2b(body).digest()
