"""The command `portal`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from portal.cli.main import COMMANDS, main, parser
from portal_site import Project


def run(*arguments: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "portal.cli.main", *arguments],
        cwd=folder,
        env={"PATH": "", "PORTAL_LANGUAGE": "en", **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_help(capsys: pytest.CaptureFixture[str]) -> None:
    """The help names each command with what it does."""
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    said = capsys.readouterr().out

    assert 0 == ended.value.code
    assert [] == [name for name in COMMANDS if name.split()[0] not in said]


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_a_command(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The help of a command ends with examples."""
    with pytest.raises(SystemExit):
        main([*name.split(), "--help"])
    said = capsys.readouterr().out

    assert all(f"  {example}" in said for example in COMMANDS[name].EXAMPLES)


@pytest.mark.parametrize(("name", "example"), [(name, e) for name in COMMANDS for e in COMMANDS[name].EXAMPLES])
def test_examples(name: str, example: str) -> None:
    """Each example is one that the command takes."""
    words = [word for word in example.split() if "=" not in word]

    assert "portal" == words[0]
    assert name == parser().parse_args(words[1:]).command


@pytest.mark.parametrize(
    "arguments",
    [[], ["publish-everything"], ["build", "--nothing"], ["serve", "--port", "x"], ["visits"], ["visits", "x"]],
)
def test_wrong_command_line(arguments: list[str]) -> None:
    """A command line that means nothing ends with 2."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)

    assert 2 == ended.value.code


def test_elsewhere(tmp_path: Path) -> None:
    """Outside a portal's folder the command says where to go."""
    done = run("check", folder=tmp_path)

    assert f"{tmp_path}: This is not a portal's folder: go to the one that holds pelicanconf.py" in done.stderr
    assert 1 == done.returncode


def test_anywhere(tmp_path: Path) -> None:
    """What runs beside the public site needs no content."""
    done = run("visits", "export", "csv", folder=tmp_path, DATABASE_URL=f"sqlite:///{tmp_path}/portal.db")

    assert ("day,visits,hits,source\n", "", 0) == (done.stdout, done.stderr, done.returncode)


def test_help_of_a_group(capsys: pytest.CaptureFixture[str]) -> None:
    """The help of a group names its commands."""
    with pytest.raises(SystemExit):
        main(["visits", "--help"])
    said = capsys.readouterr().out

    assert all(name.split()[1] in said for name in COMMANDS if name.startswith("visits "))


def test_below(project: Project) -> None:
    """Anywhere below a portal's folder the command finds it."""
    done = run("check", folder=project.root / "content" / "news", SOURCE_DATE_EPOCH="1795305600")

    assert (0, "All is well: 38 texts in two languages.\n") == (done.returncode, done.stdout)
