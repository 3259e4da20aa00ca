"""Which document a citation means."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from portal.legal.citation import Citation, find
from portal.legal.document import Document, Misprint
from portal.legal.number import parse
from portal.legal.register import Ambiguous, Register

Build = Callable[..., Document]

BODIES = {
    "hn-pc": ("Ủy ban nhân dân Thành phố Hà Nội", "UBND TP Hà Nội", "Hanoi People's Committee"),
    "hcm-pc": ("Ủy ban nhân dân Thành phố Hồ Chí Minh", "UBND TP.HCM", "Ho Chi Minh City People's Committee"),
    "hue-pc": ("Ủy ban nhân dân Thành phố Huế",),
}


@pytest.fixture(name="register")
def _register(document: Build) -> Register:
    """A register with two plans of one number, and a decision that is often printed wrongly."""
    plan = {"type": "plan", "number": "141/KH-UBND"}
    return Register(
        [
            document(
                "32-2010-qd-ttg",
                "32/2010/QĐ-TTg",
                issued=date(2010, 3, 25),
                aliases=("Đề án 32", "Quyết định 32", "Scheme 32"),
            ),
            document("112-qd-ttg", "112/QĐ-TTg", issued=date(2021, 1, 22), aliases=("Chương trình 112",)),
            document(
                "1511-qd-ubnd-hcm",
                "1511/QĐ-UBND",
                issuers=("hcm-pc",),
                issued=date(2011, 3, 25),
                cited_as=(
                    Misprint("1511/2011/QĐ-UBND", ("hcm-2024",), {"vi": "Nguồn in thừa năm."}),
                    Misprint("Quyết định 1511 về Đề án"),
                ),
            ),
            document("141-kh-ubnd-ha-noi", **plan, issuers=("hn-pc",), issued=date(2021, 6, 7)),
            document("141-kh-ubnd-hue", **plan, issuers=("hue-pc",), issued=date(2018, 5, 15)),
            document("110-2024-nd-cp", "110/2024/NĐ-CP", type="decree", issuers=("government",)),
            document("154-kh-ubnd", "154/KH-UBND", type="plan", issuers=("hn-pc",)),
        ],
        BODIES,
    )


def first(text: str, register: Register) -> Citation:
    """The first citation of a text."""
    return next(find(text, aliases=register.aliases))


def meant(text: str, register: Register, **hints: object) -> str | set[str] | None:
    """The name of the document that the first citation of a text means, or the names it may mean."""
    result = register.resolve(first(text, register), **hints)  # type: ignore[arg-type]
    if isinstance(result, Ambiguous):
        return {document.name for document in result.candidates}
    return result.name if result else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quyết định số 32/2010/QĐ – TTg", "32-2010-qd-ttg"),
        ("Decision No. 032/2010/QD-TTg", "32-2010-qd-ttg"),
        ("Đề án 32", "32-2010-qd-ttg"),
        ("quyết định số: 32", "32-2010-qd-ttg"),
        ("Scheme 32", "32-2010-qd-ttg"),
        ("Chương trình 112", "112-qd-ttg"),
        ("Nghị định 110/2024", "110-2024-nd-cp"),
        ("Decree 110/2024/ND-CP", "110-2024-nd-cp"),
        ("Quyết định số 32/QĐ-TTg", None),  # without its year, another number
        ("Quyết định 112/2021/QĐ-TTg", None),  # with a year it does not have
        ("Thông tư 110/2024", None),  # of another type
        ("Kế hoạch 155/KH-UBND", None),
    ],
)
def test_resolve(text: str, expected: str | None, register: Register) -> None:
    """A citation means the document of its number, of its short number and type, or of its name."""
    assert expected == meant(text, register)


def test_ambiguous(register: Register) -> None:
    """A number that two documents have means both, and the candidates are told."""
    assert {"141-kh-ubnd-ha-noi", "141-kh-ubnd-hue"} == meant("Kế hoạch 141/KH-UBND", register)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kế hoạch 141/KH-UBND ngày 07/6/2021", "141-kh-ubnd-ha-noi"),
        ("Kế hoạch 141/KH-UBND ngày 15 tháng 5 năm 2018", "141-kh-ubnd-hue"),
        ("Plan 141/KH-UBND dated 7 June 2021", "141-kh-ubnd-ha-noi"),
        ("Kế hoạch 141/KH-UBND ngày 08/6/2021", "141-kh-ubnd-ha-noi"),  # a slip of the day
        ("Kế hoạch 141/KH-UBND ngày 07/6/2019", None),  # a third one
        ("Quyết định 112/QĐ-TTg ngày 20/01/2006", None),  # the number of another year
        ("Quyết định 112/QĐ-TTg ngày 22/02/2021", "112-qd-ttg"),  # a slip of the month
        ("Quyết định 32/2010/QĐ-TTg ngày 25/3/2011", "32-2010-qd-ttg"),  # the number has its year
        ("Kế hoạch 154/KH-UBND ngày 03/11/2010", "154-kh-ubnd"),  # its date is unknown
        ("Chương trình 112 ngày 20/01/2006", "112-qd-ttg"),  # the day of something else
    ],
)
def test_date_of_issue(text: str, expected: str | None, register: Register) -> None:
    """The date in the words tells two documents apart, and tells a document from one of another year."""
    assert expected == meant(text, register)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[[141/KH-UBND|Hà Nội]]", "141-kh-ubnd-ha-noi"),
        ("[[141/KH-UBND|hà nội]]", "141-kh-ubnd-ha-noi"),
        ("[[141/KH-UBND|Hanoi]]", "141-kh-ubnd-ha-noi"),
        ("[[141/KH-UBND|UBND Thành phố Huế]]", None),  # the register knows no such short name
        ("[[141/KH-UBND|Thành phố Huế]]", "141-kh-ubnd-hue"),
        ("[[141/KH-UBND|hue-pc]]", "141-kh-ubnd-hue"),
        ("[[141/KH-UBND|2018]]", "141-kh-ubnd-hue"),
        ("[[141/KH-UBND|07/06/2021]]", "141-kh-ubnd-ha-noi"),
        ("[[141/KH-UBND|2021-06-07]]", "141-kh-ubnd-ha-noi"),
        ("[[141/KH-UBND|141-kh-ubnd-hue]]", "141-kh-ubnd-hue"),
        ("[[kế hoạch nói trên|141-kh-ubnd-hue]]", "141-kh-ubnd-hue"),
        ("[[quyết định ấy|112/QĐ-TTg]]", "112-qd-ttg"),
        ("[[chương trình mới|Chương trình 112]]", "112-qd-ttg"),
        ("[[154/KH-UBND|Hồ Chí Minh]]", None),
        ("[[154/KH-UBND|2010]]", None),  # its date is unknown, and not guessed
        ("[[kế hoạch nói trên|Hà Nội]]", None),
        ("[[141/KH-UBND|…]]", None),
    ],
)
def test_pinned(text: str, expected: str | None, register: Register) -> None:
    """A pin is a name, number or alias of the register, or narrows what is cited by issuer, year or day."""
    assert expected == meant(text, register)


def test_pin_goes_before_date(register: Register) -> None:
    """What an author pins is meant, although the words before it give another year."""
    number, issued = parse("112/QĐ-TTg"), date(2006, 1, 20)
    citation = Citation(0, 0, 1, "x", number=number, issued=issued, qualifier="112-qd-ttg")

    assert register.documents["112-qd-ttg"] == register.resolve(citation)


@pytest.mark.parametrize(
    ("hints", "expected"),
    [
        ({"qualifier": "Hà Nội"}, "141-kh-ubnd-ha-noi"),
        ({"issued": date(2018, 5, 15)}, "141-kh-ubnd-hue"),
        ({"issuer": "hn-pc"}, "141-kh-ubnd-ha-noi"),
        ({"issuer": "Hanoi People's Committee"}, "141-kh-ubnd-ha-noi"),
        ({"issuer": "hcm-pc"}, None),
    ],
)
def test_hints(hints: dict[str, object], expected: str | None, register: Register) -> None:
    """A caller may say what it knows of the citation."""
    assert expected == meant("141/KH-UBND", register, **hints)


def test_type_tells_apart(document: Build) -> None:
    """Of two documents of one number the one of the type named is meant."""
    law, resolution = (document(kind, "51/2001/QH10", type=kind) for kind in ("law", "resolution"))

    assert resolution == Register([law, resolution]).resolve(next(find("Nghị quyết số 51/2001/QH10")))


def test_misprint(register: Register) -> None:
    """A declared wrong form means the document, and what was printed is told."""
    citation = first("Quyết định số 1511/2011/QĐ-UBND ngày 25/3/2011", register)
    decision = register.documents["1511-qd-ubnd-hcm"]

    assert decision == register.resolve(citation)
    assert decision.cited_as[0] == register.misprint(citation, decision)


def test_misprinted_name(register: Register) -> None:
    """A declared wrong name means the document, too."""
    citation = first("Quyết định số 1511 về Đề án", register)
    decision = register.documents["1511-qd-ubnd-hcm"]

    assert decision == register.resolve(citation)
    assert decision.cited_as[1] == register.misprint(citation, decision)


@pytest.mark.parametrize("text", ["Quyết định 1511/QĐ – UBND", "QĐ 1511/QD-UBND"])
def test_no_misprint(text: str, register: Register) -> None:
    """Other spellings of the number as issued are no misprint."""
    assert None is register.misprint(first(text, register), register.documents["1511-qd-ubnd-hcm"])


def test_real_number_goes_before_misprint(document: Build) -> None:
    """The number of a document means that document, even when another is often given it wrongly."""
    real = document("112-2021", "112/2021/QĐ-TTg")
    other = document("112", "112/QĐ-TTg", cited_as=(Misprint("112/2021/QĐ-TTg"),))

    assert real == Register([other, real]).resolve(next(find("112/2021/QĐ-TTg")))


def test_near(register: Register) -> None:
    """What may be meant by an unknown number are the documents of its serial, the most alike first."""
    near = register.near(parse("112/2021/QĐ-TTg"))

    assert ["112-qd-ttg"] == [document.name for document in near]


def test_nearest_first(document: Build) -> None:
    """Of several documents of one serial those with the same symbols come first."""
    register = Register([document("plan", "32/KH-UBND", type="plan"), document("decision", "32/2010/QĐ-TTg")])

    assert ["decision", "plan"] == [one.name for one in register.near(parse("32/QĐ-TTg"))]


def test_ambiguous_alias(document: Build) -> None:
    """A name that two documents claim means both."""
    numbers = {"a": "1/QĐ-TTg", "b": "2/QĐ-TTg"}
    register = Register(document(name, number, aliases=("Đề án 32",)) for name, number in numbers.items())

    assert {"a", "b"} == meant("Đề án 32", register)


def test_empty_register() -> None:
    """A register without documents resolves nothing."""
    register = Register([])

    assert None is register.resolve(first("Quyết định 32/2010/QĐ-TTg", register))
