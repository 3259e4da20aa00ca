"""`portal visits set-legacy`: the total of the old site, which is shown apart and never added."""

from __future__ import annotations

import argparse
import datetime
import time

from portal.cli.language import say
from portal.cli.visits_database import visits_database
from portal.contract.problems import PortalError
from portal.contract.visits import day_of
from portal.storage.legacy import set_legacy_total

HELP = "Note the total that the old site's counter showed; it is shown apart and never added."
EXAMPLES = ("portal visits set-legacy 12345 --as-of 2026-01-31",)
ANYWHERE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("number", help=say("the total, in digits"))
    parser.add_argument("--as-of", required=True, metavar="DATE", help=say("the day it was read, as year-month-day"))


def run(options: argparse.Namespace) -> int:
    """Note the total."""
    number, day = options.number, options.as_of
    if not (number.isascii() and number.isdigit()) or len(number) > 15:
        message = "NUMBER must be a total in digits alone, such as 12345: {value!r}"
        raise PortalError(say(message, value=number))
    if not _is_past(day):
        message = "--as-of must be a day that is past, written year-month-day, such as 2026-01-31: {value!r}"
        raise PortalError(say(message, value=day))
    with visits_database() as database:
        set_legacy_total(database, {"total": int(number), "as_of": day})
    print(say("The old site's total is {number} as of {day}.", number=number, day=day))
    return 0


def _is_past(day: str) -> bool:
    try:
        return datetime.date.fromisoformat(day).isoformat() == day <= day_of(int(time.time()))
    except ValueError:
        return False
