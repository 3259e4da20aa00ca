"""The server's `portal inbox`, run over SSH. What is secret here stays here: the server is asked, and told a code."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence

from portal.contract.problems import Stopped, problem


def ask(host: str, words: Sequence[str]) -> bytes:
    """What `portal inbox` prints on the host; raises `Stopped` where it failed there, after it has said why.

    The words go through the shell of the host, so they must be plain: digits, lower-case letters, hyphens.
    """
    command = ["ssh", "--", host, "portal", "inbox", *words]
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    except FileNotFoundError as error:
        raise Stopped(
            problem(host, 0, "The program `ssh` is not installed on this machine: install OpenSSH")
        ) from error
    if done.returncode:
        message = "`{command}` failed with {code}: try it by hand"
        raise Stopped(problem(host, 0, message, command=" ".join(command), code=done.returncode))
    return done.stdout
