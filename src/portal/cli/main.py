"""The command `portal` itself: finds the command asked for and runs it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from portal.cli import (
    build,
    check,
    citations,
    endpoint,
    inbox_deletions,
    inbox_export,
    inbox_list,
    inbox_move,
    inbox_purge,
    inbox_read,
    inbox_reply_notes,
    keys_new,
    keys_recipients,
    serve,
    visits_backup,
    visits_export,
    visits_import_log,
    visits_restore,
    visits_set_legacy,
    visits_show,
)
from portal.cli.language import language, report, say, translator
from portal.contract.problems import PortalError, Problem, Refused, Stopped

# By what is typed; where that is two words, the first one names a group.
COMMANDS: dict[str, ModuleType] = {
    "build": build,
    "check": check,
    "citations": citations,
    "serve": serve,
    "endpoint": endpoint,
    "visits show": visits_show,
    "visits export": visits_export,
    "visits set-legacy": visits_set_legacy,
    "visits import-log": visits_import_log,
    "visits backup": visits_backup,
    "visits restore": visits_restore,
    "keys new": keys_new,
    "keys recipients": keys_recipients,
    "inbox list": inbox_list,
    "inbox read": inbox_read,
    "inbox reply-notes": inbox_reply_notes,
    "inbox move": inbox_move,
    "inbox export": inbox_export,
    "inbox purge": inbox_purge,
    "inbox deletions": inbox_deletions,
}

_GROUPS = {
    "visits": "Look at the figures of the visit counter, and keep them.",
    "keys": "Make and show the keys that messages are sealed with.",
    "inbox": "Read the messages that were sent to the centre, and look after them.",
}


def parser() -> argparse.ArgumentParser:
    """The parser of all commands; each command's file describes its own."""
    top = argparse.ArgumentParser(
        prog="portal", description=say("The portal of a social-work centre: build, check, show.")
    )
    shelves = {"": top.add_subparsers(dest="command", required=True, metavar=say("COMMAND"))}
    for name, module in COMMANDS.items():
        group, _, word = name.rpartition(" ")
        if group not in shelves:
            shelf = shelves[""].add_parser(group, help=say(_GROUPS[group]), description=say(_GROUPS[group]))
            shelves[group] = shelf.add_subparsers(dest="command", required=True, metavar=say("COMMAND"))
        _describe(shelves[group], name, word, module)
    return top


def _describe(shelf: Any, name: str, word: str, module: ModuleType) -> None:
    examples = say("examples:") + "\n" + "\n".join(f"  {line}" for line in module.EXAMPLES)
    sub = shelf.add_parser(
        word,
        help=say(module.HELP),
        description=say(module.HELP),
        epilog=examples,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    module.arguments(sub)
    sub.set_defaults(command=name)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 0 when all is well, 1 when something must be mended, 2 when the command line is wrong."""
    options = parser().parse_args(arguments)
    try:
        module = COMMANDS[options.command]
        _enter_project(needed=not hasattr(module, "ANYWHERE"))
        return int(module.run(options))
    except Refused as refused:
        report(refused.problems)
    except Stopped as stopped:
        print(stopped.problem.text(translator(language())), file=sys.stderr)
    except PortalError as error:
        print(error, file=sys.stderr)
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return 130
    return PortalError.exitcode


def _enter_project(needed: bool) -> None:
    # What runs beside the public site, runs where there is no content, too.
    for folder in (Path.cwd(), *Path.cwd().parents):
        if (folder / "pelicanconf.py").exists():
            os.chdir(folder)
            return
    if not needed:
        return
    message = "This is not a portal's folder: go to the one that holds pelicanconf.py"
    raise Refused([Problem(str(Path.cwd()), 0, message, {})])


if __name__ == "__main__":
    sys.exit(main())
