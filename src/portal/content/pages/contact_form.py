"""The two contact forms as their templates receive them: bare on the page, with marks in what the endpoint fills in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from portal.content.links import View
from portal.content.pages.contact_words import (
    choice_words,
    consent_facts,
    fault_words,
    field_words,
    form_words,
)
from portal.content.pages.context import Context
from portal.content.site import Site
from portal.contract.answers import NOT_STORED, chosen_key, fault_key, wrong_key
from portal.contract.languages import Language
from portal.contract.messages import CONTACT_PATHS, FIELDS, HONEYPOT, PURPOSE_FIELD, Fault, FormField, rules_of
from portal.contract.sealed import Purpose
from portal.contract.shell import END, put, when

# A shared telephone must not offer to the next person what this one has typed. Who gives formal feedback says openly
# who it is, and may let the browser fill that in (WCAG 2.2, 1.3.5).
AUTOCOMPLETE: dict[tuple[Purpose, str], str] = {
    ("feedback", "name"): "name",
    ("feedback", "address"): "address-line1",
}


class FormExtra(NamedTuple):
    """What the forms show of the site: the name of each service that may be the topic, and who receives them."""

    topics: tuple[tuple[str, str], ...]
    controller: str


def gather_form(site: Site, language: Language) -> FormExtra:
    """The services in their order, and the body that publishes the portal."""
    services = site.lists.get(("services", language), ())
    publisher = site.entries["organisations"][site.site["publisher"]["organisation"]]
    topics = tuple((card.key.partition("/")[2], card.title) for card in services)
    return FormExtra(topics, publisher.values["name"][language])


def form_view(purpose: Purpose, extra: FormExtra, context: Context, *, fillable: bool = False) -> View:
    """A form; *fillable* with marks for what was typed and what is wrong."""
    around = form_words(purpose, context.words)
    facts = consent_facts(purpose, extra.controller, context.words)
    return {
        "purpose": purpose,
        "purpose_name": PURPOSE_FIELD,
        "action": CONTACT_PATHS[context.language],
        "honeypot": HONEYPOT,
        **around,
        "fields": [_field_view(purpose, field, extra, context, fillable) for field in FIELDS[purpose]],
        "consent_facts": [{"label": label, "value": value} for label, value in facts],
    }


def summary_view(purpose: Purpose, context: Context) -> list[View]:
    """Every fault the form may have, each with the mark that keeps or drops it and the field it leads to."""
    faults = [_fault_view(purpose, NOT_STORED, "", context)]
    for field in FIELDS[purpose]:
        faults += _faults(purpose, field, context)
    return faults


def _field_view(purpose: Purpose, field: FormField, extra: FormExtra, context: Context, fillable: bool) -> View:
    words = field_words(purpose, context.words)[field.name]
    return {
        "id": _id(purpose, field.name),
        "name": field.name,
        "kind": field.kind,
        "label": words.label,
        "hint": words.hint or None,
        "optional": not field.required,
        "autocomplete": AUTOCOMPLETE.get((purpose, field.name), "off"),
        "value": put(field.name) if fillable else "",
        "options": list(_options(field, extra, context, fillable)),
        "wrong": when(wrong_key(field.name)) if fillable else "",
        "end": END if fillable else "",
        "faults": list(_faults(purpose, field, context)) if fillable else [],
    }


def _options(field: FormField, extra: FormExtra, context: Context, fillable: bool) -> Iterator[View]:
    choices = extra.topics if field.kind == "topic" else tuple((choice, "") for choice in field.choices)
    labels = choice_words(context.words)
    for value, label in choices:
        yield {
            "value": value,
            "label": label or labels[value],
            "chosen": when(chosen_key(field.name, value)) if fillable else "",
            "end": END if fillable else "",
        }


def _faults(purpose: Purpose, field: FormField, context: Context) -> Iterator[View]:
    for rule in rules_of(field):
        yield _fault_view(purpose, Fault(field.name, rule), _fault_text(purpose, field, rule, context), context)


def _fault_text(purpose: Purpose, field: FormField, rule: str, context: Context) -> str:
    words = field_words(purpose, context.words)[field.name]
    if rule == "missing":
        return words.missing
    values = {"label": words.label, "most": context.locale.number(field.most)}
    return fault_words(rule, context.words) % values


def _fault_view(purpose: Purpose, fault: Fault, text: str, context: Context) -> View:
    return {
        "begin": when(fault_key(fault)),
        "end": END,
        "url": f"#{_id(purpose, fault.field)}",
        "text": text or fault_words(fault.rule, context.words),
    }


def _id(purpose: Purpose, name: str) -> str:
    return f"{purpose}-{name}"
