"""What a writer may be answered: the pages that the build makes for it, and the names of the marks in them."""

from __future__ import annotations

from typing import Literal, get_args

from portal.contract.languages import Language
from portal.contract.messages import FIELDS, Fault, Returned

# The two forms go back under the names of their purposes.
Answer = Literal["accepted", "help", "feedback", "too-large", "malformed", "busy", "down"]
ANSWERS: tuple[Answer, ...] = get_args(Answer)

RECEIPT = "receipt"

# A message that could not be stored: the whole form goes back.
NOT_STORED = Fault("message", "not-stored")


def answer_path(answer: Answer, language: Language) -> str:
    """The file of the output that holds the answer."""
    return f"api/contact/{answer}.{language}.html"


def fault_key(fault: Fault) -> str:
    """What holds where this is wrong with a field."""
    return f"fault {fault.field} {fault.rule}"


def wrong_key(field: str) -> str:
    """What holds where anything is wrong with a field."""
    return f"wrong {field}"


def chosen_key(field: str, value: str) -> str:
    """What holds where this answer was chosen."""
    return f"chosen {field} {value}"


def keys_of(returned: Returned) -> set[str]:
    """All that holds of a form that goes back."""
    wrong = {key for fault in returned.faults for key in (fault_key(fault), wrong_key(fault.field))}
    closed = (field.name for field in FIELDS[returned.purpose] if field.kind not in ("line", "lines"))
    return wrong | {chosen_key(name, returned.typed[name]) for name in closed if returned.typed[name]}
