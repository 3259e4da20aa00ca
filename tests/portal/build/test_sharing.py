"""Equal values as one object."""

from __future__ import annotations

from typing import NamedTuple

from portal.build.sharing import Sharing


class Thing(NamedTuple):
    """A record, such as the state holds."""

    name: str
    keys: tuple[tuple[str, str], ...]
    facts: dict[str, object]


def thing() -> Thing:
    """A thing of which no part is any other's."""
    name = "".join(["a", "b"])
    return Thing(name, ((name, "".join(["c", "d"])),), {name: (1, 2)})


def test_equal() -> None:
    """What is shared is equal to what was given, type for type."""
    values = [thing(), (1, True, 1.0), (True, 1), b"ab", "ab", None, {"a": [1]}]
    sharing = Sharing()

    assert [repr(value) for value in values] == [repr(sharing.shared(value)) for value in values]


def test_one_object() -> None:
    """Texts and tuples of texts that are equal are one object afterwards."""
    sharing = Sharing()
    one, other = sharing.shared(thing()), sharing.shared(thing())

    assert (True, True) == (one.name is other.name, one.keys is other.keys)


def test_never_what_can_be_changed() -> None:
    """Mappings stay as many as they were: one may be changed, and the other not."""
    sharing = Sharing()

    assert sharing.shared(thing()).facts is not sharing.shared(thing()).facts
