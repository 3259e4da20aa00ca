"""The command `portal` itself: finds the command asked for and runs it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from portal.cli import build, check, citations, serve
from portal.cli.language import report, say
from portal.contract.problems import PortalError, Problem, Refused

COMMANDS = {"build": build, "check": check, "citations": citations, "serve": serve}


def parser() -> argparse.ArgumentParser:
    """The parser of all commands; each command's file describes its own."""
    top = argparse.ArgumentParser(
        prog="portal", description=say("The portal of a social-work centre: build, check, show.")
    )
    commands = top.add_subparsers(dest="command", required=True, metavar=say("COMMAND"))
    for name, module in COMMANDS.items():
        examples = say("examples:") + "\n" + "\n".join(f"  {line}" for line in module.EXAMPLES)
        sub = commands.add_parser(
            name,
            help=say(module.HELP),
            description=say(module.HELP),
            epilog=examples,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        module.arguments(sub)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 0 when all is well, 1 when something must be mended, 2 when the command line is wrong."""
    options = parser().parse_args(arguments)
    try:
        command = COMMANDS[options.command]
        if not _enter_project() and not getattr(command, "ANYWHERE", False):
            raise Refused([Problem(str(Path.cwd()), 0, NO_PROJECT, {})])
        return int(command.run(options))
    except Refused as refused:
        report(refused.problems)
    except PortalError as error:
        print(error, file=sys.stderr)
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return 130
    return PortalError.exitcode


NO_PROJECT = "This is not a portal's folder: go to the one that holds pelicanconf.py"


def _enter_project() -> bool:
    """Whether there is a portal here or above; the commands run in its folder."""
    for folder in (Path.cwd(), *Path.cwd().parents):
        if (folder / "pelicanconf.py").exists():
            os.chdir(folder)
            return True
    return False


if __name__ == "__main__":
    sys.exit(main())
