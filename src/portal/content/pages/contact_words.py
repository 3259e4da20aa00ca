"""The words of both contact forms: of each field its label, its hint, and what to do when it is left empty.

Long because it holds words.
"""

from __future__ import annotations

from typing import NamedTuple

from portal.content.catalogue import Words
from portal.contract.messages import ANSWER_WORKING_DAYS, KEEP_DAYS
from portal.contract.sealed import Purpose


class FieldWords(NamedTuple):
    """What stands at a field; `missing` says what to do when it is empty."""

    label: str
    hint: str = ""
    missing: str = ""


def field_words(purpose: Purpose, words: Words) -> dict[str, FieldWords]:
    """The words of each field of a form."""
    return _help_words(words) if purpose == "help" else _feedback_words(words)


def _help_words(words: Words) -> dict[str, FieldWords]:
    _ = words.gettext
    return {
        "message": FieldWords(
            _("What is happening?"),
            _("Write as you like: short, without marks, in any language."),
            _("Write what is happening; a few words are enough"),
        ),
        "topic": _topic(words),
        "name": FieldWords(_("What may we call you?"), _("It need not be your real name.")),
        "contact": FieldWords(
            _("Telephone number, or another way to reach you"),
            _("Without it nobody can answer you. Write the number in any way you like."),
        ),
        "reach": FieldWords(
            _("How and when is it safe to reach you?"),
            _("For example: messages only, in the morning, never in the evening."),
        ),
        "leave_message": FieldWords(_("If you do not answer, may we leave a message?")),
        "consent": _consent(words),
    }


def _feedback_words(words: Words) -> dict[str, FieldWords]:
    _ = words.gettext
    return {
        "name": FieldWords(_("Your full name"), missing=_("Write your full name")),
        "address": FieldWords(_("Your address"), missing=_("Write your address: house, street, ward or commune")),
        "contact": FieldWords(
            _("Your telephone number or e-mail address"),
            missing=_("Write a telephone number or an e-mail address for the answer"),
        ),
        "topic": _topic(words),
        "message": FieldWords(
            _("Your feedback"),
            _("What happened, where and when, and what should change."),
            _("Write your feedback"),
        ),
        "consent": _consent(words),
    }


def _topic(words: Words) -> FieldWords:
    return FieldWords(words.gettext("What is it about?"))


def _consent(words: Words) -> FieldWords:
    _ = words.gettext
    return FieldWords(
        _("I agree that the Centre reads and keeps what I have written, for this purpose"),
        missing=_("Tick the box to let the Centre read your message. In danger call first: that needs no consent"),
    )


def choice_words(words: Words) -> dict[str, str]:
    """The words of fixed answers."""
    _ = words.gettext
    return {"yes": _("Yes, a message is safe"), "no": _("No, leave no message")}


def form_words(purpose: Purpose, words: Words) -> dict[str, str]:
    """What stands around a form: its title, the lines before its fields, the word on its button."""
    _ = words.gettext
    if purpose == "help":
        return {
            "title": _("Ask for help in writing"),
            "intro": _("Only the message is needed. You need not say who you are."),
            "next": _("A worker of the Centre opens the message. How soon is not verified: if it cannot wait, call."),
            "button": _("Send the request"),
        }
    days = ANSWER_WORKING_DAYS[purpose]
    return {
        "title": _("Formal feedback"),
        "intro": _("Decree 92/2017/NĐ-CP asks for your name, your address and a way to reach you."),
        "next": _("The rule kept here: an answer within %(days)s working days.") % {"days": days},
        "button": _("Send the feedback"),
    }


def consent_facts(purpose: Purpose, controller: str, words: Words) -> list[tuple[str, str]]:
    """What one must know before consenting: Law 91/2025/QH15, articles 9 and 19 (portal-facts.md, 2.5 and 7)."""
    _ = words.gettext
    purposes = {
        "help": _("Only to answer you and to help you."),
        "feedback": _("Only to look into your feedback and to answer you."),
    }
    return [
        (
            _("Data"),
            _("What you write here. Health, private life, family secrets and where you are count as sensitive data."),
        ),
        (_("Purpose"), purposes[purpose]),
        (_("Who holds it"), _("%(controller)s. The message is sealed on arrival.") % {"controller": controller}),
        (_("How long"), _("%(days)s days, then it is deleted.") % {"days": KEEP_DAYS[purpose]}),
        (
            _("Your rights on your data"),
            _(
                "To see it, correct it, have it deleted, or withdraw consent: write again with your receipt code. "
                "You get a response within 2 working days (Decree 356/2025/NĐ-CP)."
            ),
        ),
        (
            _("In an emergency"),
            _("To save life or health, the law lets us act without consent (Article 19 of Law 91/2025/QH15)."),
        ),
    ]


def fault_words(rule: str, words: Words) -> str:
    """What is wrong with a field and how to mend it, with places for its label and its length."""
    _ = words.gettext
    return {
        "too-long": _("“%(label)s” holds at most %(most)s characters: shorten it, or send the rest separately"),
        "repeated": _("“%(label)s” came twice: check what stands there now, and send again"),
        "unreadable": _("“%(label)s” holds characters that cannot be read: write anew what is shown as \ufffd"),
        "no-choice": _("“%(label)s”: choose one of the answers offered"),
        "not-stored": _("The message could not be stored just now: send it again in a minute, or call"),
    }[rule]
