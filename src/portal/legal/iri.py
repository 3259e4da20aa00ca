"""The identifier of a document after the Akoma Ntoso Naming Convention 1.0 (OASIS), parts 4.4 to 4.6."""

from __future__ import annotations

from collections.abc import Mapping

from portal.contract.languages import Language
from portal.legal.document import Document
from portal.legal.terms import TYPE

# ISO 639-2, which the convention wants.
CODES: Mapping[Language, str] = {"vi": "vie", "en": "eng"}


def element(document: Document) -> str:
    """The kind of Akoma Ntoso document: `act` for what sets norms, `doc` for plans, letters and licences."""
    return "act" if TYPE[document.type].normative else "doc"


def work(document: Document) -> str:
    """The document itself, in whatever language: `/akn/vn/act/decision/2010-03-25/32-2010-qd-ttg`.

    Its last part is the name of the document in the register, which tells two documents of one number apart. Where
    the day of issue is not known, the year of the number stands for it, else `unknown`.
    """
    day = document.issued or document.number.year or "unknown"
    return f"/akn/vn/{element(document)}/{document.type}/{day}/{document.name}"


def expression(document: Document, language: Language) -> str:
    """The document as issued, in a language: `…/vie@2010-03-25`; without a day where that is not known."""
    return f"{work(document)}/{CODES[language]}@{document.issued or ''}"
