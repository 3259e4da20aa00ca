"""What a writer is answered: pages that the build makes and the endpoint or the web server shows."""

from __future__ import annotations

from typing import NamedTuple

from portal.content.chrome import Chrome
from portal.content.links import View, link
from portal.content.pages.base import base_view
from portal.content.pages.contact_form import FormExtra, form_view, gather_form, summary_view
from portal.content.pages.context import Context
from portal.content.pages.place import Place, place_of
from portal.content.site import Card, Site
from portal.contract.answers import RECEIPT, Answer
from portal.contract.languages import Language
from portal.contract.messages import PURPOSES
from portal.contract.shell import put

TEMPLATE = "answer"


class AnswerPage(NamedTuple):
    """All that an answer is made of, but for the words and the surroundings of its language."""

    answer: Answer
    place: Place
    card: Card
    extra: FormExtra


def answer_page(answer: Answer, site: Site, language: Language) -> AnswerPage:
    """The answer, standing where the contact page stands."""
    card = site.page("contact", language)
    place = place_of(card, site, TEMPLATE)._replace(indexed=False, illustration=None)
    return AnswerPage(answer, place, card, gather_form(site, language))


def answer_view(page: AnswerPage, chrome: Chrome, context: Context) -> View:
    """What the template of the answers receives as `page`."""
    title, lead = _words(context)[page.answer]
    place = page.place._replace(title=title, lead=lead)
    purpose = next((purpose for purpose in PURPOSES if purpose == page.answer), None)
    return base_view(chrome, place, context) | {
        "form": form_view(purpose, page.extra, context, fillable=True) if purpose else None,
        "summary": summary_view(purpose, context) if purpose else [],
        "receipt": put(RECEIPT) if page.answer == "accepted" else None,
        "contacts": [] if purpose or page.answer == "accepted" else chrome.view["help"],
        "way_back": link(page.card),
    }


def _words(context: Context) -> dict[Answer, tuple[str, str]]:
    _ = context.words.gettext
    mend = _("Not sent yet: please check the form"), _("Nothing is lost. What you wrote stands below.")
    return {
        "accepted": (
            _("We have your message"),
            _("It is stored and sealed. Nobody can read it but the workers of the Centre."),
        ),
        "help": mend,
        "feedback": mend,
        "too-large": (
            _("Not sent: the message is too large"),
            _("Go back: your text should still be there. Shorten it, or send it in two messages."),
        ),
        "malformed": (
            _("Not sent: the message could not be read"),
            _("Please write it with the form of the contact page."),
        ),
        "busy": (
            _("Not sent: too many messages come from your network"),
            _("Go back: your text should still be there. Wait ten minutes and send it again. If it cannot wait, call."),
        ),
        "down": (
            _("Not sent: messages cannot be received now"),
            _("Go back: your text should still be there. Send it again later. If it cannot wait, call."),
        ),
    }
