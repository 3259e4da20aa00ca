"""What citations mean."""

from __future__ import annotations

from portal.legal.document import Document, Misprint
from portal.legal.meaning import Meant, meant
from portal.legal.number import parse
from portal.legal.register import Register


def document(name: str, number: str, issuer: str, **more: object) -> Document:
    """A document of the register."""
    return Document(name=name, type="plan", number=parse(number), issuers=(issuer,), **more)  # type: ignore[arg-type]


REGISTER = Register(
    [
        document("a", "141/KH-UBND", "hanoi", aliases=("Kế hoạch xanh",), cited_as=(Misprint("142/KH-UBND"),)),
        document("b", "141/KH-UBND", "hue"),
    ],
    {"hanoi": ["Hà Nội"], "hue": ["Huế"]},
)


def test_meant() -> None:
    """A citation means one document, several, or none; a declared misprint is told."""
    words = ["Kế hoạch xanh", "[[141/KH-UBND|Huế]]", "141/KH-UBND", "142/KH-UBND", "143/KH-UBND", "không dẫn gì"]

    assert {
        "Kế hoạch xanh": Meant(("a",)),
        "[[141/KH-UBND|Huế]]": Meant(("b",)),
        "141/KH-UBND": Meant(("a", "b")),
        "142/KH-UBND": Meant(("a",), "142/KH-UBND"),
        "143/KH-UBND": Meant(()),
        "không dẫn gì": Meant(()),
    } == meant(REGISTER, words)


def test_name() -> None:
    """Only one document that is meant has a name."""
    assert ["a", None, None] == [Meant(names).name for names in (("a",), ("a", "b"), ())]
