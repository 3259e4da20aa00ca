"""What the last build read and wrote, in one file that is either whole or ignored."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.build.outputs import Known
from portal.build.state import Held, State, load, save

MAKER = b"0123456789abcdef"
STATE = State(
    MAKER,
    sources={"content/a.md": ((1, 2, 3, 4), b"digest", ("value", 1))},
    outputs=Known(files={"a/index.html": (b"print", (1, 2, 3, 4))}, folders={"a/": (1, 2, 3, 4)}),
    memo={"related": (b"of", {"a": ("b",)})},
)


def saved(tmp_path: Path) -> Path:
    """A state that was saved."""
    path = tmp_path / "work" / "state"
    save(path, STATE)
    return path


def test_round_trip(tmp_path: Path) -> None:
    """What was saved is loaded again, all of it."""
    assert STATE == load(saved(tmp_path), MAKER)


def test_held(tmp_path: Path) -> None:
    """A process need not read what it saved itself; it does so a second time, or when the file is another."""
    path, held = tmp_path / "state", Held()
    held.save(path, STATE)

    assert STATE is held.load(path, MAKER)
    assert STATE is not held.load(path, MAKER)
    held.save(path, STATE)
    path.write_bytes(b"foreign")
    assert State(MAKER) == held.load(path, MAKER)


def test_held_of_other_code(tmp_path: Path) -> None:
    """What other code has saved is worth nothing, nor is a file that is gone."""
    path, held = tmp_path / "state", Held()
    held.save(path, STATE)
    assert State(b"another maker!!!") == held.load(path, b"another maker!!!")
    held.save(path, STATE)
    path.unlink()

    assert State(MAKER) == held.load(path, MAKER)


def test_none(tmp_path: Path) -> None:
    """Where nothing was saved, everything begins anew."""
    assert State(MAKER) == load(tmp_path / "state", MAKER)


def test_other_maker(tmp_path: Path) -> None:
    """What other code has read is worth nothing."""
    assert State(b"another maker!!!") == load(saved(tmp_path), b"another maker!!!")


@pytest.mark.parametrize(
    "data", [b"", b"portal-state-3\n", b"foreign", b"portal-state-3\n" + MAKER + b"x" * 64 + b"body"]
)
def test_foreign(tmp_path: Path, data: bytes) -> None:
    """A file that `save` did not write is not looked into."""
    path = tmp_path / "state"
    path.write_bytes(data)

    assert State(MAKER) == load(path, MAKER)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 10**6), st.integers(1, 255))
def test_one_byte(tmp_path: Path, position: int, change: int) -> None:
    """One byte changed anywhere, and the whole state is distrusted."""
    path = saved(tmp_path)
    data = bytearray(path.read_bytes())
    data[position % len(data)] ^= change
    path.write_bytes(data)

    assert State(MAKER) == load(path, MAKER)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(st.data())
def test_cut(tmp_path: Path, data: st.DataObject) -> None:
    """A file that was cut short is distrusted."""
    path = saved(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole[: data.draw(st.integers(0, len(whole) - 1))])

    assert State(MAKER) == load(path, MAKER)


def test_no_draft_is_left(tmp_path: Path) -> None:
    """Saving leaves one file."""
    path = saved(tmp_path)
    save(path, STATE)

    assert [path] == list(path.parent.iterdir())


def test_killed_while_saving(tmp_path: Path) -> None:
    """A draft that a crash left is no state, and the next save replaces it."""
    path = saved(tmp_path)
    path.with_suffix(".draft").write_bytes(b"half")

    assert STATE == load(path, MAKER)

    save(path, STATE)

    assert [path] == list(path.parent.iterdir())


def test_short_record(tmp_path: Path) -> None:
    """What a further build changed is added to the file; what stands there already is not written again."""
    path = tmp_path / "state"
    state = State(MAKER, sources={f"content/{number}.md": ((1, 2, 3, 4), b"", number) for number in range(999)})
    save(path, state)
    before = path.read_bytes()
    state.sources["content/7.md"] = ((5, 6, 7, 8), b"", "new")
    del state.sources["content/8.md"]
    save(path, state)

    assert path.read_bytes().startswith(before)
    assert state == load(path, MAKER)


def test_many_short_records(tmp_path: Path) -> None:
    """When the further records have grown, the file is written anew: it does not grow for ever."""
    path = tmp_path / "state"
    state = State(MAKER, memo={str(number): (b"of", number) for number in range(99)})
    save(path, state)
    first = path.stat().st_size
    for number in range(999):
        state.memo["7"] = (b"of", number)
        save(path, state)

    assert path.stat().st_size < 2 * first
    assert state == load(path, MAKER)


def test_file_of_another_build(tmp_path: Path) -> None:
    """Where the file is not as it was left, it is written anew."""
    path = saved(tmp_path)
    state = load(path, MAKER)
    path.write_bytes(b"foreign")
    save(path, state)

    assert state == load(path, MAKER)
