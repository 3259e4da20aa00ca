"""`portal inbox reply-notes`."""

from __future__ import annotations

import pytest
from inbox_command import PLAIN, Inbox


def notes(inbox: Inbox, **fields: str) -> list[str]:
    """What is said of a message with these fields."""
    code = inbox.receive(1, {**PLAIN, **fields})
    inbox.on_the_server()
    said = inbox.run("reply-notes", code, "--identity", inbox.identity)
    assert (0, "") == (said.code, said.err)
    return said.out.splitlines()


def test_without_the_message(inbox: Inbox) -> None:
    """How to reach the sender is shown, and nothing of the story."""
    lines = notes(inbox)

    assert ["│ tuong-tuong@example.org", "│ Chỉ sau 22 giờ"] == [
        line for line in lines if line in ("│ tuong-tuong@example.org", "│ Chỉ sau 22 giờ")
    ]
    assert [] == [line for line in lines if "Chồng" in line or "cứu" in line]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("yes", "A message may be left."),
        ("no", "LEAVE NO MESSAGE with anybody, and say to nobody who calls."),
        ("", "The sender did not say whether a message may be left: leave none."),
        ("perhaps", "LEAVE NO MESSAGE with anybody, and say to nobody who calls."),
    ],
)
def test_may_a_message_be_left(inbox: Inbox, answer: str, expected: str) -> None:
    """The last line says whether a message may be left; what is not known is no."""
    assert expected == notes(inbox, leave_message=answer)[-1]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"contact": ""}, "No way to reach the sender was given: wait until they ask with their code."),
        ({"reach": ""}, "The sender did not say how and when it is safe: ask first whether they can talk."),
    ],
)
def test_what_is_not_known(inbox: Inbox, fields: dict[str, str], expected: str) -> None:
    """What the sender left out is said, so that nobody guesses."""
    assert expected == notes(inbox, **fields)[-2]
