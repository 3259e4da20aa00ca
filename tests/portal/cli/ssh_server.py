"""A real sshd, for the one account that runs the tests, with keys that are thrown away, and `portal` as the handbook sets it up."""

from __future__ import annotations

import getpass
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from portal_site import REPOSITORY

SSHD = shutil.which("sshd") or "/usr/sbin/sshd"
HOST = "portal.example"

# Started by root, sshd locks the part of it that has not yet let anybody in into this empty folder.
_CELL = Path("/run/sshd")

_SERVER = """\
ListenAddress 127.0.0.1:{port}
HostKey {folder}/host
AuthorizedKeysFile {folder}/staff.pub
PidFile none
UsePAM no
# The folders of the tests may be anybody's.
StrictModes no
PermitRootLogin prohibit-password
PasswordAuthentication no
KbdInteractiveAuthentication no
SetEnv PATH={folder}:/usr/bin:/bin
"""
_CLIENT = """\
Host {host}
    HostName 127.0.0.1
    Port {port}
    User {user}
    IdentityFile {folder}/staff
    IdentitiesOnly yes
    UserKnownHostsFile {folder}/known_hosts
    HostKeyAlias {host}
    StrictHostKeyChecking yes
    BatchMode yes
"""


@contextmanager
def ssh_server(folder: Path, database_url: str) -> Iterator[Path]:
    """A folder whose `ssh` knows the server by the name HOST, while the block lasts."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    _make_keys(folder)
    _install_portal(folder, database_url)
    (folder / "sshd_config").write_text(_SERVER.format(folder=folder, port=port))
    (folder / "config").write_text(_CLIENT.format(folder=folder, port=port, host=HOST, user=getpass.getuser()))
    # The home that `ssh` looks for its configuration in is that of the account, whatever HOME says.
    _write_program(folder / "client" / "ssh", f'#!/bin/sh\nexec {shutil.which("ssh")} -F {folder}/config "$@"\n')
    with _cell(), (folder / "sshd.log").open("wb") as log:
        process = subprocess.Popen([SSHD, "-D", "-e", "-f", folder / "sshd_config"], stderr=log)
        try:
            _wait(process, port, folder / "sshd.log")
            yield folder / "client"
        finally:
            process.terminate()
            process.wait(30)


def handbook_script() -> str:
    """The `portal` that the handbook has the server run for the staff."""
    text = (REPOSITORY / "docs/messages.md").read_text(encoding="utf-8")
    scripts = re.findall(r"```\n(#!/bin/sh\n.*?)```", text, re.DOTALL)
    assert 1 == len(set(scripts))
    return str(scripts[0])


def _install_portal(folder: Path, database_url: str) -> None:
    source = folder / "source"
    source.mkdir()
    (source / ".venv").symlink_to(sys.prefix)
    # The package under test, wherever the environment's own one lies.
    values = {"DATABASE_URL": database_url, "PORTAL_LANGUAGE": "en", "PYTHONPATH": REPOSITORY / "src"}
    (folder / "environment").write_text("".join(f"{name}={value}\n" for name, value in values.items()))
    script = handbook_script().replace("/etc/portal/environment", str(folder / "environment"))
    script = script.replace("/srv/portal/source", str(source))
    # Whoever runs the tests may open the database of the tests.
    script = re.sub(r"^.*exec sudo .*\n", "", script, count=1, flags=re.MULTILINE)
    _write_program(folder / "portal", script)


def _make_keys(folder: Path) -> None:
    for name in ("host", "staff"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True)
    (folder / "known_hosts").write_text(f"{HOST} {(folder / 'host.pub').read_text()}")


def _write_program(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)


@contextmanager
def _cell() -> Iterator[None]:
    """Nothing; where sshd wants the folder that a running system has, it is there for as long."""
    is_missing = os.geteuid() == 0 and not _CELL.exists()
    if is_missing:
        _CELL.mkdir(mode=0o755)
    yield
    if is_missing:
        _CELL.rmdir()


def _wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    end = time.monotonic() + 30
    while time.monotonic() < end:
        if process.poll() is not None:
            raise OSError(log.read_text())
        with socket.socket() as line:
            if line.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError("sshd does not answer")
