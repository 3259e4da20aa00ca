"""What may be written to the Centre: the fields of both forms, their rules as data, and the text that is sealed."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, get_args

from portal.contract.languages import Language
from portal.contract.sealed import Purpose

PURPOSES: tuple[Purpose, ...] = get_args(Purpose)

# Each language posts to an address of its own, so that the web server, too, knows in which language to say that
# a message is too large or that nobody answers: it has not read the form.
CONTACT_PATHS: dict[Language, str] = {"vi": "/api/contact", "en": "/api/contact/en"}

# 10,000 Vietnamese letters take 30 kB as multipart/form-data, and 90 kB as a form of type urlencoded: so the page
# asks for the former, and one who writes too much is told so with all that was written (422), not cut off (413).
REQUEST_LIMIT = 65_536
FIELD_COUNT_LIMIT = 40

# How long a message is kept. A rule of this portal, which the form states; no source names a span.
KEEP_DAYS: dict[Purpose, int] = {"help": 180, "feedback": 365}

# Decree 43/2011/NĐ-CP, article 17: an answer to a question within 15 working days, kept as the rule of the house since
# the decree was replaced (portal-facts.md, 2.1). Nobody has promised a time for requests for help.
ANSWER_WORKING_DAYS: dict[Purpose, int | None] = {"help": None, "feedback": 15}

Kind = Literal["line", "lines", "topic", "choice", "tick"]
Rule = Literal["missing", "too-long", "repeated", "unreadable", "no-choice", "not-stored"]


class FormField(NamedTuple):
    """A field of a form: its name, what it takes, whether it must be filled in, how many characters it holds."""

    name: str
    kind: Kind
    required: bool = False
    most: int = 200
    choices: tuple[str, ...] = ()


_TOPIC = FormField("topic", "topic", most=60)
_MESSAGE = FormField("message", "lines", required=True, most=10_000)
_CONSENT = FormField("consent", "tick", required=True, choices=("yes",))

# Decree 92/2017/NĐ-CP wants name, address and a way to answer for formal feedback (portal-facts.md, 7). Who asks for
# help owes nobody a name.
FIELDS: dict[Purpose, tuple[FormField, ...]] = {
    "help": (
        _MESSAGE,
        _TOPIC,
        FormField("name", "line"),
        FormField("contact", "line", most=300),
        FormField("reach", "lines", most=1_000),
        FormField("leave_message", "choice", choices=("yes", "no")),
        _CONSENT,
    ),
    "feedback": (
        FormField("name", "line", required=True),
        FormField("address", "line", required=True, most=300),
        FormField("contact", "line", required=True, most=300),
        _TOPIC,
        _MESSAGE,
        _CONSENT,
    ),
}

# A field that no person sees; a program that fills in whatever it finds gives itself away.
HONEYPOT = "website"
PURPOSE_FIELD = "purpose"

_TOPIC_KEY = re.compile(r"[a-z0-9-]+")
_LINE_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# What no form of a browser sends as text, and a terminal might obey. NUL is a fault of its own.
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1f\x7f-\x9f]")
# Embeddings, overrides and isolates (Unicode, UAX 9) only change the order in which letters are shown, and so can
# show other words than were written. Telephones put them around numbers that are copied from a contact.
_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")


class Fault(NamedTuple):
    """What is wrong with a field; the theme has the words for it, which name the field and the remedy."""

    field: str
    rule: Rule


@dataclass(frozen=True)
class Message:
    """A message as it was written; what was left empty is an empty text."""

    purpose: Purpose
    language: Language
    topic: str
    name: str
    address: str
    contact: str
    reach: str
    leave_message: str
    message: str
    consent: str
    signs: tuple[str, ...] = ()
    """Why it lies where it lies: the signs of spam that were found, for the staff to check."""


class Returned(NamedTuple):
    """A form that goes back to its writer: what was typed, and what to mend."""

    purpose: Purpose
    typed: Mapping[str, str]
    faults: tuple[Fault, ...]


def rules_of(field: FormField) -> tuple[Rule, ...]:
    """Every rule that the field may break."""
    rules: dict[Rule, bool] = {
        "missing": field.required,
        "too-long": field.kind in ("line", "lines"),
        "repeated": True,
        "unreadable": field.kind in ("line", "lines"),
        "no-choice": field.kind not in ("line", "lines"),
    }
    return tuple(rule for rule, applies in rules.items() if applies)


def read(pairs: Iterable[tuple[bytes, bytes]], language: Language) -> Message | Returned:
    """The message that a form holds, or the form with its faults; unknown fields are not looked at."""
    form: dict[str, list[bytes]] = {}
    for name, value in pairs:
        form.setdefault(name.decode("utf-8", "replace"), []).append(value)
    purpose = purpose_of(form.get(PURPOSE_FIELD, []))
    typed: dict[str, str] = {}
    faults: list[Fault] = []
    for field in FIELDS[purpose]:
        values = form.get(field.name, [])
        typed[field.name] = clean(values[0] if values else b"", field)
        if rule := _broken_rule(field, values, typed[field.name]):
            faults.append(Fault(field.name, rule))
    if faults:
        return Returned(purpose, typed, tuple(faults))
    written: dict[str, Any] = {name: typed.get(name, "") for name in _WRITTEN}
    return Message(purpose, language, **written)


def purpose_of(values: list[bytes]) -> Purpose:
    """The way in that a form names; a form that names none asks for help."""
    return next((purpose for purpose in PURPOSES if values == [purpose.encode()]), "help")


def clean(value: bytes, field: FormField) -> str:
    """The value as one would write it again: composed letters, plain line breaks, nothing invisible that acts."""
    if not value:
        return ""
    text = unicodedata.normalize("NFC", value.decode("utf-8", "replace"))
    if not text.isprintable():
        text = _DIRECTIONS.sub("", _LINE_BREAKS.sub("\n", text))
        text = _CONTROLS.sub(" ", text).replace("\0", "\ufffd")
    # A line break in a line can only be meant for the head of a mail (CWE-93).
    return text.strip() if field.kind == "lines" else " ".join(text.split())


def _broken_rule(field: FormField, values: list[bytes], text: str) -> Rule | None:
    if len(values) > 1:
        return "repeated"
    if not text:
        return "missing" if field.required else None
    if field.kind == "topic":
        # The endpoint does not know the services; a page that is older than the last build may name one that is gone.
        return None if len(text) <= field.most and _TOPIC_KEY.fullmatch(text) else "no-choice"
    if field.choices:
        return None if text in field.choices else "no-choice"
    if not _is_readable(values[0]):
        return "unreadable"
    return "too-long" if len(text) > field.most else None


def _is_readable(value: bytes) -> bool:
    try:
        return "\0" not in value.decode("utf-8")
    except UnicodeDecodeError:
        return False


_WRITTEN = ("topic", "name", "address", "contact", "reach", "leave_message", "message", "consent")
_VERSION = 1


_as_json = json.JSONEncoder(ensure_ascii=False).encode


def to_json(message: Message, signs: tuple[str, ...] = ()) -> bytes:
    """The text that is sealed: UTF-8 JSON, the version first, then every field in its order; with the signs, if any."""
    return _as_json({"version": _VERSION, **vars(message), "signs": signs or message.signs}).encode()


def from_json(data: bytes) -> Message:
    """The message that was sealed; raises `ValueError` where it is none of a version that is known here."""
    fields = json.loads(data)
    version = fields.pop("version", None) if isinstance(fields, dict) else None
    if version != _VERSION:
        raise ValueError(f"message: version must be {_VERSION}: {version!r} (update the portal on this computer)")
    return Message(**{**fields, "signs": tuple(fields["signs"])})
