"""The language in which the command speaks: that of the reader, Vietnamese where nothing says otherwise."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from portal.contract.languages import Language
from portal.contract.problems import Problem

_LOCALE = Path(__file__).parents[1] / "locale"


def language() -> Language:
    """PORTAL_LANGUAGE, else the language of the system, else Vietnamese: most readers are the centre's staff."""
    for name in ("PORTAL_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value.startswith("vi"):
            return "vi"
        if value.startswith("en"):
            return "en"
    return "vi"


@cache
def translator(language: Language) -> Callable[[str], str]:
    """What turns an English message into that language."""
    if language == "en":
        return str
    from babel.messages.pofile import read_po

    with (_LOCALE / language / "LC_MESSAGES" / "portal.po").open("rb") as file:
        messages = {str(message.id): str(message.string) for message in read_po(file) if message.string}
    return lambda message: messages.get(message, message)


def say(message: str, **values: object) -> str:
    """The message in the reader's language, filled in."""
    return translator(language())(message).format(**values)


def report(problems: Iterable[Problem]) -> None:
    """Print each problem on a line of its own, and at the end what to do."""
    translate = translator(language())
    lines = [problem.text(translate) for problem in problems]
    for line in lines:
        print(line, file=sys.stderr)
    print(
        say("{count} to mend. Nothing was written: the last good site is still in place.", count=len(lines)),
        file=sys.stderr,
    )
