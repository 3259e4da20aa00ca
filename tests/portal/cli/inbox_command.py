"""`portal inbox …` in this process, in English: a server's database, and a machine of staff with the identity."""

from __future__ import annotations

import json
import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from message_builders import envelope
from visits_command import Said

from portal.cli.main import main
from portal.endpoint.keys import new_pair
from portal.endpoint.seal import Sealer
from portal.storage.connection import connect
from portal.storage.messages import Messages
from portal_site import REPOSITORY

# Words that must be found nowhere but on the screen of staff. Nobody of this name exists.
PLAIN = {
    "version": 1,
    "purpose": "help",
    "language": "vi",
    "topic": "",
    "name": "Nguyễn Thị Tưởng Tượng",
    "contact": "tuong-tuong@example.org",
    "reach": "Chỉ sau 22 giờ",
    "leave_message": "no",
    "message": "Chồng tôi đánh tôi.\nXin cứu mẹ con tôi \x1b[31m\u202e",
}

_SSH = """#!/bin/sh
printf '%s\\n' "$*" >> {folder}/ssh.log
cat >> {folder}/ssh.stdin
shift 2
cd {folder}/server && HOME={folder}/server DATABASE_URL={url} PORTAL_LANGUAGE=en PATH={bin}:$PATH exec sh -c "$*"
"""


class Inbox:
    """The command, the server's database, the identity file."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.url = f"sqlite:///{folder}/server/portal.db"
        self.identity = folder / "identity.txt"
        self.recipient = new_pair(self.identity)
        self._capsys = capsys
        self._monkeypatch = monkeypatch
        (folder / "server").mkdir()
        monkeypatch.setenv("PORTAL_LANGUAGE", "en")
        monkeypatch.setenv("COLUMNS", "400")
        # The data files of the portal, with the deadlines.
        monkeypatch.chdir(REPOSITORY)

    def run(self, *words: object) -> Said:
        """Run `portal inbox` with these words."""
        self._capsys.readouterr()
        code = main(["inbox", *map(str, words)])
        return Said(code, *self._capsys.readouterr())

    def on_the_server(self) -> None:
        """Nothing; the command now finds the server's database on its own machine."""
        self._monkeypatch.setenv("DATABASE_URL", self.url)

    def over_ssh(self) -> None:
        """Nothing; `ssh` leads to the server, and notes what it was told. There is no database on this machine."""
        script = self.folder / "bin" / "ssh"
        script.parent.mkdir()
        values = {"folder": self.folder, "url": self.url, "bin": Path(sys.executable).parent}
        script.write_text(_SSH.format(**values))
        script.chmod(0o755)
        self._monkeypatch.setenv("PATH", f"{script.parent}:{os.environ['PATH']}")
        self._monkeypatch.setenv("DATABASE_URL", f"sqlite:///{self.folder}/nothing-here/portal.db")

    def receive(self, number: int = 1, plain: dict[str, Any] | None = None, **fields: Any) -> str:
        """The code of a message that has come just now, or when the fields say so."""
        sealed = Sealer([self.recipient]).seal(json.dumps(plain or PLAIN, ensure_ascii=False).encode())
        now = datetime.now(UTC).replace(microsecond=0)
        given = {"arrived": now, "keep_until": (now + timedelta(days=180)).date(), "sealed": sealed, **fields}
        database = connect(self.url)
        (receipt,) = Messages(database).store([envelope(number, **given)])
        database.close()
        return receipt

    def kept(self) -> list[tuple[str, str]]:
        """Code and folder of each message on the server."""
        database = connect(self.url)
        entries = Messages(database).entries()
        database.close()
        return [(entry.receipt, entry.folder) for entry in entries]
