"""The file of recipients: public keys of age, one on a line, `#` before a comment. The server has no other keys."""

from __future__ import annotations

import sys
from pathlib import Path

from portal.endpoint.errors import BadRecipients
from portal.endpoint.keys import SECRET, new_pair

# The first line of a file that was made for trying things out, so that it is never taken for the centre's own.
MARK = "# DEVELOPMENT ONLY"
IDENTITY = "development-identity.txt"


def recipients(path: Path, development: bool = False) -> list[str]:
    """The public keys that messages are sealed for; an endpoint under development makes a pair on its first run."""
    if development and not path.exists():
        _make(path)
    text = _read(path)
    _refuse_secret(path, text)
    if text.startswith(MARK) and not development:
        raise _bad(path, "the keys of the centre, not a pair made for development", MARK)
    lines = [line.strip() for line in text.splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


def _make(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    identity = path.with_name(IDENTITY)
    recipient = new_pair(identity)
    path.write_text(f"{MARK}: anybody who can read {identity} can read the messages.\n{recipient}\n", encoding="utf-8")
    print(_LOUD.format(identity=identity, recipients=path), file=sys.stderr, flush=True)


_LOUD = """\
************************************************************************************************
*  DEVELOPMENT: a pair of keys was made on this machine, beside the messages that it opens.
*  identity:   {identity}
*  recipients: {recipients}
*  Never receive real messages with it. For the public server: portal keys new, on another machine.
************************************************************************************************"""


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise _bad(path, "a readable file of public keys", str(error)) from error


def _refuse_secret(path: Path, text: str) -> None:
    if SECRET in text.upper():
        raise BadRecipients(
            f"{path}: must hold public keys only: a secret key stands in it (take the file off this server, make a new "
            "pair with portal keys new on another machine, and open what was sealed so far with the old one)"
        )


def _bad(path: Path, wanted: str, found: str) -> BadRecipients:
    return BadRecipients(
        f"{path}: must be {wanted}: {found} (make a pair with portal keys new on a machine that is not this server, "
        "copy its age1… line here, or set PORTAL_RECIPIENTS)"
    )
